/** Clocks after a change of what they follow from. */
import { Topic } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { recomputeDue, startTerms, termsOf } from "../term/submission-terms.ts";
import { TermKind } from "../term/term-kind.ts";
import type { Submission } from "./submission.entity.ts";

/** Clocks that follow from the regime, the channel and the topic alone. */
const FOLLOWING: ReadonlySet<TermKind> = new Set([
  TermKind.FORWARDING,
  TermKind.ANSWER,
  TermKind.FAST_TRACK,
  TermKind.ACCELERATED,
  TermKind.FIRST_ANSWER,
  TermKind.FIRST_ANSWER_URGENT,
]);

/**
 * Starts the clocks anew from the registration. Clocks that were met stay met; those that still run give way,
 * and of the new ones only those stay whose kind was not met before.
 */
export async function restartTerms(ctx: MunicipalContext, submission: Submission): Promise<void> {
  const before = await termsOf(ctx, submission);
  const now = ctx.clock.now();
  const over = new Set<TermKind>();
  for (const term of before) {
    if (term.metAt !== null) over.add(term.kind);
    else if (term.cancelledAt === null && FOLLOWING.has(term.kind)) term.cancelledAt = now;
  }
  const { topicId, municipality } = submission;
  const topic = topicId === null ? null : await ctx.em.findOne(Topic, { municipality, id: topicId });
  const started = await startTerms(ctx, submission, { acceleratedDays: topic?.acceleratedDays ?? null });
  for (const term of started) if (term.metAt === null && over.has(term.kind)) term.cancelledAt = now;
  const registration = started.filter(({ kind }) => kind === TermKind.REGISTRATION);
  for (const term of registration) ctx.em.remove(term);
  recomputeDue(
    submission,
    [...before, ...started].filter((term) => !registration.includes(term)),
  );
}
