/** What a submission may repeat, said while it is still being written down. */
import type { TopicId } from "../classifier/topic.entity.ts";
import { optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { applicantFacts, findApplicant } from "./find-applicant.ts";
import { placeKey } from "./fold.ts";
import { briefsOf } from "./link.reads.ts";
import type { LikelyRepeat } from "./link.types.ts";
import { findLikelyRepeats } from "./propose-repeats.ts";
import type { UnsavedSubmissionInput } from "./submission.inputs.ts";

/**
 * Earlier submissions that the viewer sees and that this one may repeat, nearest first. Nothing of an applicant
 * is told but that it is the one whose name and contact the viewer entered himself.
 */
export async function likelyRepeats(
  ctx: MunicipalContext,
  input: UnsavedSubmissionInput,
): Promise<LikelyRepeat[]> {
  const applicant = await findApplicant(ctx, applicantFacts(input.applicant));
  const found = await findLikelyRepeats(ctx, {
    channel: input.channel,
    applicantId: applicant?.id ?? null,
    placeKey: placeKey(input.place ?? null),
    topicId: optionalId<TopicId>(input.topicId),
    words: `${input.summary} ${input.text}`,
    receivedAt: input.receivedAt ?? ctx.clock.now(),
  });
  const briefs = await briefsOf(
    ctx,
    found.map(({ earlierId }) => earlierId),
  );
  return found.flatMap(({ earlierId, kind, score, reasons }) => {
    const other = briefs.get(earlierId);
    return other ? [{ kind, score, reasons, other }] : [];
  });
}
