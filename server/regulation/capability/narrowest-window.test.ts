import { describe, expect, it } from "vitest";
import { narrowestWindow } from "./narrowest-window.ts";

describe("the narrowest window", () => {
  it("takes the closest places of every list", () => {
    expect(narrowestWindow([[1, 20], [9, 22], [25]])).toBe(5);
  });

  it("is zero wide for a single list", () => {
    expect(narrowestWindow([[7]])).toBe(0);
  });

  it("does not exist while a list is empty", () => {
    expect(narrowestWindow([[1], []])).toBe(Infinity);
  });
});
