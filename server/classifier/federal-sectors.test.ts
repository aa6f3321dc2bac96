import { describe, expect, test } from "vitest";
import type { SectorId } from "../municipality/sector.entity.ts";
import { FederalSectors, federalSectorOf } from "./federal-sectors.ts";
import type { TopicId } from "./topic.entity.ts";

describe("the federal sector", () => {
  test("is the group of the topic, whatever sector it stands under", () => {
    expect(federalSectorOf("WASTE_DUMPS", ["ROADS"])).toBe("SOLID_WASTE");
  });

  test("is the sector's only code where the topic does not tell", () => {
    expect(federalSectorOf(null, ["ROADS"])).toBe("ROADS");
    expect(federalSectorOf("NO_SUCH_TOPIC", ["ROADS"])).toBe("ROADS");
  });

  test("is unknown where a sector may mean several or none", () => {
    expect(federalSectorOf(null, ["ROADS", "TRANSPORT"])).toBeNull();
    expect(federalSectorOf(null, [])).toBeNull();
    expect(federalSectorOf(null, null)).toBeNull();
  });
});

test("a municipality's topics and sectors are asked by their ids", () => {
  const [topic, own, roads, mixed] = ["t", "o", "r", "m"] as [TopicId, TopicId, SectorId, SectorId];
  const of = (code: string) =>
    new FederalSectors(
      [
        { id: topic, federalCode: "WASTE_DUMPS" },
        { id: own, federalCode: null },
      ],
      [
        { id: roads, federalCodes: [code] },
        { id: mixed, federalCodes: ["ROADS", "TRANSPORT"] },
      ],
    );
  const sectors = of("ROADS");
  expect(sectors.of(topic, roads)).toBe("SOLID_WASTE");
  expect(sectors.of(own, roads)).toBe("ROADS");
  expect(sectors.of(null, roads)).toBe("ROADS");
  expect(sectors.of(own, mixed)).toBeNull();
  expect(sectors.of(null, null)).toBeNull();
  expect(sectors.equals(of("ROADS"))).toBe(true);
  expect(sectors.equals(of("TRANSPORT"))).toBe(false);
});
