import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { attempt, RefusalError } from "../kernel/unit-of-work.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Acting } from "./acting.ts";

/** Does what may be there already: then nothing of it is kept, and the refusal is the outcome. */
export function unlessTwice<Saved>(
  ctx: Acting,
  refusal: SubmissionRefusal,
  work: () => Promise<Saved | SubmissionRefusal>,
): Promise<Saved | SubmissionRefusal> {
  return attempt<Saved | SubmissionRefusal>(ctx.em, async () => {
    try {
      const saved = await work();
      await ctx.em.flush();
      return saved;
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new RefusalError(refusal);
      throw error;
    }
  });
}
