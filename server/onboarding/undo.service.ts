import { AuditEvent } from "../audit/audit-event.entity.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { Invitation } from "../identity/invitation.entity.ts";
import { MunicipalGrant } from "../identity/grants.entity.ts";
import type { MunicipalContext, OnboardingContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { actInMunicipality } from "../kernel/scopes.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { RegulationVersion } from "../regulation/regulation.entity.ts";
import type { ImportId } from "../regulation/regulation.entity.ts";
import { lockImport } from "./find-import.ts";
import { liveKeyOf } from "./import-draft.ts";
import { newestVersion } from "./make-version.ts";
import { renameSectorsAndChannels } from "./name-sectors.ts";
import { unsettleComposition } from "./settle-composition.ts";
import { ImportStatus } from "./resolution-import.entity.ts";
import type { ResolutionImport } from "./resolution-import.entity.ts";

/** What undoing led to; `usedBy` says in Russian what already rests on the import. */
export type UndoOutcome =
  { kind: "undone"; import: ResolutionImport } | { kind: "refused"; message: string; usedBy: string[] };

const refused = (message: string, usedBy: string[] = []): UndoOutcome => ({
  kind: "refused",
  message,
  usedBy,
});

/** An audit row of the confirmation itself bears the same instant; whatever came later is use. */
async function usesOf(ctx: MunicipalContext, row: ResolutionImport): Promise<string[]> {
  const own = { municipality: ctx.municipalityId };
  const invitations = row.effects?.invitations ?? [];
  const newest = await newestVersion(ctx);
  const isSuperseded = row.madeRegulation !== null && newest?.id !== row.madeRegulation;
  const accepted = await ctx.em.count(Invitation, {
    ...own,
    id: { $in: invitations },
    acceptedAt: { $ne: null },
  });
  const accounts = row.effects?.isMunicipalityMade ? await ctx.em.count(MunicipalGrant, own) : accepted;
  const edits = await ctx.em.count(AuditEvent, { ...own, at: { $gt: row.settledAt } });
  return [
    ...(isSuperseded ? [`более поздняя редакция № ${newest?.version}`] : []),
    ...(accounts > 0 ? [`учётные записи: ${accounts}`] : []),
    ...(edits > 0 ? [`изменения, внесённые после подтверждения: ${edits}`] : []),
  ];
}

/** Takes the newest version back and opens the one before again. */
async function takeBackVersion(ctx: MunicipalContext): Promise<void> {
  const newest = await newestVersion(ctx);
  if (!newest) return;
  await ctx.em.nativeDelete(RegulationVersion, { municipality: ctx.municipalityId, id: newest.id });
  ctx.em.clear();
  const before = await newestVersion(ctx);
  if (!before) return;
  before.inForceTo = null;
  await renameSectorsAndChannels(ctx, before.variant);
}

async function takeBack(ctx: MunicipalContext, row: ResolutionImport): Promise<void> {
  const { effects, madeRegulation, actNumber } = row;
  if (effects) {
    await unsettleComposition(ctx, effects);
    await ctx.em.nativeDelete(Invitation, {
      municipality: ctx.municipalityId,
      id: { $in: effects.invitations },
    });
  }
  if (madeRegulation) await takeBackVersion(ctx);
  recordAudit(ctx, "regulation.undone", actNumber ?? "");
  await ctx.em.flush();
}

async function undo(ctx: OnboardingContext, row: ResolutionImport, id: MunicipalityId): Promise<string[]> {
  const usedBy = await actInMunicipality(ctx, id, async (inside) => {
    const uses = await usesOf(inside, row);
    if (uses.length === 0 && !row.effects?.isMunicipalityMade) await takeBack(inside, row);
    return uses;
  });
  if (usedBy.length > 0) return usedBy;
  // Everything in a municipality goes with it, and the database sees to that.
  if (row.effects?.isMunicipalityMade) await ctx.em.nativeDelete(Municipality, { id });
  return [];
}

/** Takes back what a confirmed import made, as long as nobody has used it. */
export async function undoImport(ctx: OnboardingContext, id: ImportId): Promise<UndoOutcome> {
  await ctx.em.execute("select pg_advisory_xact_lock(hashtextextended('onboarding.confirm', 0))", [], "run");
  const row = await lockImport(ctx, id);
  if (row.status !== ImportStatus.CONFIRMED || row.madeForMunicipality === null)
    return refused("Отменить можно только подтверждённый импорт.");
  const usedBy = await undo(ctx, row, row.madeForMunicipality);
  if (usedBy.length > 0) return refused("Отменить уже нельзя: результатом импорта пользуются.", usedBy);
  const undone = await lockImport(ctx, id);
  Object.assign(undone, {
    status: ImportStatus.UNDONE,
    revision: undone.revision + 1,
    madeForMunicipality: null,
    madeRegulation: null,
    effects: null,
    settledAt: ctx.clock.now(),
    settledBy: ctx.viewer.displayName,
  });
  undone.liveKey = liveKeyOf(undone);
  await ctx.em.flush();
  return { kind: "undone", import: undone };
}

/** Gives a document up before it is confirmed; one that is given up already stays so. */
export async function discardImport(ctx: OnboardingContext, id: ImportId): Promise<ResolutionImport | null> {
  const row = await lockImport(ctx, id, false);
  if (row.status === ImportStatus.DISCARDED) return row;
  if (row.status !== ImportStatus.IN_REVIEW && row.status !== ImportStatus.REFUSED) return null;
  Object.assign(row, {
    status: ImportStatus.DISCARDED,
    revision: row.revision + 1,
    settledAt: ctx.clock.now(),
    settledBy: ctx.viewer.displayName,
  });
  row.liveKey = liveKeyOf(row);
  await ctx.em.flush();
  return row;
}
