/** Links between submissions: people decide on what was proposed, and make and take away links of their own. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { saved } from "./step-work.ts";
import { getSubmission, lockSubmission } from "./find-submission.ts";
import { recordEvent } from "./record-event.ts";
import { LinkKind, LinkState, SubmissionLink, type SubmissionLinkId } from "./submission-link.entity.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";

type Outcome = Promise<Submission | SubmissionRefusal>;

/**
 * A person says whether a submission repeats an earlier one. The answer may be changed later.
 *
 * @throws {DenialError} NOT_FOUND for a link of submissions that the viewer does not see
 */
export async function decideRepeat(ctx: MunicipalContext, id: SubmissionLinkId, isRepeat: boolean): Outcome {
  const { link, submission } = await openLink(ctx, id);
  await getSubmission(ctx, link.earlierId);
  link.state = isRepeat ? LinkState.CONFIRMED : LinkState.REJECTED;
  link.decidedAt = ctx.clock.now();
  link.decidedBy = ctx.viewer.displayName;
  recordEvent(ctx, submission, isRepeat ? "REPEAT_CONFIRMED" : "REPEAT_REJECTED", {
    details: groundsOf(link),
  });
  recordAudit(
    ctx,
    isRepeat ? "submission.repeat_confirmed" : "submission.repeat_rejected",
    submission.number,
  );
  return settled(ctx, submission);
}

const groundsOf = ({ earlierId, score, reasons }: SubmissionLink) => ({ earlierId, score, reasons });

/** Most earlier ones that one submission is said to repeat. */
const MOST_REPEATED = 20;

/**
 * The earlier ones that a person says a submission repeats, before it is registered.
 *
 * @param receivedAt when the submission was received
 * @throws {DenialError} NOT_FOUND for one that the viewer does not see
 */
export async function repeatedOnes(
  ctx: MunicipalContext,
  ids: readonly SubmissionId[],
  receivedAt: Date,
): Promise<Submission[] | SubmissionRefusal> {
  if (ids.length > MOST_REPEATED) throw badInput(`Повторов (repeats) — не больше ${MOST_REPEATED}.`);
  const earlier: Submission[] = [];
  for (const id of new Set(ids)) {
    const submission = await getSubmission(ctx, id);
    if (submission.receivedAt > receivedAt)
      return refuse(
        "REPEAT_NOT_LATER",
        `Обращение № ${submission.number} поступило позже: это оно может повторять новое. Снимите отметку повтора или исправьте дату поступления.`,
      );
    earlier.push(submission);
  }
  return earlier;
}

/** Links a submission that is being registered to those that a person said it repeats. */
export function confirmRepeats(
  ctx: MunicipalContext,
  submission: Submission,
  earlier: readonly Submission[],
): void {
  for (const { id: earlierId } of earlier) {
    const where = { municipality: ctx.municipalityId, submissionId: submission.id, earlierId };
    const link = newLink(ctx, where, LinkKind.REPEAT);
    submission.isRepeat = true;
    recordEvent(ctx, submission, "REPEAT_CONFIRMED", { details: groundsOf(link) });
  }
}

/** Links two submissions, the later one to the earlier. */
export async function linkSubmissions(
  ctx: MunicipalContext,
  ids: readonly [SubmissionId, SubmissionId],
  kind: LinkKind,
): Outcome {
  if (ids[0] === ids[1]) return refuse("SAME_SUBMISSION", "Обращение нельзя связать с самим собой.");
  const [one, other] = [await getSubmission(ctx, ids[0]), await getSubmission(ctx, ids[1])];
  const [earlier, later] = orderOf(one, other) <= 0 ? [one, other] : [other, one];
  const submission = await lockSubmission(ctx, later.id, null);
  if (isRefusal(submission)) return submission;
  const where = { municipality: ctx.municipalityId, submissionId: later.id, earlierId: earlier.id };
  const known = await ctx.em.findOne(SubmissionLink, where, { refresh: true });
  if (known?.state === LinkState.CONFIRMED && known.kind === kind)
    return refuse("ALREADY_LINKED", "Эти обращения уже связаны.");
  if (known) Object.assign(known, { kind, ...confirmation(ctx) });
  else newLink(ctx, where, kind);
  recordEvent(ctx, submission, "LINKED", { details: { earlierId: earlier.id, kind } });
  recordAudit(ctx, "submission.linked", submission.number, { kind, earlier: earlier.number });
  return settled(ctx, submission);
}

/** Takes a link away; it is not proposed again. */
export async function unlinkSubmissions(ctx: MunicipalContext, id: SubmissionLinkId): Outcome {
  const { link, submission } = await openLink(ctx, id);
  await getSubmission(ctx, link.earlierId);
  link.state = LinkState.REJECTED;
  link.decidedAt = ctx.clock.now();
  link.decidedBy = ctx.viewer.displayName;
  recordEvent(ctx, submission, "UNLINKED", { details: { earlierId: link.earlierId } });
  recordAudit(ctx, "submission.unlinked", submission.number);
  return settled(ctx, submission);
}

const confirmation = (ctx: MunicipalContext) => ({
  state: LinkState.CONFIRMED,
  decidedAt: ctx.clock.now(),
  decidedBy: ctx.viewer.displayName,
});

/** A link that a person makes: nothing speaks for it but his word. */
function newLink(
  ctx: MunicipalContext,
  where: Pick<SubmissionLink, "municipality" | "submissionId" | "earlierId">,
  kind: LinkKind,
): SubmissionLink {
  const now = ctx.clock.now();
  const link = ctx.em.create(SubmissionLink, {
    ...where,
    id: newId<SubmissionLinkId>(now.getTime()),
    kind,
    score: 1,
    reasons: [],
    createdAt: now,
    ...confirmation(ctx),
  });
  ctx.em.persist(link);
  return link;
}

const orderOf = (one: Submission, other: Submission): number =>
  one.receivedAt.getTime() - other.receivedAt.getTime() || (one.id < other.id ? -1 : 1);

async function openLink(
  ctx: MunicipalContext,
  id: SubmissionLinkId,
): Promise<{ link: SubmissionLink; submission: Submission }> {
  const where = { municipality: ctx.municipalityId, id };
  const known = await ctx.em.findOne(SubmissionLink, where);
  if (!known) throw notFound();
  const submission = await lockSubmission(ctx, known.submissionId, null);
  if (isRefusal(submission)) throw notFound();
  const link = await ctx.em.findOneOrFail(SubmissionLink, where, { refresh: true });
  return { link, submission };
}

/** Whether it is a repeat follows from the links that people confirmed. */
async function settled(ctx: MunicipalContext, submission: Submission): Promise<Submission> {
  await ctx.em.flush();
  const confirmed = await ctx.em.count(SubmissionLink, {
    municipality: ctx.municipalityId,
    submissionId: submission.id,
    state: LinkState.CONFIRMED,
    kind: LinkKind.REPEAT,
  });
  submission.isRepeat = confirmed > 0;
  return saved(ctx, submission);
}
