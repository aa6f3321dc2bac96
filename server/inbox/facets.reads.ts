/** Counts beside the filters: from the tally where it can tell, else from no more than 10,000 rows. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { type Found, search } from "./search.reads.ts";
import { COUNT_LIMIT, OPENNESS, selectionOf } from "./submission-list.reads.ts";
import type { SubmissionFilter } from "./submission-filter.types.ts";
import type { FacetValue } from "./submission-facets.types.ts";
import { countedConditions, isCounted } from "./tally.reads.ts";

/** Field of the answer → field of the filter, column, and the table that names its ids. */
const FACETS = {
  states: { field: "states", column: "state", names: null },
  regimes: { field: "regimes", column: "regime", names: null },
  channels: { field: "channels", column: "channel", names: null },
  sectors: { field: "sectorIds", column: "sector_id", names: "sector" },
  topics: { field: "topicIds", column: "topic_id", names: "topic" },
  recipients: { field: "recipientIds", column: "recipient_id", names: "recipient" },
} as const satisfies Record<string, { field: keyof SubmissionFilter; column: string; names: string | null }>;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** What the text of a filter finds, whatever values its fields have: one search for all of them. */
export function searchForFacets(ctx: MunicipalContext, filter: SubmissionFilter): Promise<Found | null> {
  const none = Object.fromEntries(Object.values(FACETS).map(({ field }) => [field, null]));
  return search(ctx, { ...filter, ...none, executorIds: null });
}

export interface FacetCounts {
  readonly values: FacetValue[];
  readonly isExact: boolean;
}

/** Counts of one field, with every condition of the filter but its own; the most frequent first. */
export async function facetOf(
  ctx: MunicipalContext,
  name: FacetName,
  filter: SubmissionFilter,
  found: Found | null,
): Promise<FacetCounts> {
  const { field, column, names } = FACETS[name];
  const others = { ...filter, [field]: null };
  const source = isCounted(ctx, others)
    ? tallySource(ctx, others, column)
    : await rowSource(ctx, others, column, found);
  const rows = await select<FacetValue & { seen: number }>(
    ctx.em,
    `with counted as materialized (
       select value, sum(count)::int as count from (${source.sql}) each where value is not null group by value
     )
     select c.value::text as value, ${names === null ? "null" : "n.name"} as name, c.count,
       (select coalesce(sum(count), 0)::int from counted) as seen
     from counted c
     ${names === null ? "" : `join ${names} n on n.municipality_id = ? and n.id = c.value`}
     where c.count > 0 order by c.count desc, c.value`,
    [...source.values, ...(names === null ? [] : [ctx.municipalityId])],
  );
  return {
    values: rows.map(({ value, name: label, count }) => ({ value, name: label, count })),
    isExact: source.isExact || (rows[0]?.seen ?? 0) < COUNT_LIMIT,
  };
}

interface Source {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly isExact: boolean;
}

function tallySource(ctx: MunicipalContext, filter: SubmissionFilter, column: string): Source {
  const conditions = countedConditions(ctx, filter);
  return {
    sql: `select s.${column} as value, s.count from submission_tally s
      where ${conditions.map(({ sql }) => sql).join(" and ")}`,
    values: conditions.flatMap(({ values }) => values),
    isExact: true,
  };
}

async function rowSource(
  ctx: MunicipalContext,
  filter: SubmissionFilter,
  column: string,
  found: Found | null,
): Promise<Source> {
  const { conditions, openness } = await selectionOf(ctx, filter, found);
  return {
    sql: `select s.${column} as value, 1 as count from submission s
      where ${conditions.map(({ sql }) => sql).join(" and ")} and ${OPENNESS[openness]} limit ${COUNT_LIMIT}`,
    values: conditions.flatMap(({ values }) => values),
    isExact: false,
  };
}

/** Open submissions by who answers them. */
export async function executorFacet(
  ctx: MunicipalContext,
  filter: SubmissionFilter,
  found: Found | null,
): Promise<FacetValue[]> {
  const { conditions } = await selectionOf(ctx, { ...filter, executorIds: null }, found);
  return select<FacetValue>(
    ctx.em,
    `select value::text as value, max(name) as name, count(*)::int as count from (
       select s.executor_account_id as value, s.executor_name as name from submission s
       where ${conditions.map(({ sql }) => sql).join(" and ")} and s.is_open and s.executor_account_id is not null
       limit ${COUNT_LIMIT}
     ) each group by value order by count desc, value`,
    conditions.flatMap(({ values }) => values),
  );
}
