import type { OnboardingContext } from "../kernel/context.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import { correctDraft } from "./correct.ts";
import { InvalidCorrectionError } from "./correction.ts";
import type { Correction } from "./correction.ts";
import { findMunicipality, findNewestVersion } from "./find-base.ts";
import { lockImport } from "./find-import.ts";
import { draftColumns, draftOf, liveKeyOf, regionNamed, withoutText } from "./import-draft.ts";
import { ImportStatus } from "./resolution-import.entity.ts";
import type { ResolutionImport } from "./resolution-import.entity.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";

const MOST_CORRECTIONS = 200;

/** What correcting led to: done, not a valid correction, or somebody was faster. */
export type CorrectionOutcome =
  | { kind: "corrected"; import: ResolutionImport }
  | { kind: "invalid"; path: string; message: string }
  | { kind: "conflict"; currentRevision: number };

const invalid = (path: string, message: string): CorrectionOutcome => ({ kind: "invalid", path, message });

/** Roles that an act on the composition may give without defining them. */
async function rolesElsewhere(
  ctx: OnboardingContext,
  row: ResolutionImport,
  draft: ResolutionDraft,
): Promise<string[]> {
  if (draft.outcome === "CREATE" || row.region === null) return [];
  const municipality = await findMunicipality(ctx, row.region, draft);
  const base = municipality && (await findNewestVersion(ctx, municipality.id));
  return base?.variant.roles.map(({ code }) => code) ?? [];
}

async function store(ctx: OnboardingContext, row: ResolutionImport, draft: ResolutionDraft): Promise<void> {
  // Once a region is settled it stays, unless the act is corrected to name another of the officer's.
  const region = (await regionNamed(ctx, draft)) ?? row.region;
  Object.assign(row, draftColumns(draft), { draft: withoutText(draft), region, revision: row.revision + 1 });
  row.liveKey = liveKeyOf(row);
  await ctx.em.flush();
}

/** Corrects the reading of a document in review: all corrections or none. */
export async function correctImport(
  ctx: OnboardingContext,
  id: ImportId,
  revision: number,
  corrections: readonly Correction[],
): Promise<CorrectionOutcome> {
  const row = await lockImport(ctx, id);
  const draft = draftOf(row);
  if (row.status !== ImportStatus.IN_REVIEW || !draft)
    return invalid("", "Этот документ уже не на проверке: исправить его нельзя.");
  if (row.revision !== revision) return { kind: "conflict", currentRevision: row.revision };
  if (corrections.length === 0 || corrections.length > MOST_CORRECTIONS)
    return invalid("", `За один раз — от 1 до ${MOST_CORRECTIONS} исправлений.`);
  try {
    await store(ctx, row, correctDraft(draft, corrections, await rolesElsewhere(ctx, row, draft)));
  } catch (error) {
    if (error instanceof InvalidCorrectionError) return invalid(error.path, error.message);
    throw error;
  }
  return { kind: "corrected", import: row };
}
