import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { Sector, SectorId } from "../municipality/sector.entity.ts";
import type { Cause, CauseId } from "./cause.entity.ts";
import type { Mechanism } from "./mechanism.entity.ts";
import type { Topic, TopicId } from "./topic.entity.ts";

const TOPIC_COLUMNS = `t.id, t.name, t.sector_id as "sectorId", t.federal_code as "federalCode",
  t.accelerated_days as "acceleratedDays", t.is_closed as "isClosed"`;
const CAUSE_COLUMNS = `c.id, c.name, c."group", c.is_closed as "isClosed"`;

/** Topics by name; a centre has tens of them, rarely hundreds. */
export function listTopics(ctx: MunicipalContext, includeClosed: boolean): Promise<Topic[]> {
  return select<Topic>(
    ctx.em,
    `select ${TOPIC_COLUMNS} from topic t where t.municipality_id = ?
     ${includeClosed ? "" : "and not t.is_closed"} order by t.name, t.id`,
    [ctx.municipalityId],
  );
}

/** Causes by group and name. */
export function listCauses(ctx: MunicipalContext, includeClosed: boolean): Promise<Cause[]> {
  return select<Cause>(
    ctx.em,
    `select ${CAUSE_COLUMNS} from cause c where c.municipality_id = ?
     ${includeClosed ? "" : "and not c.is_closed"} order by c."group", c.name, c.id`,
    [ctx.municipalityId],
  );
}

const topics = perOperation(async (ctx: OperationBase, ids: readonly TopicId[]) => {
  const rows = await select<Topic>(
    ctx.em,
    `select ${TOPIC_COLUMNS} from topic t where t.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

const causes = perOperation(async (ctx: OperationBase, ids: readonly CauseId[]) => {
  const rows = await select<Cause>(
    ctx.em,
    `select ${CAUSE_COLUMNS} from cause c where c.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

const sectors = perOperation(async (ctx: OperationBase, ids: readonly SectorId[]) => {
  const rows = await select<Sector>(
    ctx.em,
    `select s.id, s.name, s.clause, s.federal_codes as "federalCodes" from sector s
     where s.id = any(string_to_array(?, ',')::uuid[])`,
    [ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** A topic of the context's municipality. Batched. */
export async function topicById(ctx: OperationBase, id: TopicId | null): Promise<Topic | null> {
  return id === null ? null : topics(ctx).load(id);
}

/** A cause of the context's municipality. Batched. */
export async function causeById(ctx: OperationBase, id: CauseId | null): Promise<Cause | null> {
  return id === null ? null : causes(ctx).load(id);
}

/** A sector of the context's municipality, named now or formerly. Batched. */
export async function sectorById(ctx: OperationBase, id: SectorId | null): Promise<Sector | null> {
  return id === null ? null : sectors(ctx).load(id);
}

/** Mechanisms by name; a centre has tens of them. */
export function listMechanisms(ctx: MunicipalContext, includeClosed: boolean): Promise<Mechanism[]> {
  return select<Mechanism>(
    ctx.em,
    `select m.id, m.kind, m.name, m.topic_ids as "topicIds", m.ground, m.steps, m.is_closed as "isClosed"
     from mechanism m where m.municipality_id = ?
     ${includeClosed ? "" : "and not m.is_closed"} order by m.name, m.id`,
    [ctx.municipalityId],
  );
}

const mechanismsInUse = perOperation(async (ctx: MunicipalContext, keys: readonly "all"[]) => {
  const mechanisms = await listMechanisms(ctx, false);
  return new Map(keys.map((key) => [key, mechanisms]));
});

/** Mechanisms in use that serve a topic, those of every topic included. One read per operation. */
export async function mechanismsOfTopic(ctx: MunicipalContext, id: TopicId | null): Promise<Mechanism[]> {
  const all = (await mechanismsInUse(ctx).load("all")) ?? [];
  return all.filter(({ topicIds }) => topicIds.length === 0 || (id !== null && topicIds.includes(id)));
}
