import { LockMode } from "@mikro-orm/core";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { readEntity } from "../kernel/read-entity.ts";
import { select, type Statement } from "../kernel/select.ts";
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

/** A locked submission, and what was read in the same message. */
export interface LockedWith<Read> {
  readonly submission: Submission;
  readonly read: Read;
}

/**
 * As above, and reads what the step looks at by the same statement: a message to the database costs a request
 * more than the rows in it.
 *
 * @param revision what the writer saw: a row that had to be waited for is another by now, and what was read
 *   beside it is of no use then
 * @param reads statements of one value each, by name
 */
export async function lockSubmissionWith<Read extends object>(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  reads: { readonly [Name in keyof Read]: Statement },
): Promise<LockedWith<Read> | SubmissionRefusal> {
  await ctx.em.flush();
  const named = Object.entries<Statement>(reads);
  const [row] = await select<{ read: Read } & Record<string, unknown>>(
    ctx.em,
    `select s.*, ${named.map(([name, { sql }]) => `(${sql}) as "read ${name}"`).join(", ")}
     from submission s where s.municipality_id = ? and s.id = ? for update of s`,
    [...named.flatMap(([, { values }]) => values), ctx.municipalityId, id],
  );
  if (!row) throw notFound();
  const read: Record<string, unknown> = {};
  for (const [name] of named) {
    read[name] = row[`read ${name}`];
    delete row[`read ${name}`];
  }
  const submission = readEntity(ctx.em, Submission, row);
  if (!(await canSee(ctx, submission))) throw notFound();
  return submission.revision === revision
    ? { submission, read: read as Read }
    : changedMeanwhile(submission.revision);
}
