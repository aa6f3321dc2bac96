import { LockMode } from "@mikro-orm/core";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { Submission, type SubmissionId } from "./submission.entity.ts";
import { canSee } from "./submission.policy.ts";
import { changedMeanwhile, type SubmissionRefusal } from "./submission-refusal.ts";

/**
 * A submission that the viewer sees.
 *
 * @throws {DenialError} NOT_FOUND when there is none, or none for this viewer
 */
export async function getSubmission(ctx: MunicipalContext, id: SubmissionId): Promise<Submission> {
  const submission = await ctx.em.findOne(Submission, { municipality: ctx.municipalityId, id });
  if (!submission || !(await canSee(ctx, submission))) throw notFound();
  return submission;
}

/**
 * A submission to be changed: nobody else changes it until the transaction ends.
 *
 * @param revision what the writer saw; null for the program, which has just looked
 * @returns a refusal when somebody else changed it meanwhile
 * @throws {DenialError} NOT_FOUND as above
 */
export async function lockSubmission(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number | null,
): Promise<Submission | SubmissionRefusal> {
  await ctx.em.flush();
  const submission = await ctx.em.findOne(
    Submission,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!submission || !(await canSee(ctx, submission))) throw notFound();
  if (revision !== null && submission.revision !== revision) return changedMeanwhile(submission.revision);
  return submission;
}
