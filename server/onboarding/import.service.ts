import { UniqueConstraintViolationException } from "@mikro-orm/core";
import type { OnboardingContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { RefusalError, attempt } from "../kernel/unit-of-work.ts";
import type { ResolutionReading } from "../regulation/draft.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import { foldName } from "../regulation/value/fold-name.ts";
import { draftColumns, liveKeyOf, regionNamed, withoutText } from "./import-draft.ts";
import { ImportStatus, ResolutionImport } from "./resolution-import.entity.ts";

/** What bringing a document led to. `isDuplicate`: it is here already, and nothing was added. */
export interface Brought {
  import: ResolutionImport;
  isDuplicate: boolean;
}

const LIVE = [ImportStatus.IN_REVIEW, ImportStatus.CONFIRMED, ImportStatus.REFUSED];

async function findSameFile(
  ctx: OnboardingContext,
  { source: { sha256 } }: ResolutionReading,
): Promise<ResolutionImport | null> {
  return ctx.em.findOne(ResolutionImport, { sha256, status: { $in: LIVE } });
}

/** The same act in another file: one number, one day, one municipality. */
async function findSameAct(
  ctx: OnboardingContext,
  reading: ResolutionReading,
): Promise<ResolutionImport | null> {
  if (reading.outcome === "REFUSED") return null;
  const { actNumber, actSignedOn, municipalityName } = draftColumns(reading);
  if (actNumber === null || actSignedOn === null || municipalityName === null) return null;
  const alike = await ctx.em.find(ResolutionImport, { actNumber, actSignedOn, status: { $in: LIVE } });
  const name = foldName(municipalityName);
  return alike.find((each) => foldName(each.municipalityName ?? "") === name) ?? null;
}

async function rowOf(ctx: OnboardingContext, reading: ResolutionReading): Promise<ResolutionImport> {
  const { source } = reading;
  const now = ctx.clock.now();
  const isRefused = reading.outcome === "REFUSED";
  const row = Object.assign(new ResolutionImport(), {
    id: newId<ImportId>(now.getTime()),
    region: isRefused ? null : await regionNamed(ctx, reading),
    createdByAccountId: ctx.viewer.accountId,
    createdBy: ctx.viewer.displayName,
    createdAt: now,
    fileName: source.fileName,
    format: source.format,
    byteLength: source.byteLength,
    sha256: source.sha256,
    status: isRefused ? ImportStatus.REFUSED : ImportStatus.IN_REVIEW,
    revision: 1,
    sourceText: source.text,
    madeForMunicipality: null,
    madeRegulation: null,
    effects: null,
    settledAt: now,
    settledBy: ctx.viewer.displayName,
    ...(isRefused
      ? { outcome: reading.outcome, actNumber: null, actSignedOn: null, municipalityName: null }
      : draftColumns(reading)),
    refusal: isRefused ? reading.refusal : null,
    draft: isRefused ? null : withoutText(reading),
  });
  return Object.assign(row, { liveKey: liveKeyOf(row) });
}

/**
 * Opens a review of a document that was read, or keeps the refusal. The same document, or another copy of
 * the same act, is recognised.
 */
export async function bringDocument(ctx: OnboardingContext, reading: ResolutionReading): Promise<Brought> {
  const same = (await findSameFile(ctx, reading)) ?? (await findSameAct(ctx, reading));
  if (same) return { import: same, isDuplicate: true };
  const row = await rowOf(ctx, reading);
  const isKept = await attempt(ctx.em, async () => {
    ctx.em.persist(row);
    try {
      await ctx.em.flush();
      return true;
    } catch (error) {
      // Another officer brought the same document a moment ago.
      if (error instanceof UniqueConstraintViolationException) throw new RefusalError(false);
      throw error;
    }
  });
  if (isKept) return { import: row, isDuplicate: false };
  return { import: (await findSameFile(ctx, reading)) ?? row, isDuplicate: true };
}
