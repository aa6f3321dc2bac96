/** A submission locked for a step, with all that a step looks at, by one statement. */
import type { MunicipalContext } from "../kernel/context.ts";
import type { Statement } from "../kernel/select.ts";
import { keepTerms, termRows } from "../term/submission-terms.ts";
import { bookText, keepBook } from "../term/term-book.reads.ts";
import { type LockedWith, lockSubmissionWith } from "./find-submission.ts";
import type { SubmissionId } from "./submission.entity.ts";
import { isRefusal, type SubmissionRefusal } from "./submission-refusal.ts";

type Reads<More> = { readonly [Name in keyof More]: Statement };

/** @param more what this step reads besides the clocks and their rules */
export async function lockForStep<More extends object = object>(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  more: Reads<More> = {} as Reads<More>,
): Promise<LockedWith<More> | SubmissionRefusal> {
  const reads = { ...more, terms: termRows(ctx, id), book: bookText(ctx.municipalityId) };
  const locked = await lockSubmissionWith<More & { terms: object[]; book: string }>(
    ctx,
    id,
    revision,
    reads as never,
  );
  if (isRefusal(locked)) return locked;
  const { submission, read } = locked;
  keepTerms(ctx, submission, read.terms);
  await keepBook(ctx, read.book);
  return { submission, read };
}
