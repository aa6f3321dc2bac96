/** Sources of publications: kept by people, their state by the program. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { IntakeKey } from "../intake/intake-key.entity.ts";
import { enqueue } from "../job/enqueue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationSource, type InformationSourceId } from "./information-source.entity.ts";
import { InformationSourceKind, InformationSourceState } from "./information.enums.ts";
import { type SourceFacts, sourceRefusal } from "./source.rules.ts";

export type SourceOutcome = InformationSource | SubmissionRefusal;

const MOST_SOURCES = 200;

export function listSources(ctx: MunicipalContext): Promise<InformationSource[]> {
  return ctx.em.find(
    InformationSource,
    { municipality: ctx.municipalityId },
    { orderBy: { name: "asc", id: "asc" } },
  );
}

/** @throws {DenialError} NOT_FOUND unless it is the municipality's */
export async function getSource(ctx: MunicipalContext, id: InformationSourceId): Promise<InformationSource> {
  const found = await ctx.em.findOne(InformationSource, { municipality: ctx.municipalityId, id });
  if (!found) throw notFound();
  return found;
}

/** Keys of other systems that are in force: a source may come by one. */
export function keysInForce(ctx: MunicipalContext): Promise<IntakeKey[]> {
  const own = { municipality: ctx.municipalityId, revokedAt: null };
  return ctx.em.find(IntakeKey, own, { orderBy: { name: "asc", id: "asc" } });
}

async function linksRefusal(
  ctx: MunicipalContext,
  { sectorId, intakeKeyId }: SourceFacts,
  id: InformationSourceId | null,
): Promise<SubmissionRefusal | null> {
  if (sectorId !== null && !(await sectorById(ctx, sectorId))) throw notFound();
  if (intakeKeyId === null) return null;
  if (!(await keysInForce(ctx)).some((key) => key.id === intakeKeyId)) throw notFound();
  const taken = await ctx.em.findOne(InformationSource, { municipality: ctx.municipalityId, intakeKeyId });
  return taken && taken.id !== id
    ? refuse("KEY_TAKEN", `Этот ключ уже принадлежит источнику «${taken.name}». Выберите другой.`)
    : null;
}

const tidy = (facts: SourceFacts): SourceFacts => ({
  ...facts,
  url: facts.kind === InformationSourceKind.FEED ? facts.url : null,
  intakeKeyId: facts.kind === InformationSourceKind.MACHINE ? facts.intakeKeyId : null,
});

/** Adds a source; a feed is read at once. */
export async function addSource(ctx: MunicipalContext, given: SourceFacts): Promise<SourceOutcome> {
  const facts = tidy(given);
  const refused = sourceRefusal(facts) ?? (await linksRefusal(ctx, facts, null));
  if (refused) return refused;
  const own = { municipality: ctx.municipalityId };
  if ((await ctx.em.count(InformationSource, own)) >= MOST_SOURCES)
    return refuse("TOO_MANY", `У центра может быть до ${MOST_SOURCES} источников.`);
  const now = ctx.clock.now();
  const source = ctx.em.create(InformationSource, {
    ...own,
    ...facts,
    ...NEVER_READ,
    id: newId<InformationSourceId>(now.getTime()),
    state: InformationSourceState.WAITING,
    wentWellAt: null,
    nextAt: facts.kind === InformationSourceKind.FEED ? now : null,
    revision: 1,
  });
  ctx.em.persist(source);
  recordAudit(ctx, "informationSource.added", source.name, { kind: source.kind });
  await ctx.em.flush();
  await readSoon(ctx, source);
  return source;
}

const NEVER_READ = { fault: null, failures: 0, triedAt: null, etag: null, lastModified: null } as const;

/** Changes a source or switches it off and on. A feed at a new address begins anew. */
export async function changeSource(
  ctx: MunicipalContext,
  { id, revision }: { readonly id: InformationSourceId; readonly revision: number },
  given: SourceFacts,
  isOff: boolean,
): Promise<SourceOutcome> {
  const source = await ctx.em.findOne(
    InformationSource,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!source) throw notFound();
  if (source.revision !== revision) return changedByOther(source.revision);
  const facts = tidy({ ...given, kind: source.kind });
  const refused = sourceRefusal(facts) ?? (await linksRefusal(ctx, facts, id));
  if (refused) return refused;
  const wasOff = source.state === InformationSourceState.OFF;
  const isAnew = facts.url !== source.url || (wasOff && !isOff);
  Object.assign(source, facts, { revision: revision + 1 }, isAnew ? NEVER_READ : {});
  if (isOff) source.state = InformationSourceState.OFF;
  else if (isAnew || wasOff) source.state = InformationSourceState.WAITING;
  if (isAnew && source.kind === InformationSourceKind.FEED) source.nextAt = ctx.clock.now();
  recordAudit(ctx, "informationSource.changed", source.name, { isOff });
  await ctx.em.flush();
  if (isAnew && !isOff) await readSoon(ctx, source);
  return source;
}

/** Reads a feed now, whenever its turn is. */
export async function readSourceNow(ctx: MunicipalContext, id: InformationSourceId): Promise<SourceOutcome> {
  const source = await getSource(ctx, id);
  if (source.kind !== InformationSourceKind.FEED || source.state === InformationSourceState.OFF)
    return refuse("STEP_NOT_ALLOWED", "Читать можно только ленту, которая не отключена.");
  recordAudit(ctx, "informationSource.read", source.name);
  await readSoon(ctx, source);
  return source;
}

async function readSoon(ctx: MunicipalContext, { id, kind }: InformationSource): Promise<void> {
  if (kind !== InformationSourceKind.FEED) return;
  await enqueue(ctx, "read-feed", { sourceId: id }, { singletonKey: id });
}
