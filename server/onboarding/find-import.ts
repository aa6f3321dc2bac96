import { LockMode } from "@mikro-orm/core";
import type { OnboardingContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import { ResolutionImport } from "./resolution-import.entity.ts";

/** An import without its heavy columns. @throws {DenialError} NOT_FOUND when it is not the officer's */
export async function getImport(ctx: OnboardingContext, id: ImportId): Promise<ResolutionImport> {
  const row = await ctx.em.findOne(ResolutionImport, { id });
  if (!row) throw notFound();
  return row;
}

/** Columns that may hold megabytes. */
const HEAVY = ["draft", "refusal", "sourceText", "effects"] as const;

/**
 * An import, locked until the operation ends, so that two officers take turns.
 *
 * @param isWhole whether its heavy columns are loaded as well
 * @throws {DenialError} NOT_FOUND when it is not the officer's
 */
export async function lockImport(
  ctx: OnboardingContext,
  id: ImportId,
  isWhole = true,
): Promise<ResolutionImport> {
  const row = await ctx.em.findOne(
    ResolutionImport,
    { id },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      populate: isWhole ? HEAVY : [],
      refresh: true,
    },
  );
  if (!row) throw notFound();
  return row;
}
