import { describe, expect, it } from "vitest";
import labels from "../../../schema/labels.json" with { type: "json" };
import { capabilities, findCapability } from "./catalogue.ts";
import signals from "./signals.json" with { type: "json" };

describe("the catalogue of capabilities", () => {
  it("holds 164 codes, each once", () => {
    expect(capabilities).toHaveLength(164);
    expect(new Set(capabilities.map(({ code }) => code)).size).toBe(164);
  });

  it("gives every capability its signals", () => {
    expect(Object.keys(signals).toSorted()).toEqual(capabilities.map(({ code }) => code).toSorted());
  });

  it("names only groups and modules that have labels", () => {
    for (const { code, group, module } of capabilities) {
      expect(labels.capabilityGroup).toHaveProperty(group);
      expect(code.startsWith(group)).toBe(true);
      if (module !== null) expect(labels.module).toHaveProperty(module);
    }
  });

  it("names no two capabilities alike", () => {
    for (const language of ["ru", "en"] as const) {
      expect(new Set(capabilities.map(({ name }) => name[language])).size).toBe(164);
    }
  });

  it("finds nothing for an unknown code", () => {
    expect(findCapability("INT-01")?.module).toBe("SUBMISSIONS");
    expect(findCapability("INT-99")).toBeNull();
  });
});
