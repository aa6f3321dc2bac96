/** Looking at an applicant's data: one at a time, with a reason that stays. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { type AccountId, newId } from "../kernel/ids.ts";
import { newestFirst, type PageAsked } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { instantOf } from "../term/local-time.ts";
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

/** Which looks. */
export interface ViewFilter {
  readonly accountId?: AccountId | null;
  readonly submissionNumber?: string | null;
  /** Days as the municipality counts them, both counted in. */
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
}

function conditionsOf(ctx: MunicipalContext, filter: ViewFilter): Record<string, unknown> {
  const { accountId, submissionNumber, from, to } = filter;
  const since = from && instantOf(ctx.timeZone, from, 0);
  const before = to && instantOf(ctx.timeZone, addDays(to, 1), 0);
  return {
    ...(accountId ? { accountId } : {}),
    ...(submissionNumber ? { submissionNumber } : {}),
    ...(since || before
      ? { $and: [since ? { at: { $gte: since } } : {}, before ? { at: { $lt: before } } : {}] }
      : {}),
  };
}

/** Who looked at whom, newest first; for oversight. */
export function listViews(
  ctx: MunicipalContext,
  page: PageAsked,
  filter: ViewFilter,
): Promise<Connection<ApplicantView>> {
  return newestFirst(ctx, ApplicantView, "at", page, conditionsOf(ctx, filter));
}

export interface ViewerCount {
  readonly accountId: AccountId;
  readonly actor: string;
  readonly views: number;
  readonly submissions: number;
  readonly lastAt: Date;
}

/** How often each person looked in the days, the most often first. */
export async function countViews(
  ctx: MunicipalContext,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<ViewerCount[]> {
  const rows = await select<Omit<ViewerCount, "lastAt"> & { readonly lastAt: string }>(
    ctx.em,
    `select account_id as "accountId", max(actor) as actor, count(*)::int as views,
       count(distinct submission_id)::int as submissions, max(at) as "lastAt"
     from applicant_view where municipality_id = ? and at >= ? and at < ?
     group by account_id order by 3 desc, 2 limit 500`,
    [ctx.municipalityId, instantOf(ctx.timeZone, from, 0), instantOf(ctx.timeZone, addDays(to, 1), 0)],
  );
  return rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: new Date(lastAt) }));
}
