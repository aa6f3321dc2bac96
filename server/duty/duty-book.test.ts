import { describe, expect, test } from "vitest";
import labels from "../../schema/labels.json" with { type: "json" };
import { capabilities } from "../regulation/capability/catalogue.ts";
import { DUTY_RULES, FACTS } from "./duty-book.ts";

describe("the book of evidence", () => {
  test("says of every capability what counts, or why nothing can", () => {
    expect([...DUTY_RULES.keys()]).toEqual(capabilities.map(({ code }) => code));
  });

  test("counts only facts it defines, and defines none for nothing", () => {
    const counted = [...DUTY_RULES.values()].flatMap((rule) => (rule.kind === "OUTSIDE" ? [] : rule.facts));
    expect([...new Set(counted)].toSorted()).toEqual([...FACTS.keys()].toSorted());
  });

  test("names every fact, and every module that will keep one", () => {
    expect(Object.keys(labels.dutyFact).toSorted()).toEqual([...FACTS.keys()].toSorted());
    for (const fact of FACTS.values())
      if (fact.source === "LATER") expect(labels.module).toHaveProperty(fact.module);
  });

  test("links only to channels that there are", () => {
    for (const fact of FACTS.values())
      if (fact.source === "REGISTER")
        for (const channel of fact.channels ?? []) expect(labels.channel).toHaveProperty(channel);
  });
});
