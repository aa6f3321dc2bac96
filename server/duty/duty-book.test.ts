import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import labels from "../../schema/labels.json" with { type: "json" };
import { capabilities } from "../regulation/capability/catalogue.ts";
import { REPORT_KINDS } from "../report/report-kinds.ts";
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

test("every kind of report is evidence of the duty that asks for it", () => {
  for (const { code, capability } of REPORT_KINDS) {
    const rule = capability === null ? null : DUTY_RULES.get(capability)!;
    if (rule && rule.kind !== "OUTSIDE") expect(rule.facts).toContain(`REPORT_${code}`);
  }
});

test("every fact of rows is counted by the database", () => {
  const folder = new URL("../migrations/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  const sql = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
  const counted = [...FACTS].filter(([, { source }]) => source === "ROWS").map(([code]) => code);
  const built = /^(?:REPORT|RECOMMENDATIONS)_(?!TO_REGION)/;
  for (const code of counted.filter((each) => !built.test(each))) expect(sql).toContain(`'${code}'`);
});
