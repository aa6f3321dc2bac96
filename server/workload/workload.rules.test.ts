import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectorId } from "../municipality/sector.entity.ts";
import {
  growthOf,
  loadAgainstMean,
  perExecutor,
  type WorkloadFigures,
  type WorkloadParts,
  workloadRows,
} from "./workload.rules.ts";

const id = (text: string) => text as SectorId;
const sectors = [
  { id: id("roads"), name: "Дороги" },
  { id: id("homes"), name: "Жильё" },
  { id: id("old"), name: "Прежнее" },
];
const named = new Set([id("roads"), id("homes")]);
const row = (facts: Partial<WorkloadFigures>): WorkloadFigures => ({
  sectorId: id("roads"),
  sectorName: "Дороги",
  received: 0,
  receivedBefore: 0,
  answered: 0,
  returned: 0,
  open: 0,
  overdue: 0,
  executors: 0,
  ...facts,
});

describe("rows of workload", () => {
  test("name every sector of today, the most loaded first", () => {
    const parts = new Map<SectorId | null, WorkloadParts>([
      [id("homes"), { now: { received: 3, answered: 1, returned: 0 } }],
    ]);
    expect(workloadRows(sectors, named, parts).map(({ sectorName }) => sectorName)).toEqual([
      "Жильё",
      "Дороги",
    ]);
  });

  test("keep a sector that is no longer named while it has work", () => {
    const parts = new Map<SectorId | null, WorkloadParts>([
      [id("old"), { open: 2 }],
      [null, { now: { received: 1, answered: 0, returned: 0 } }],
    ]);
    expect(workloadRows(sectors, named, parts).map(({ sectorId }) => sectorId)).toContain("old");
    expect(workloadRows(sectors, named, parts)[0]).toMatchObject({ sectorId: null, sectorName: null });
  });

  test("leave out what has nothing to tell", () => {
    const parts = new Map<SectorId | null, WorkloadParts>([[null, { executors: 1 }]]);
    expect(workloadRows(sectors, named, parts).every(({ sectorId }) => sectorId !== null)).toBe(true);
  });
});

describe("what follows from a row", () => {
  test("cannot be told without people or without a year before", () => {
    expect(perExecutor(row({ received: 5 }))).toBeNull();
    expect(growthOf(row({ received: 5 }))).toBeNull();
    expect(loadAgainstMean(row({ received: 5 }), [row({ received: 5 })])).toBeNull();
  });

  test("a sector alone carries the mean, whatever it carries", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 50 }),
        (received, executors) => {
          const only = row({ received, executors });
          expect(loadAgainstMean(only, [only])).toBe(1);
        },
      ),
    );
  });
});
