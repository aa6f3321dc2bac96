/** Problems as pages and objects show them. A centre has hundreds of them, so their list is put in order whole. */
import type { MunicipalContext } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { parseId } from "../kernel/ids.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isConfined } from "../submission/submission.policy.ts";
import { CLUSTER_COLUMNS, clusterOf, type ClusterRow } from "./cluster-columns.ts";
import type { Cluster, ClusterId } from "./cluster.entity.ts";
import { ClusterSort, ClusterState } from "./cluster.enums.ts";
import type { ClusterFilter, ClusterPlace } from "./cluster.types.ts";

const IDS = "any(string_to_array(?, ',')::uuid[])";
const TEXTS = "any(string_to_array(?, ','))";
/** Submissions of a problem that are open and late. */
const OVERDUE = `(select count(*)::int from cluster_submission m
    join submission s on s.municipality_id = m.municipality_id and s.id = m.submission_id
    where m.municipality_id = c.municipality_id and m.cluster_id = c.id and m.state = 'MEMBER'
      and s.is_open and s.due_at < ?)`;

const SHOWN: readonly ClusterState[] = [ClusterState.PROPOSED, ClusterState.CONFIRMED];

/** Numbers a list is put in order by, the greatest first; days as days since 2000. */
const SORT_KEYS: Readonly<Record<ClusterSort, string>> = {
  [ClusterSort.GROWTH]: "c.growth_rank",
  [ClusterSort.SIZE]: "c.submission_count::float8",
  [ClusterSort.OVERDUE]: `${OVERDUE}::float8`,
  [ClusterSort.FRESH]: "(c.last_on - date '2000-01-01')::float8",
};

/** Conditions over the alias `c`. */
export function clusterConditions(ctx: MunicipalContext, filter: ClusterFilter | null): Statement {
  const conditions: Statement[] = [
    { sql: "c.municipality_id = ?", values: [ctx.municipalityId] },
    { sql: `c.state = ${TEXTS}`, values: [(filter?.states ?? SHOWN).join(",")] },
  ];
  const ids = (values: readonly string[]) => values.flatMap((each) => parseId(each) ?? []).join(",");
  if (filter?.growth)
    conditions.push({ sql: `c.growth ->> 'state' = ${TEXTS}`, values: [filter.growth.join(",")] });
  if (filter?.topicIds) conditions.push({ sql: `c.topic_id = ${IDS}`, values: [ids(filter.topicIds)] });
  if (filter?.sectorIds) conditions.push({ sql: `c.sector_id = ${IDS}`, values: [ids(filter.sectorIds)] });
  if (filter?.hasCause != null)
    conditions.push({ sql: "(c.cause_id is not null) = ?::boolean", values: [filter.hasCause] });
  const text = filter?.text?.trim().toLowerCase() ?? "";
  if (text !== "")
    conditions.push({
      sql: "position(? in lower(c.title || ' ' || coalesce(c.place, ''))) > 0",
      values: [text],
    });
  return {
    sql: conditions.map(({ sql }) => sql).join(" and "),
    values: conditions.flatMap(({ values }) => values),
  };
}

/**
 * One page of problems.
 *
 * @throws {DenialError} BAD_INPUT for a wrong page size or cursor
 */
export async function listClusters(
  ctx: MunicipalContext,
  filter: ClusterFilter | null,
  sort: ClusterSort,
  { first, after }: PageAsked,
): Promise<Connection<Cluster>> {
  const size = pageSize(first);
  const { sql, values } = clusterConditions(ctx, filter);
  const key = SORT_KEYS[sort];
  const keyValues = sort === ClusterSort.OVERDUE ? [ctx.clock.now()] : [];
  const behind = after === null ? null : decodeCursor(after, ["number", "string", "string"]);
  const rows = await select<ClusterRow & { sortKey: number; total: number }>(
    ctx.em,
    `with shown as (
       select ${CLUSTER_COLUMNS}, ${key} as "sortKey", count(*) over ()::int as total from cluster c where ${sql})
     select * from shown ${behind ? `where ("sortKey", "lastOn", id) < (?::float8, ?, ?::uuid)` : ""}
     order by "sortKey" desc, "lastOn" desc, id desc limit ?`,
    [...keyValues, ...values, ...(behind ?? []), size + 1],
  );
  const total = rows[0]?.total ?? (behind ? await countClusters(ctx, filter) : 0);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.sortKey, row.lastOn, row.id],
    ({ sortKey: _key, total: _total, ...row }) => clusterOf(ctx.municipalityId, row),
  );
}

