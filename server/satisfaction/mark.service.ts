import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { standingOf } from "../regulation/standing.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission, SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SatisfactionMark } from "./satisfaction-mark.entity.ts";
import type { SatisfactionMarkId } from "./satisfaction-mark.entity.ts";
import type { MarkSource } from "./satisfaction.enums.ts";
import { collectorRole, refusalOfCollector } from "./satisfaction.rules.ts";

/** What the applicant said. */
export interface MarkFacts {
  mark: number;
  source: MarkSource;
  comment: string | null;
}

/** Capability by which the operator of a channel collects its marks. */
const BY_OPERATOR = "SAT-02";
const LONGEST_COMMENT = 4_000;

function refusalOfFacts({ mark, comment }: MarkFacts): SubmissionRefusal | null {
  if (!Number.isInteger(mark) || mark < 1 || mark > 5)
    return refuse("MARK_OUT_OF_RANGE", "Оценка — целое число от 1 до 5.");
  return (comment?.length ?? 0) > LONGEST_COMMENT
    ? refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_COMMENT} знаков. Сократите его.`)
    : null;
}

async function refusalOfPlace(
  ctx: MunicipalContext,
  { channel, firstAnsweredAt, mark }: Submission,
): Promise<SubmissionRefusal | null> {
  if (firstAnsweredAt === null && mark === null)
    return refuse("NOT_ANSWERED_YET", "Заявителю ещё не отвечали: оценивать пока нечего.");
  const standing = await standingOf(ctx);
  return refusalOfCollector(ctx.roleCodes, channel, standing?.capabilities.get(BY_OPERATOR)?.[0]);
}

/** Records a mark of the result. The newest one counts; earlier ones stay in the history. */
export async function recordSatisfaction(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  facts: MarkFacts,
): Promise<Submission | SubmissionRefusal> {
  const refusedFacts = refusalOfFacts(facts);
  if (refusedFacts) return refusedFacts;
  const submission = await lockSubmission(ctx, id, revision);
  if (isRefusal(submission)) return submission;
  const refused = await refusalOfPlace(ctx, submission);
  if (refused) return refused;
  const now = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(SatisfactionMark, {
      municipality: ctx.municipalityId,
      id: newId<SatisfactionMarkId>(now.getTime()),
      submissionId: id,
      ...facts,
      at: now,
      accountId: ctx.viewer.accountId,
      collectedByName: ctx.viewer.displayName,
      collectedAs: collectorRole(ctx.roleCodes, submission.channel),
    }),
  );
  submission.mark = facts.mark;
  submission.markSource = facts.source;
  submission.revision += 1;
  recordEvent(ctx, submission, "SATISFACTION_RECORDED", {
    details: { mark: facts.mark, source: facts.source },
  });
  await ctx.em.flush();
  return submission;
}
