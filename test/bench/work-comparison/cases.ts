/** What is asked: the portal's document for a page of the comparison, and the floor's statement. */
import type { BenchCase } from "../comparison/cases.ts";
import { portalDocument } from "../comparison/documents.ts";
import { ask, type Call } from "../comparison/load.ts";
import { LAST_MONTH, SESSION_TOKEN } from "./fill-sql.ts";

const cookie = `mcu_session=${SESSION_TOKEN}`;

/** @param tenants municipalities there are */
export function workCases(oursUrl: string, floorUrl: string, tenants: number): BenchCase[] {
  const query = portalDocument("WorkComparison");
  const ours = (input: object) => (): Call => ({
    url: `${oursUrl}/graphql`,
    body: JSON.stringify({
      operationName: "WorkComparison",
      query,
      variables: { input: { period: { grain: "MONTH", startsOn: LAST_MONTH }, ...input } },
    }),
    cookie,
  });
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
