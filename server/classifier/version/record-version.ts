/** Every change of a classifier makes a version of it, in the transaction of the change. */
import { actorName } from "../../identity/stand-in.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { newId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { lockClassifiers } from "../classifier.rules.ts";
import { type ClassifierEntry, isSameClassifier } from "./classifier-entries.ts";
import {
  ClassifierAct,
  type ClassifierKind,
  ClassifierVersion,
  type ClassifierVersionId,
} from "./classifier-version.entity.ts";

const ENTRIES: Readonly<Record<ClassifierKind, string>> = {
  TOPICS: `select id, name, is_closed as "isClosed", sector_id as "sectorId", federal_code as "federalCode",
      accelerated_days as "acceleratedDays" from topic where municipality_id = ? order by name, id`,
  CAUSES: `select id, name, is_closed as "isClosed", "group" from cause where municipality_id = ? order by name, id`,
  SECTORS: `select id, name, named_until is not null as "isClosed", federal_codes as "federalCodes", clause
      from sector where municipality_id = ? order by position, id`,
};

/** The classifier as it is now. */
export const readEntries = (ctx: MunicipalContext, kind: ClassifierKind): Promise<ClassifierEntry[]> =>
  select<ClassifierEntry>(ctx.em, ENTRIES[kind], [ctx.municipalityId]);

export async function lastVersion(
  ctx: MunicipalContext,
  kind: ClassifierKind,
): Promise<ClassifierVersion | null> {
  const own = { municipality: ctx.municipalityId, kind };
  return ctx.em.findOne(ClassifierVersion, own, { orderBy: { number: "desc" } });
}

/** What a version says besides its entries. */
export interface VersionGround {
  readonly act: ClassifierAct;
  readonly reason?: string | null;
  readonly restoredNumber?: number | null;
}

/**
 * Keeps the classifier as it is now, once what changed it is written.
 *
 * @returns null when it is the same as the version before
 */
export async function recordVersion(
  ctx: MunicipalContext,
  kind: ClassifierKind,
  { act, reason = null, restoredNumber = null }: VersionGround,
): Promise<ClassifierVersion | null> {
  await lockClassifiers(ctx);
  const entries = await readEntries(ctx, kind);
  const last = await lastVersion(ctx, kind);
  if (last && isSameClassifier(last.entries, entries)) return null;
  const madeAt = ctx.clock.now();
  const version = ctx.em.create(ClassifierVersion, {
    municipality: ctx.municipalityId,
    id: newId<ClassifierVersionId>(madeAt.getTime()),
    kind,
    number: (last?.number ?? 0) + 1,
    act,
    restoredNumber,
    madeAt,
    accountId: ctx.viewer.accountId,
    actor: actorName(ctx),
    reason,
    entries,
  });
  ctx.em.persist(version);
  await ctx.em.flush();
  return version;
}

/** After a change of one entry. */
export const changedByHand = { act: ClassifierAct.CHANGED } as const;
