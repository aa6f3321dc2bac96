import { dutyMatrix, type MatrixRequest, municipalDuties } from "../duty/duty.service.ts";
import type { DutyMatrix, DutyState } from "../duty/duty.types.ts";
import { shiftPeriod, startOfPeriod } from "../indicator/period.ts";
import { PeriodGrain, type PeriodInput } from "../indicator/period.types.ts";
import { type MunicipalContext, type RegionWideContext, todayOf } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { findCapability } from "../regulation/capability/catalogue.ts";
import { standingOf } from "../regulation/standing.ts";
import { type ClauseRow, clausesOf, countPlaces, placeOf } from "./coverage.rules.ts";
import type { Coverage, CoverageCounts, CoveredCapability, RegionCoverage } from "./coverage.types.ts";

/**
 * The viewer's regulation clause by clause: what it asks for, where that works, what shows it.
 *
 * @param input period of the evidence; the last whole month when null
 * @throws {DenialError} BAD_INPUT for a period that has not begun
 */
export async function coverageOf(ctx: MunicipalContext, input: PeriodInput | null): Promise<Coverage> {
  const duties = await municipalDuties(ctx, input ?? lastMonth(ctx));
  const standing = await standingOf(ctx);
  const held = standing?.capabilities ?? new Map<string, readonly string[]>();
  const states = new Map(duties.duties.map((state) => [state.capability.code, state]));
  const clauses = standing ? await readClauses(ctx, standing.regulationId) : [];
  const { grain, from, to } = duties;
  return {
    version: standing?.version ?? null,
    grain,
    from,
    to,
    counts: withDone(held.keys(), (code) => states.get(code)?.mark === "DONE"),
    clauses: clausesOf(clauses, held).map((row) => ({
      ...row,
      capabilities: row.capabilities.map(({ code }) => code),
    })),
    capabilities: coveredOf(held, states),
  };
}

function lastMonth(ctx: MunicipalContext): PeriodInput {
  const now = { grain: PeriodGrain.MONTH, startsOn: startOfPeriod("MONTH", todayOf(ctx)) } as const;
  return { grain: PeriodGrain.MONTH, startsOn: shiftPeriod(now, -1).startsOn };
}

function coveredOf(
  held: ReadonlyMap<string, readonly string[]>,
  states: ReadonlyMap<string, DutyState>,
): CoveredCapability[] {
  return [...held].flatMap(([code, clauses]) => {
    const capability = findCapability(code);
    return capability ? [{ capability, ...placeOf(code), clauses, duty: states.get(code) ?? null }] : [];
  });
}

/** Clauses as the version keeps them, in the order of the document. */
async function readClauses(ctx: MunicipalContext, regulationId: string): Promise<ClauseRow[]> {
  return select<ClauseRow>(
    ctx.em,
    `select c.value ->> 'id' as id, c.value ->> 'kind' as kind, c.value ->> 'heading' as heading,
       coalesce(c.value ->> 'text', '') as text
     from regulation r cross join lateral jsonb_array_elements(r.clauses) with ordinality as c(value, nth)
     where r.municipality_id = ? and r.id = ? order by c.nth`,
    [ctx.municipalityId, regulationId],
  );
}

function withDone(codes: Iterable<string>, isDone: (code: string) => boolean): CoverageCounts {
  const all = [...codes].filter((code) => findCapability(code));
  return { ...countPlaces(all), done: all.filter(isDone).length };
}

/**
 * How much of each regulation the program does, one page of municipalities at a time.
 *
 * @throws {DenialError} BAD_INPUT when the page is larger than 60 municipalities or the period has not begun
 */
export async function regionCoverage(
  ctx: RegionWideContext,
  request: MatrixRequest,
): Promise<RegionCoverage> {
  const matrix = await dutyMatrix(ctx, request);
  const groups = [...Map.groupBy(matrix.rows, ({ capability }) => capability.group)];
  return {
    from: matrix.from,
    to: matrix.to,
    groups: groups.map(([group]) => group),
    rows: matrix.columns.map(({ municipality, version }, town) => ({
      municipality,
      version,
      counts: countsIn(matrix.rows, town),
      cells: groups.map(([group, rows]) => ({ group, counts: countsIn(rows, town) })),
    })),
    totalCount: matrix.totalColumns,
    pageInfo: matrix.pageInfo,
  };
}

/** @param town place of the municipality among the marks of a row */
function countsIn(rows: DutyMatrix["rows"], town: number): CoverageCounts {
  const marks = new Map(rows.map(({ capability, marks: all }) => [capability.code, all[town]!]));
  const asked = [...marks].flatMap(([code, mark]) => (mark === "NOT_OWED" ? [] : [code]));
  return withDone(asked, (code) => marks.get(code) === "DONE");
}
