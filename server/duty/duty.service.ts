import { type MunicipalContext, type RegionWideContext, todayOf } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { decodeCursor, encodeCursor } from "../kernel/paging.ts";
import { plainDateIn, type PlainDate } from "../kernel/plain-date.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import { type PeriodInput, periodOf } from "../indicator/period.types.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { findCapability } from "../regulation/capability/catalogue.ts";
import { FACTS } from "./duty-book.ts";
import { countsOf, type DutyCase, holds, judgementOf, judgementsOf, stateOf } from "./duty-states.ts";
import type { DutyMatrix, DutyState, MunicipalDuties } from "./duty.types.ts";
import { readCounts } from "./evidence.reads.ts";
import { governingOf } from "./governing.reads.ts";
import { countTowns, readTowns, type TownFilter, type TownRow } from "./matrix.reads.ts";
import { readStanding } from "./standing.reads.ts";

/** More columns than this fit no screen. */
export const MOST_TOWNS = 60;

/** What the viewer's municipality owes in a period. */
export async function municipalDuties(ctx: MunicipalContext, input: PeriodInput): Promise<MunicipalDuties> {
  const today = todayOf(ctx);
  const period = periodOf(input, today);
  const of = await ownCase(ctx, period, today);
  const owed = judgementsOf(of).filter(({ judgement }) => judgement.mark !== "NOT_OWED");
  return {
    grain: period.grain,
    from: period.startsOn,
    to: endOfPeriod(period),
    version: of.governing?.version ?? null,
    versions: of.governing?.versions ?? [],
    counts: countsOf(judgementsOf(of).map(({ judgement }) => judgement)),
    duties: owed.map(({ capability, judgement }) => stateOf(capability, judgement, of.governing, true)),
  };
}

/** From inside, how things stand now is looked at and not remembered. */
async function ownCase(ctx: MunicipalContext, period: GrainPeriod, today: PlainDate): Promise<DutyCase> {
  const id = ctx.municipalityId;
  const governing = (await governingOf(ctx, [id], period)).get(id) ?? null;
  const countOf = (await readCounts(ctx, [{ id, today }], period))(id);
  if (!holds(period, today)) return { period, today, governing, countOf };
  const standing = await readStanding(ctx);
  return {
    period,
    today,
    governing,
    countOf: (fact, round) =>
      FACTS.get(fact)?.source === "STANDING" ? (standing.get(fact) ?? null) : countOf(fact, round),
  };
}

/** Which page of the matrix. */
export interface MatrixRequest extends TownFilter {
  readonly period: PeriodInput;
  readonly first: number;
  readonly after: string | null;
  readonly isTotalWanted: boolean;
}

/**
 * Duties against municipalities, one page of municipalities at a time.
 *
 * @throws {DenialError} BAD_INPUT when the page is larger than 60 municipalities or the period has not begun
 */
export async function dutyMatrix(ctx: RegionWideContext, request: MatrixRequest): Promise<DutyMatrix> {
  const { first, after } = request;
  if (first < 1 || first > MOST_TOWNS)
    throw badInput(`На одной странице — от 1 до ${MOST_TOWNS} муниципалитетов (first).`);
  const keyset = after === null ? [] : decodeCursor(after, ["string", "string"]);
  const rows = await readTowns(ctx, request, keyset, first + 1);
  const page = rows.slice(0, first);
  const cases = await casesOf(ctx, page, request.period);
  const columns = cases.cases.map((of) => judgementsOf(of));
  const last = page.at(-1);
  return {
    from: cases.period.startsOn,
    to: endOfPeriod(cases.period),
    columns: page.map((town, at) => ({
      municipality: municipalityOf(town),
      version: cases.cases[at]!.governing?.version ?? null,
      isChanged: (cases.cases[at]!.governing?.versions.length ?? 0) > 1,
      counts: countsOf(columns[at]!.map(({ judgement }) => judgement)),
    })),
    rows: rowsOf(cases.cases, columns),
    totalColumns: request.isTotalWanted ? await countTowns(ctx, request) : 0,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor([last.name, last.id]) : null,
    },
  };
}

function rowsOf(
  cases: readonly DutyCase[],
  columns: readonly ReturnType<typeof judgementsOf>[],
): DutyMatrix["rows"] {
  return (columns[0] ?? []).flatMap(({ capability }, at) => {
    const marks = columns.map((column) => column[at]!.judgement.mark);
    if (marks.every((mark) => mark === "NOT_OWED")) return [];
    const isCommon = marks.every((mark, town) => mark !== "NOT_OWED" || cases[town]!.governing === null);
    return [{ capability, isCommon, marks }];
  });
}

/**
 * One mark of the matrix with what it follows from.
 *
 * @throws {DenialError} NOT_FOUND for a municipality the viewer does not see, and for an unknown capability
 */
export async function dutyStateOf(
  ctx: RegionWideContext,
  municipalityId: MunicipalityId,
  code: string,
  input: PeriodInput,
): Promise<DutyState> {
  const capability = findCapability(code);
  const [town] = await readTowns(ctx, { regionId: null, municipalityIds: [municipalityId] }, [], 1);
  if (!town || !capability) throw notFound();
  const { cases } = await casesOf(ctx, [town], input);
  const [of] = cases;
  return stateOf(capability, judgementOf(code, of!), of!.governing, false);
}

/** The same period for municipalities that may live two different days. */
async function casesOf(
  ctx: RegionWideContext,
  towns: readonly TownRow[],
  input: PeriodInput,
): Promise<{ period: GrainPeriod; cases: DutyCase[] }> {
  const now = ctx.clock.now();
  const asked = towns.map(({ id, time_zone }) => ({ id, today: plainDateIn(time_zone, now) }));
  const latest =
    asked
      .map(({ today }) => today)
      .toSorted()
      .at(-1) ?? plainDateIn("UTC", now);
  const period = periodOf(input, latest);
  const ids = asked.map(({ id }) => id);
  const governing = await governingOf(ctx, ids, period);
  const countsIn = await readCounts(ctx, asked, period);
  const cases = asked.map(({ id, today }) => ({
    period,
    today,
    governing: governing.get(id) ?? null,
    countOf: countsIn(id),
  }));
  return { period, cases };
}

function municipalityOf({ id, slug, name, kind, time_zone, region_id, is_demo }: TownRow): Municipality {
  return Object.assign(new Municipality(), {
    id,
    slug,
    name,
    kind,
    timeZone: time_zone,
    region: region_id,
    isDemo: is_demo,
  });
}
