import { UniqueConstraintViolationException } from "@mikro-orm/core";
import type { OnboardingContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { RefusalError, attempt } from "../kernel/unit-of-work.ts";
import { readDocument } from "../regulation/document/read-document.ts";
import type { SourceText } from "../regulation/document/source-text.ts";
import type { ResolutionReading } from "../regulation/draft.ts";
import { readResolution } from "../regulation/read-resolution.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import { foldName } from "../regulation/value/fold-name.ts";
import { draftColumns, liveKeyOf, regionNamed, withoutText } from "./import-draft.ts";
import { ImportStatus, ResolutionImport } from "./resolution-import.entity.ts";

/** A document as it came from the officer. */
export interface BroughtDocument {
  fileName: string;
  bytes: Uint8Array;
}

/** What bringing a document led to. `isDuplicate`: it is here already, and nothing was added. */
export interface Brought {
  import: ResolutionImport;
  isDuplicate: boolean;
}

const LIVE = [ImportStatus.IN_REVIEW, ImportStatus.CONFIRMED, ImportStatus.REFUSED];

async function findSameFile(
  ctx: OnboardingContext,
  { sha256 }: SourceText,
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
 * Reads a document and opens a review of it, or keeps the refusal. The same document, or another copy of
 * the same act, is recognised.
 *
 * @throws {ResolutionFileError} when the file cannot be read; nothing is kept then
 */
export async function bringDocument(ctx: OnboardingContext, document: BroughtDocument): Promise<Brought> {
  const source = await readDocument(document.bytes, document.fileName);
  const sameFile = await findSameFile(ctx, source);
  if (sameFile) return { import: sameFile, isDuplicate: true };
  const reading = readResolution(source);
  const sameAct = await findSameAct(ctx, reading);
  if (sameAct) return { import: sameAct, isDuplicate: true };
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
  return { import: (await findSameFile(ctx, source)) ?? row, isDuplicate: true };
}
