/** The register of systems, what happens to them, and the notes of protection measures. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { centreAccounts } from "../composition/centre-account.reads.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import {
  InformationSystem,
  type InformationSystemId,
  ProtectionMark,
  type ProtectionMarkId,
  SystemOccurrence,
  type SystemOccurrenceId,
} from "./information-system.entity.ts";
import { OccurrenceKind } from "./information-system.enums.ts";
import {
  type OccurrenceFacts,
  occurrenceRefusal,
  type ProtectionFacts,
  protectionRefusal,
  type SystemFacts,
  systemRefusal,
} from "./information-system.rules.ts";
import { measureByCode } from "./protection-book.ts";

/** A centre works in tens of systems. */
const MOST_SYSTEMS = 200;

interface Seen<Id> {
  readonly id: Id;
  readonly revision: number;
}

async function lockRow<Row extends { revision: number }>(
  ctx: MunicipalContext,
  entity: new () => Row,
  { id, revision }: Seen<string>,
): Promise<Row | SubmissionRefusal> {
  const row = (await ctx.em.findOne(
    entity as never,
    { municipality: ctx.municipalityId, id } as never,
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as never,
  )) as Row | null;
  if (!row) throw notFound();
  return row.revision === revision ? row : changedByOther(row.revision);
}

/** @param seen null for a new one */
export async function saveSystem(
  ctx: MunicipalContext,
  seen: Seen<InformationSystemId> | null,
  facts: SystemFacts,
): Promise<InformationSystem | SubmissionRefusal> {
  const refused = systemRefusal(facts);
  if (refused) return refused;
  if (seen === null) return addSystem(ctx, facts);
  const system = await lockRow(ctx, InformationSystem, seen);
  if (isRefusal(system)) return system;
  Object.assign(system, facts, { revision: system.revision + 1 });
  recordAudit(ctx, "informationSystem.changed", system.name, { state: system.state });
  await ctx.em.flush();
  return system;
}

async function addSystem(
  ctx: MunicipalContext,
  facts: SystemFacts,
): Promise<InformationSystem | SubmissionRefusal> {
  const own = { municipality: ctx.municipalityId };
  if ((await ctx.em.count(InformationSystem, own)) >= MOST_SYSTEMS)
    return refuse("TOO_MANY", `В реестре уже ${MOST_SYSTEMS} систем. Уберите те, что не нужны.`);
  const system = ctx.em.create(InformationSystem, {
    ...facts,
    ...own,
    id: newId<InformationSystemId>(ctx.clock.now().getTime()),
    revision: 1,
  });
  ctx.em.persist(system);
  recordAudit(ctx, "informationSystem.added", facts.name);
  await ctx.em.flush();
  return system;
}

/** @throws {DenialError} NOT_FOUND for a system that is not the municipality's */
export async function getSystem(ctx: MunicipalContext, id: InformationSystemId): Promise<InformationSystem> {
  const system = await ctx.em.findOne(InformationSystem, { municipality: ctx.municipalityId, id });
  if (!system) throw notFound();
  return system;
}

/**
 * Writes down planned work or a failure, or changes what was written; whoever works in the centre is told of new ones.
 *
 * @param seen null for a new one
 */
export async function saveOccurrence(
  ctx: MunicipalContext,
  systemId: InformationSystemId,
  seen: Seen<SystemOccurrenceId> | null,
  facts: OccurrenceFacts,
): Promise<SystemOccurrence | SubmissionRefusal> {
  const system = await getSystem(ctx, systemId);
  const now = ctx.clock.now();
  const refused = occurrenceRefusal(facts, now);
  if (refused) return refused;
  if (seen !== null) return changeOccurrence(ctx, system, seen, facts);
  const occurrence = ctx.em.create(SystemOccurrence, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<SystemOccurrenceId>(now.getTime()),
    system: [ctx.municipalityId, systemId],
    notedAt: now,
    notedByName: actorName(ctx),
    revision: 1,
  });
  ctx.em.persist(occurrence);
  recordAudit(ctx, "systemOccurrence.added", system.name, { kind: facts.kind });
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.SYSTEM_OCCURRENCE,
    accountIds: await centreAccounts(ctx),
    params: { systemId, occurrenceKind: facts.kind },
    isUrgent: facts.kind !== OccurrenceKind.PLANNED_WORK,
  });
  return occurrence;
}

async function changeOccurrence(
  ctx: MunicipalContext,
  system: InformationSystem,
  seen: Seen<SystemOccurrenceId>,
  facts: OccurrenceFacts,
): Promise<SystemOccurrence | SubmissionRefusal> {
  const occurrence = await lockRow(ctx, SystemOccurrence, seen);
  if (isRefusal(occurrence)) return occurrence;
  if (occurrence.system[1] !== system.id) throw notFound();
  Object.assign(occurrence, facts, { revision: occurrence.revision + 1 });
  recordAudit(ctx, "systemOccurrence.changed", system.name, { kind: facts.kind });
  await ctx.em.flush();
  return occurrence;
}

/** Notes that a protection measure was done. Notes stay: what was noted wrongly is noted again. */
export async function noteProtection(
  ctx: MunicipalContext,
  facts: ProtectionFacts,
): Promise<ProtectionMark | SubmissionRefusal> {
  const refused = protectionRefusal(facts, measureByCode(facts.measureCode), todayOf(ctx));
  if (refused) return refused;
  const notedAt = ctx.clock.now();
  const mark = ctx.em.create(ProtectionMark, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<ProtectionMarkId>(notedAt.getTime()),
    notedAt,
    accountId: ctx.viewer.accountId,
    notedByName: actorName(ctx),
  });
  ctx.em.persist(mark);
  recordAudit(ctx, "protection.noted", facts.measureCode, { doneOn: facts.doneOn });
  await ctx.em.flush();
  return mark;
}
