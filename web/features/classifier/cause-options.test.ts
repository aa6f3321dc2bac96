import { expect, test } from "vitest";
import { causeOptions } from "./cause-options.ts";

const causes = [
  { id: "1", name: "Гололёд", group: "WEATHER" },
  { id: "2", name: "Износ сетей", group: "INFRASTRUCTURE_WEAR" },
  { id: "3", name: "Паводок", group: "WEATHER" },
];

test("causes stand in their groups", () => {
  const groups = causeOptions(causes, null, (code) => code.toLowerCase());
  expect(groups.map(({ group, items }) => [group, items.length])).toEqual([
    ["weather", 2],
    ["infrastructure_wear", 1],
  ]);
});

test("a noted cause that is out of use can still be seen", () => {
  const closed = { id: "9", name: "Старая", group: "OTHER" };
  expect(causeOptions(causes, closed, String).at(-1)?.items).toEqual([{ value: "9", label: "Старая" }]);
});
