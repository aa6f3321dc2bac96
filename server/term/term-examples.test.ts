import { expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import type { Regime } from "../submission/submission.enums.ts";
import { endOfDay } from "./local-time.ts";
import { regulationTerms } from "./regulation-terms.ts";
import { TermBook } from "./term-book.ts";
import examples from "./term-examples.json" with { type: "json" };
import type { TermKind } from "./term-kind.ts";
import { DEFAULT_WORK_RULES } from "./term-rule.ts";
import { WorkCalendar } from "./work-calendar.ts";

interface Example {
  name: string;
  zone: string;
  region: string;
  kind: string;
  regime: string;
  channel: string;
  startedAt: string;
  deadline?: { subject: string; amount: number; unit: string; clause: string };
  dueOn?: string;
  dueAt?: string;
  legalDue?: string;
  clause: string | null;
}

/** A centre that has set nothing, with what its regulation says of terms. */
function bookOf({ zone, region, deadline }: Example): TermBook {
  const stated = deadline && {
    value: { subject: deadline.subject, amount: deadline.amount, unit: deadline.unit, isMaximum: true },
    clause: deadline.clause,
    span: null,
    origin: "EXTRACTED",
    confidence: 0.9,
  };
  const terms = regulationTerms((stated ? [stated] : []) as RegulationVariant["deadlines"]);
  return new TermBook({
    rules: { ...DEFAULT_WORK_RULES, timeZone: zone },
    calendar: new WorkCalendar(region),
    own: [],
    regulations: [{ from: plainDate("2020-01-01"), to: null, terms }],
    urgentWords: [],
    urgentTopicIds: [],
  });
}

test.each(examples as Example[])("$name", (example) => {
  const { kind, regime, channel, startedAt, zone, dueOn, dueAt, legalDue = null, clause } = example;
  const book = bookOf(example);
  const selector = { regime: regime as Regime, channel, topicId: null };
  const rule = book.rule(kind as TermKind, selector, plainDate(startedAt.slice(0, 10)));
  const term = book.compute(rule!, new Date(startedAt));
  const expected = dueOn ? endOfDay(zone, plainDate(dueOn)).toISOString() : dueAt;
  expect([term.legalDue, term.dueAt.toISOString(), term.clause]).toEqual([legalDue, expected, clause]);
});
