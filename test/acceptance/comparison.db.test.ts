import { beforeAll, describe, expect, test } from "vitest";
import { compareActs, hasOriginals, type Comparison } from "../support/acceptance.ts";

const cellsOf = ({ rows }: Comparison, group: string, key: string) =>
  rows.find((row) => row.group === group && row.key === key)?.cells ?? [];
const valuesOf = (of: Comparison, group: string, key: string) =>
  cellsOf(of, group, key).map(({ values }) => values.join(" "));
const countsOf = ({ rows, columns }: Comparison, group: string) =>
  columns.map((_, at) => rows.filter((row) => row.group === group && row.cells[at]?.isPresent).length);

/** Columns: Боготольский округ, Десногорск, Железногорск, Заозёрск, Ленский район. */
function facts(title: string, compared: () => Comparison) {
  describe(title, () => {
    test("make five municipalities with their acts", () => {
      const numbers = compared().columns.map(({ act }) => act.number);
      expect(numbers).toEqual(["0302-п", "1138", "72", "184", "01-04-322/5"]);
    });

    test("differ in roles as the acts do", () => {
      expect(countsOf(compared(), "roles")).toEqual([7, 6, 7, 5, 6]);
      const roles = ["COORDINATOR", "DEPUTY_HEAD", "ADMINISTRATOR", "EDDS_LEAD", "SECTOR_LEAD"].map((role) =>
        cellsOf(compared(), "roles", role)
          .map(({ isPresent }) => (isPresent ? "+" : "-"))
          .join(""),
      );
      expect(roles).toEqual(["+-++-", "-+---", "---+-", "----+", "+-+++"]);
    });

    test("differ in who chairs and signs", () => {
      expect(valuesOf(compared(), "meetings", "chair")).toEqual(["CURATOR", "", "CURATOR", "", "HEAD"]);
      expect(valuesOf(compared(), "meetings", "substitute")).toEqual(["HEAD", "", "HEAD", "", ""]);
      expect(valuesOf(compared(), "meetings", "minutesSignedBy")).toEqual(["CURATOR", "", "CURATOR", "", ""]);
      expect(valuesOf(compared(), "meetings", "agendaAgreedBy")).toEqual(["", "CURATOR", "", "CURATOR", ""]);
    });

    test("differ in how they come into force", () => {
      const rules = valuesOf(compared(), "act", "entryIntoForce");
      expect(rules).toEqual(["ON_SIGNING", "", "ON_PUBLICATION", "ON_SIGNING", ""]);
    });

    test("differ in where the composition stands", () => {
      const [bogotol, desnogorsk, zheleznogorsk, zaozersk, lensky] = valuesOf(
        compared(),
        "centre",
        "composition",
      );
      expect([bogotol, desnogorsk, lensky]).toEqual(["SEPARATE_ACT", "PERSONS_IN_ACT", "POSTS_IN_ACT"]);
      expect([zheleznogorsk, zaozersk].every((place) => place?.startsWith("PERSONS_IN_ACT"))).toBe(true);
    });

    test("leave one numeric term, one obligatory cause, one classing of incidents", () => {
      const { rows } = compared();
      const deadlines = rows.filter(({ group }) => group === "deadlines");
      expect(deadlines.map(({ cells }) => cells.map(({ values }) => values.join()))).toEqual([
        ["", "30 CALENDAR_DAY", "", "", ""],
      ]);
      expect(valuesOf(compared(), "centre", "causeObligatory")).toEqual(["", "", "", "", "true"]);
      expect(countsOf(compared(), "incidentClasses")).toEqual([0, 0, 0, 0, 2]);
    });

    test("differ in what is rated", () => {
      const presence = (key: string) => cellsOf(compared(), "ratings", key).map(({ isPresent }) => isPresent);
      expect(presence("POS")).toEqual([true, true, true, false, false]);
      expect(presence("INCIDENT_MANAGEMENT")).toEqual([false, true, false, false, false]);
      expect(presence("ANY")).toEqual([false, false, false, true, false]);
    });

    test("ask for the same capabilities as a person read", () => {
      const counts = countsOf(compared(), "capabilities");
      [88, 84, 89, 74, 89].forEach((expected, at) =>
        expect(Math.abs((counts[at] ?? 0) - expected)).toBeLessThan(4),
      );
      const only = compared().rows.filter(
        ({ group, spread }) => group === "capabilities" && spread === "ONLY_ONE",
      );
      expect(Math.abs(only.length - 60)).toBeLessThan(5);
    });
  });
}

let originals: Comparison;
let digests: Comparison;

describe.skipIf(!hasOriginals)("the five originals", () => {
  beforeAll(async () => {
    originals = await compareActs("originals");
    digests = await compareActs("digests");
  }, 120_000);

  facts("imported through the API", () => originals);

  test("and their digests differ in nothing but wording", () => {
    const told = ({ rows }: Comparison) =>
      rows
        .filter(({ valueSet, group }) => valueSet !== null || group === "capabilities")
        .map(({ group, key, spread, cells }) =>
          [group, key, spread, cells.map(({ values }) => values.join())].join(" "),
        );
    const isCoded = (line: string) => !/[а-я]/.test(line);
    expect(told(digests).filter(isCoded)).toEqual(told(originals).filter(isCoded));
  });
});

describe("the five digests", () => {
  beforeAll(async () => {
    digests ??= await compareActs("digests");
  }, 120_000);

  facts("imported through the API", () => digests);
});
