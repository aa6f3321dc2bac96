/** Looking at an applicant's data: one at a time, with a reason that stays. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { Applicant } from "./applicant.entity.ts";
import { ApplicantView } from "./applicant-view.entity.ts";
import { getSubmission } from "./find-submission.ts";
import { reasonRefusal } from "./step.rules.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { refuse, type SubmissionRefusal } from "./submission-refusal.ts";

/** Who asked once need not ask again for so long: a working day with its evening. */
const VIEW_HOURS = 12;
const LONGEST_REASON = 500;

export interface Opened {
  readonly submission: Submission;
  /** Null when the submission names nobody. */
  readonly applicant: Applicant | null;
}

/**
 * Opens the applicant's data and the text as it was written. Who looked and why is kept for ever.
 *
 * @throws {DenialError} NOT_FOUND for a submission that the viewer does not see
 */
export async function openApplicant(
  ctx: MunicipalContext,
  id: SubmissionId,
  reason: string,
): Promise<Opened | SubmissionRefusal> {
  const submission = await getSubmission(ctx, id);
  const refusal = reasonRefusal(reason);
  if (refusal) return refusal;
  if (reason.length > LONGEST_REASON)
    return refuse("TEXT_TOO_LONG", `Причина длиннее ${LONGEST_REASON} знаков: сократите её.`);
  const { applicantId } = submission;
  const where = { municipality: ctx.municipalityId, id: applicantId ?? undefined };
  const applicant = applicantId === null ? null : await ctx.em.findOne(Applicant, where);
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(ApplicantView, {
      municipality: ctx.municipalityId,
      id: newId(at.getTime()),
      applicantId,
      submissionId: submission.id,
      submissionNumber: submission.number,
      accountId: ctx.viewer.accountId,
      actor: ctx.viewer.displayName,
      at,
      reason: reason.trim(),
    }),
  );
  recordAudit(ctx, "applicant.opened", submission.number);
  await ctx.em.flush();
  return { submission, applicant };
}

const recentViews = perOperation(async (ctx: MunicipalContext, ids: readonly SubmissionId[]) => {
  const since = new Date(ctx.clock.now().getTime() - VIEW_HOURS * 3_600_000);
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `select distinct submission_id as id from applicant_view
     where municipality_id = ? and account_id = ? and at > ?
       and submission_id = any(string_to_array(?, ',')::uuid[])`,
    [ctx.municipalityId, ctx.viewer.accountId, since, ids.join(",")],
  );
  return new Map(rows.map(({ id }) => [id, true]));
});

/** Whether the viewer opened the applicant of this submission lately, with a reason. Batched. */
export async function hasOpened(ctx: MunicipalContext, id: SubmissionId): Promise<boolean> {
  return (await recentViews(ctx).load(id)) ?? false;
}

/** Who looked at whom, newest first; for oversight. */
export async function listViews(
  ctx: MunicipalContext,
  first: number,
  after: string | null,
): Promise<Connection<ApplicantView>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId };
  const [at, id] = after === null ? [] : (decodeCursor(after, ["string", "string"]) as [string, string]);
  const before =
    at === undefined || id === undefined
      ? {}
      : {
          $or: [{ at: { $lt: new Date(at) } }, { at: new Date(at), id: { $lt: id as ApplicantView["id"] } }],
        };
  const rows = await ctx.em.find(
    ApplicantView,
    { ...own, ...before },
    { orderBy: { at: "desc", id: "desc" }, limit: size + 1 },
  );
  const total = await ctx.em.count(ApplicantView, own);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.at.toISOString(), row.id],
    (row) => row,
  );
}
