/** Thousands of municipalities in the order of one indicator: the database reads one kept row of each and sorts. */
import type { RegionWideContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import { type Indicator, type Ingredient, SMALL_CELL } from "../../indicator/indicator-book.ts";
import { endOfPeriod, type GrainPeriod } from "../../indicator/period.ts";
import { type PlainDate, plainDateIn } from "../../kernel/plain-date.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { BASES, basesOf } from "./bases.ts";
import { closedEnd, closedMonths } from "./closed-months.ts";
import { type Conditions, townOf } from "./town.reads.ts";
import type { WorkSpread } from "./work-comparison.types.ts";

export interface SortQuestion {
  readonly conditions: Conditions;
  /** A count or a quotient. */
  readonly indicator: Indicator;
  readonly period: GrainPeriod;
  readonly isDescending: boolean;
  readonly limit: number;
  readonly offset: number;
}

type Row = Parameters<typeof townOf>[0] & {
  counted: number;
  hidden: number;
  total: number;
  quartiles: number[] | null;
};

/**
 * A page of municipalities. Differences that are not folded into the rollups yet do not move the order: the
 * figures of the page are read with them.
 */
export async function sortedTowns(
  ctx: RegionWideContext,
  { conditions, indicator, period, isDescending, limit, offset }: SortQuestion,
): Promise<{ towns: Municipality[]; spread: WorkSpread }> {
  // What is over in the westernmost zone is over everywhere.
  const today = plainDateIn("Europe/Kaliningrad", ctx.clock.now());
  const end = closedEnd(period, today);
  const parts = statementParts(indicator, period, end, today);
  // A period that runs is told by its months that are over.
  const isKept = end === null || period.grain === "MONTH" || endOfPeriod(period) < today;
  const kept = isKept ? { grain: period.grain, to: period.startsOn } : { grain: "MONTH", to: end };
  const direction = isDescending ? "desc" : "asc";
  const now = ctx.clock.now().toISOString();
  const rows = await select<Row>(
    ctx.em,
    `with sums as materialized (
       select r.municipality_id as id, ${parts.sums} from indicator_rollup r
       where r.slice = 'ALL' and r.grain = ? and r.starts_on between ?::date and ?::date group by 1),
     overdue as materialized (
       select r.municipality_id as id, sum(r.open_due) filter (where r.starts_on between ?::date and ?::date) as in_period,
         sum(r.open_due) as at_all
       from indicator_rollup r join municipality m on m.id = r.municipality_id
       where ${parts.isOverdueAsked} and r.slice = 'ALL' and r.grain = 'DAY'
         and r.starts_on < (?::timestamptz at time zone m.time_zone)::date group by 1),
     small as materialized (${parts.hidden.sql}),
     valued as (
       select m.*, ${parts.numerator} as n, ${parts.denominator} as d, ${parts.cases} as cases,
         s.id is not null as has_sums, w.id is not null as is_near_small
       from municipality m left join sums s on s.id = m.id left join overdue o on o.id = m.id
       left join small w on w.id = m.id where ${conditions.sql}),
     placed as (
       select v.*, v.n::float8 / nullif(v.d, 0) as value,
         case when v.is_near_small or v.cases between 1 and ? then 3
           when v.n is null or v.d is null or v.d = 0 then 2 when v.cases < ? then 1 else 0 end as place
       from valued v),
     spread as (
       select count(*) filter (where place = 0)::int as counted, count(*) filter (where place = 3)::int as hidden,
         count(*)::int as total,
         percentile_cont(array[0, 0.25, 0.5, 0.75, 1]) within group (order by value) filter (where place = 0) as quartiles
       from placed)
     select p.id, p.slug, p.name, p.kind, p.time_zone, p.region_id, p.is_demo, p.population, p.population_source, spread.*
     from (select * from placed order by place, case when place < 2 then value end ${direction}, name, id limit ? offset ?) p
     cross join spread
     order by p.place, case when p.place < 2 then p.value end ${direction}, p.name, p.id`,
    [
      kept.grain,
      period.startsOn,
      kept.to,
      period.startsOn,
      end === null ? period.startsOn : endOfPeriod({ grain: "MONTH", startsOn: end }),
      now,
      ...parts.hidden.values,
      ...conditions.values,
      SMALL_CELL - 1,
      indicator.minimumSample,
      limit,
      offset,
    ],
  );
  return { towns: rows.map(townOf), spread: spreadOfRow(indicator, rows[0]) };
}

function spreadOfRow({ code, times = 1 }: Indicator, row: Row | undefined): WorkSpread {
  if (!row) return { code, counted: 0, hidden: 0, tooFew: 0, quartiles: [], values: [] };
  const { counted, hidden, total, quartiles } = row;
  return {
    code,
    counted,
    hidden,
    tooFew: total - counted - hidden,
    quartiles: (quartiles ?? []).map((value) => value * times),
    values: [],
  };
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One ingredient as the statement has it; a municipality without a row has none of it. */
function sqlOf(part: Ingredient): string {
  if (part === "population") return "m.population";
  if (part === "overdueOpen") return "coalesce(o.in_period, 0)";
  if (part === "overdueNow") return "coalesce(o.at_all, 0)";
  return `coalesce(s.${snake(part)}, 0)`;
}

function statementParts(indicator: Indicator, period: GrainPeriod, end: PlainDate | null, today: PlainDate) {
  const { numerator = [], denominator = [] } = indicator;
  const asked = [...new Set([...numerator, ...denominator])];
  const measures = asked.filter((part) => !["population", "overdueOpen", "overdueNow"].includes(part));
  const sumOf = (parts: readonly Ingredient[]) => parts.map(sqlOf).join(" + ");
  const isPerResident = denominator.includes("population");
  return {
    sums:
      measures.length > 0
        ? measures.map((part) => `sum(r.${snake(part)}) as ${snake(part)}`).join(", ")
        : "1 as nothing",
    // Before a month of the period is over there is nothing to tell.
    numerator: end === null ? "null::int" : sumOf(numerator),
    denominator: denominator.length > 0 ? sumOf(denominator) : "1",
    cases: denominator.length > 0 && !isPerResident ? sumOf(denominator) : sumOf(numerator),
    isOverdueAsked: asked.some((part) => part.startsWith("overdue")) ? "true" : "false",
    hidden: hiddenSql(indicator, period, today),
  };
}

/** Municipalities whose total is hidden by the months of its year: `is_total_hidden`. */
function hiddenSql(
  indicator: Indicator,
  { grain, startsOn }: GrainPeriod,
  today: PlainDate,
): { sql: string; values: unknown[] } {
  const counts = basesOf(indicator)
    .filter((base) => base !== "overdueNow")
    .map((base) => (base === "due" ? "r.due" : BASES[base].map((part) => `r.${snake(part)}`).join(" + ")));
  if (counts.length === 0) return { sql: "select null::uuid as id where false", values: [] };
  const year = startsOn.slice(0, 4);
  const closed = closedMonths(Number(year), today);
  const month = Number(startsOn.slice(5, 7));
  const last = grain === "MONTH" ? month : Math.min(closed + 1, 12);
  const firsts = Array.from({ length: last }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}-01`);
  const arrays = counts.map(
    (count) =>
      `array[${firsts.map((first) => `sum(${count}) filter (where r.starts_on = '${first}')`).join(", ")}]::int[]`,
  );
  // Without a small month nothing is hidden, and most have none.
  const isSmall = counts.map((count) => `bool_or(${count} between 1 and ?)`).join(" or ");
  return {
    sql: `select id from (
        select r.municipality_id as id, ${arrays.map((array, at) => `${array} as c${at}`).join(", ")}
        from indicator_rollup r where r.slice = 'ALL' and r.grain = 'MONTH' and r.starts_on between ?::date and ?::date
        group by 1 having ${isSmall}) as t
      where ${arrays.map((_array, at) => `is_total_hidden(c${at}, ?, ?, ?, ?)`).join(" or ")}`,
    values: [
      `${year}-01-01`,
      firsts.at(-1),
      ...counts.map(() => SMALL_CELL - 1),
      ...counts.flatMap(() => [closed, grain, month, SMALL_CELL]),
    ],
  };
}
