/** What is asked: the portal's document for a page of the comparison, and the floor's statement. */
import type { BenchCase } from "../comparison/cases.ts";
import { portalDocument } from "../comparison/documents.ts";
import { ask, type Call } from "../comparison/load.ts";
import { stableId } from "../comparison/tenants.ts";
import { LAST_MONTH, SESSION_TOKEN } from "./fill-sql.ts";

const cookie = `mcu_session=${SESSION_TOKEN}`;

/** Indicators in every order: no two of these questions have one text. */
function* questions(): Generator<object> {
  const codes = ["RECEIVED", "ON_TIME", "SOLVED", "REPEATS", "SATISFACTION", "OVERDUE_NOW"];
  for (const one of codes)
    for (const other of codes)
      for (const third of codes)
        if (one !== other && one !== third && other !== third)
          yield { indicators: [one, other, third].slice(0, 2), sortBy: third };
}

const comparing = (oursUrl: string, input: object): Call => ({
  url: `${oursUrl}/graphql`,
  body: JSON.stringify({
    operationName: "WorkComparison",
    query: portalDocument("WorkComparison"),
    variables: { input: { period: { grain: "MONTH", startsOn: LAST_MONTH }, ...input } },
  }),
  cookie,
});

/** The same pages when nobody has asked for them since something changed: each asks for other columns. */
export function freshCases(oursUrl: string, floorUrl: string, tenants: number): BenchCase[] {
  const asked = questions();
  const next = () => asked.next().value as { indicators: string[]; sortBy: string };
  const floor = (path: string) => (): Call => ({ url: `${floorUrl}${path}`, body: "{}", cookie });
  const cube: BenchCase = {
    name: "60 municipalities, 24 months with the year before, 12 sectors, not asked before",
    ours: () => comparing(oursUrl, { indicators: next().indicators, months: 24, bySector: true, first: 60 }),
    floor: floor("/cube"),
  };
  const sorted: BenchCase = {
    name: "page of 50 in the order of an indicator, not asked before",
    ours: () => {
      const { indicators, sortBy } = next();
      return comparing(oursUrl, { indicators, months: 12, sortBy, first: 50 });
    },
    floor: floor("/sorted"),
  };
  return tenants <= 60 ? [cube, sorted] : [sorted];
}

/** Pages of a whole region that have no floor. */
export function pageCases(oursUrl: string): BenchCase[] {
  const asking = (operationName: string, variables: object) => (): Call => ({
    url: `${oursUrl}/graphql`,
    body: JSON.stringify({ operationName, query: portalDocument(operationName), variables }),
    cookie,
  });
  const none = () => {
    throw new Error("There is no floor of this page.");
  };
  const period = { grain: "MONTH", startsOn: LAST_MONTH };
  return [
    {
      name: "rating of a region",
      ours: asking("MunicipalityRating", { period, regionId: stableId("region 0") }),
      floor: none,
    },
    {
      name: "duty matrix, 60 municipalities",
      ours: asking("DutyMatrix", { input: { period, first: 60 } }),
      floor: none,
    },
  ];
}

/** @param tenants municipalities there are */
export function workCases(oursUrl: string, floorUrl: string, tenants: number): BenchCase[] {
  const ours = (input: object) => {
    const call = comparing(oursUrl, input);
    return () => call;
  };
  const floor = (path: string) => (): Call => ({ url: `${floorUrl}${path}`, body: "{}", cookie });
  const cube: BenchCase = {
    name: "60 municipalities, 24 months with the year before, 12 sectors",
    ours: ours({ indicators: ["RECEIVED", "ON_TIME"], months: 24, bySector: true, first: 60 }),
    floor: floor("/cube"),
  };
  const sorted: BenchCase = {
    name: "page of 50 in the order of answers in time",
    ours: ours({ indicators: ["RECEIVED", "ON_TIME"], months: 12, sortBy: "ON_TIME", first: 50 }),
    floor: floor("/sorted"),
  };
  return tenants <= 60 ? [cube, sorted] : [sorted];
}

interface Ours {
  data: {
    workComparison: {
      rows: {
        municipality: { id: string };
        series: { code: string; points: { startsOn: string; now: { value: number | null } }[] }[];
      }[];
    };
  };
}

interface Floors {
  data: { workComparison: { id: string; months: { startsOn: string; received: number }[] }[] };
}

/** @throws {Error} when a figure that is shown is not the floor's */
export async function requireSameFigures({ name, ours, floor }: BenchCase): Promise<void> {
  const [our, its] = await Promise.all([ask(ours(), { isKept: true }), ask(floor(), { isKept: true })]);
  const known = new Map(
    (JSON.parse(its) as Floors).data.workComparison.flatMap(({ id, months }) =>
      months.map(({ startsOn, received }) => [`${id} ${startsOn}`, received]),
    ),
  );
  const { rows } = (JSON.parse(our) as Ours).data.workComparison;
  for (const { municipality, series } of rows) {
    for (const { startsOn, now } of series.find(({ code }) => code === "RECEIVED")!.points) {
      const expected = known.get(`${municipality.id} ${startsOn}`);
      if (now.value !== null && expected !== undefined && now.value !== expected)
        throw new Error(
          `${name}: ${municipality.id} ${startsOn} has ${now.value}, the floor says ${expected}`,
        );
    }
  }
}
