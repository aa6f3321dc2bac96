/** Putting an earlier version of a classifier back, as a new version. */
import { recordAudit } from "../../audit/record-audit.ts";
import { noteRefusal } from "../../cooperation/text.rules.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import { Sector } from "../../municipality/sector.entity.ts";
import { refuse, type SubmissionRefusal } from "../../submission/submission-refusal.ts";
import { Cause } from "../cause.entity.ts";
import { lockClassifiers } from "../classifier.rules.ts";
import { followFederalSectors } from "../follow-federal-sectors.ts";
import { Topic } from "../topic.entity.ts";
import type { ClassifierEntry } from "./classifier-entries.ts";
import { ClassifierAct, ClassifierKind, ClassifierVersion } from "./classifier-version.entity.ts";
import { recordVersion } from "./record-version.ts";

/** @throws {DenialError} NOT_FOUND for a number that there is not */
export async function getVersion(
  ctx: MunicipalContext,
  kind: ClassifierKind,
  number: number,
): Promise<ClassifierVersion> {
  const version = await ctx.em.findOne(ClassifierVersion, { municipality: ctx.municipalityId, kind, number });
  if (!version) throw notFound();
  return version;
}

export const sectorsSetByAct = (): SubmissionRefusal =>
  refuse(
    "SET_BY_ACT",
    "Направления называет положение: чтобы их изменить, внесите изменения в положение и загрузите его.",
  );

/**
 * Makes a classifier say what a version says. Nothing is deleted: entries that came later are taken out of use, and
 * submissions keep what they stand under.
 *
 * @source the municipality's regulation, capability `REF-01`
 * @throws {DenialError} NOT_FOUND for a number that there is not
 */
export async function restoreVersion(
  ctx: MunicipalContext,
  kind: ClassifierKind,
  number: number,
  reason: string | null,
): Promise<ClassifierVersion | SubmissionRefusal> {
  if (kind === ClassifierKind.SECTORS) return sectorsSetByAct();
  const refused = noteRefusal(reason, true);
  if (refused) return refused;
  await lockClassifiers(ctx);
  const version = await getVersion(ctx, kind, number);
  const entries = new Map(version.entries.map((entry) => [entry.id, entry]));
  if (kind === ClassifierKind.TOPICS) await restoreTopics(ctx, entries);
  else await restoreCauses(ctx, entries);
  recordAudit(ctx, "classifier.restored", kind, { number });
  await ctx.em.flush();
  const ground = { act: ClassifierAct.RESTORED, reason, restoredNumber: number };
  const made = await recordVersion(ctx, kind, ground);
  if (kind === ClassifierKind.TOPICS && made) await followFederalSectors(ctx);
  return made ?? refuse("NOTHING_TO_CHANGE", "Справочник и так совпадает с этой версией.");
}

type Entries = ReadonlyMap<string, ClassifierEntry>;

async function restoreTopics(ctx: MunicipalContext, entries: Entries): Promise<void> {
  const own = { municipality: ctx.municipalityId };
  const sectors = new Set((await ctx.em.find(Sector, own)).map(({ id }) => id));
  for (const topic of await ctx.em.find(Topic, own)) {
    const entry = entries.get(topic.id);
    if (!entry) {
      topic.isClosed = true;
      continue;
    }
    const sectorId = (entry.sectorId ?? null) as SectorId | null;
    Object.assign(topic, {
      name: entry.name,
      isClosed: entry.isClosed,
      sectorId: sectorId !== null && sectors.has(sectorId) ? sectorId : null,
      federalCode: entry.federalCode ?? null,
      acceleratedDays: entry.acceleratedDays ?? null,
    });
  }
}

async function restoreCauses(ctx: MunicipalContext, entries: Entries): Promise<void> {
  for (const cause of await ctx.em.find(Cause, { municipality: ctx.municipalityId })) {
    const entry = entries.get(cause.id);
    if (!entry) cause.isClosed = true;
    else
      Object.assign(cause, { name: entry.name, isClosed: entry.isClosed, group: entry.group ?? cause.group });
  }
}
