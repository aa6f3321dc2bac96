import { describe, expect, test } from "vitest";
import { defaultLadder } from "./default-ladder.ts";

const shape = (roles: string[]) =>
  defaultLadder(roles).map(({ offsetMinutes, audience }) => [offsetMinutes / 1440, audience]);

describe("the ladder of a centre that has set none", () => {
  test("goes from the sector's lead to the head and the curator", () => {
    expect(shape(["CURATOR", "HEAD", "SECTOR_LEAD", "COORDINATOR"])).toEqual([
      [-1, "EXECUTOR"],
      [0, "EXECUTOR"],
      [0, "SECTOR_LEAD"],
      [1, "HEAD"],
      [3, "CURATOR"],
    ]);
  });

  test("names no role that the regulation does not name", () => {
    expect(shape(["ROLE_1", "ANALYST"])).toEqual([
      [-1, "EXECUTOR"],
      [0, "EXECUTOR"],
    ]);
  });

  test("tells nobody twice", () => {
    expect(shape(["COORDINATOR", "HEAD"])).toEqual([
      [-1, "EXECUTOR"],
      [0, "EXECUTOR"],
      [0, "COORDINATOR"],
      [1, "HEAD"],
    ]);
  });

  test("has the same ids every time, and different ones for different steps", () => {
    const ids = defaultLadder(["HEAD", "CURATOR"]).map(({ id }) => id);
    expect(defaultLadder(["CURATOR", "HEAD"]).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