async function countClusters(ctx: MunicipalContext, filter: ClusterFilter | null): Promise<number> {
  const { sql, values } = clusterConditions(ctx, filter);
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from cluster c where ${sql}`,
    values,
  );
  return row!.count;
}

/** Problems by id. Batched. */
export const clusterById = perOperation(async (ctx: MunicipalContext, ids: readonly ClusterId[]) => {
  const rows = await select<ClusterRow>(
    ctx.em,
    `select ${CLUSTER_COLUMNS} from cluster c where c.municipality_id = ? and c.id = ${IDS}`,
    [ctx.municipalityId, ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, clusterOf(ctx.municipalityId, row)]));
});

const ofSubmissions = perOperation(async (ctx: MunicipalContext, ids: readonly SubmissionId[]) => {
  const rows = await select<ClusterRow & { submissionId: SubmissionId }>(
    ctx.em,
    `select m.submission_id as "submissionId", ${CLUSTER_COLUMNS}
     from cluster_submission m
     join cluster c on c.municipality_id = m.municipality_id and c.id = m.cluster_id
     where m.municipality_id = ? and m.submission_id = ${IDS} and m.state = 'MEMBER'
       and c.state <> 'DISMISSED' and c.merged_into_id is null
     order by c.last_on desc, c.id desc`,
    [ctx.municipalityId, ids.join(",")],
  );
  return groupBy(rows, ({ submissionId }) => submissionId);
});

/** Problems that a submission belongs to; none for people of a recipient, who do not see others' submissions. */
export async function clustersOfSubmission(ctx: MunicipalContext, id: SubmissionId): Promise<Cluster[]> {
  if (isConfined(ctx)) return [];
  const rows = (await ofSubmissions(ctx).load(id)) ?? [];
  return rows.map(({ submissionId: _id, ...row }) => clusterOf(ctx.municipalityId, row));
}

/** How the submissions of a problem stand. */
export interface ClusterStanding {
  readonly open: number;
  readonly overdue: number;
  readonly withCause: number;
}

const standings = perOperation(async (ctx: MunicipalContext, ids: readonly ClusterId[]) => {
  const rows = await select<ClusterStanding & { id: ClusterId }>(
    ctx.em,
    `select m.cluster_id as id, count(*) filter (where s.is_open)::int as open,
       count(*) filter (where s.is_open and s.due_at < ?)::int as overdue,
       count(*) filter (where s.cause_id is not null)::int as "withCause"
     from cluster_submission m
     join submission s on s.municipality_id = m.municipality_id and s.id = m.submission_id
     where m.municipality_id = ? and m.cluster_id = ${IDS} and m.state = 'MEMBER' group by m.cluster_id`,
    [ctx.clock.now(), ctx.municipalityId, ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

export const standingOf = async (ctx: MunicipalContext, id: ClusterId): Promise<ClusterStanding> =>
  (await standings(ctx).load(id)) ?? { open: 0, overdue: 0, withCause: 0 };

/** Places of a problem's submissions. */
export function placesOf(ctx: MunicipalContext, id: ClusterId): Promise<ClusterPlace[]> {
  return select<ClusterPlace>(
    ctx.em,
    `select mode() within group (order by s.place) as place, count(*)::int as count
     from cluster_submission m
     join submission s on s.municipality_id = m.municipality_id and s.id = m.submission_id
     where m.municipality_id = ? and m.cluster_id = ? and m.state = 'MEMBER' and s.place_key is not null
     group by s.place_key order by 2 desc, 1 limit 50`,
    [ctx.municipalityId, id],
  );
}

/** Others of the same place, or of the same topic with a word in common; those of the place first. */
export async function similarTo(ctx: MunicipalContext, cluster: Cluster): Promise<Cluster[]> {
  const { id, placeKey, topicId, words } = cluster;
  const rows = await select<ClusterRow>(
    ctx.em,
    `select ${CLUSTER_COLUMNS} from cluster c
     where c.municipality_id = ? and c.id <> ? and c.merged_into_id is null and c.state <> 'DISMISSED'
       and (c.place_key = ? or (c.topic_id = ?::uuid and exists (
         select from jsonb_array_elements_text(c.words) as w(word) where w.word = any(string_to_array(?, ',')))))
     order by c.place_key is not distinct from ? desc, c.last_on desc, c.id desc limit 10`,
    [ctx.municipalityId, id, placeKey, topicId, words.join(","), placeKey],
  );
  return rows.map((row) => clusterOf(ctx.municipalityId, row));
}
