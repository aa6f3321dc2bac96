import { describe, expect, test } from "vitest";
import type { TopicId } from "../classifier/topic.entity.ts";
import { STEPS } from "../submission/submission-states.ts";
import { Regime } from "../submission/submission.enums.ts";
import { DEFAULT_TERMS, effectiveRule, type OwnTerm, type RuleSelector } from "./effective-rule.ts";
import { regulationTerms } from "./regulation-terms.ts";
import { TermKind } from "./term-kind.ts";
import { STEP_TERMS, type StepTerms } from "./term-steps.ts";

const message: RuleSelector = { regime: Regime.MESSAGE, channel: "POS", topicId: null };
const appeal: RuleSelector = { regime: Regime.APPEAL, channel: "PAPER", topicId: null };

const own = (facts: Partial<OwnTerm>): OwnTerm => ({
  kind: TermKind.ANSWER,
  regime: null,
  channel: null,
  topicId: null,
  amount: 12,
  unit: "CALENDAR_DAY",
  clause: null,
  note: "Приказ",
  ...facts,
});

const acts = (subject: string, amount: number, unit = "CALENDAR_DAY", isMaximum = true) =>
  regulationTerms([
    {
      value: { subject, amount, unit, isMaximum },
      clause: "3.2",
      span: null,
      origin: "EXTRACTED",
      confidence: 1,
    },
  ] as Parameters<typeof regulationTerms>[0]);

describe("which length holds", () => {
  test("the default, when nobody said anything", () => {
    expect(effectiveRule(TermKind.ANSWER, appeal, [], [])).toMatchObject({
      amount: 30,
      source: "LAW",
      clause: "59-ФЗ, ст. 12 ч. 1",
    });
  });

  test("the regulation before the default", () => {
    const rule = effectiveRule(TermKind.ANSWER, message, [], acts("ответ на сообщение", 15));
    expect(rule).toMatchObject({ amount: 15, source: "REGULATION", clause: "3.2" });
  });

  test("the centre's setting before the default, the most special one first", () => {
    const topicId = "topic" as TopicId;
    const settings = [own({ amount: 20 }), own({ channel: "POS", amount: 18 }), own({ topicId, amount: 3 })];
    expect(effectiveRule(TermKind.ANSWER, message, settings, [])?.amount).toBe(18);
    expect(effectiveRule(TermKind.ANSWER, { ...message, topicId }, settings, [])?.amount).toBe(3);
  });

  test("a setting that is longer than the regulation gives way to it", () => {
    const said = acts("ответ на сообщение", 2, "WEEK");
    expect(effectiveRule(TermKind.ANSWER, message, [own({ amount: 20 })], said)).toMatchObject({
      amount: 14,
      source: "REGULATION",
    });
    expect(effectiveRule(TermKind.ANSWER, message, [own({ amount: 10 })], said)?.source).toBe("SETTING");
  });

  test("nothing makes a term of the law longer or takes it away", () => {
    const law = { amount: 30, source: "LAW" };
    expect(effectiveRule(TermKind.ANSWER, appeal, [own({ amount: 2, unit: "MONTH" })], [])).toMatchObject(
      law,
    );
    expect(effectiveRule(TermKind.ANSWER, appeal, [own({ amount: null })], [])).toMatchObject(law);
    expect(effectiveRule(TermKind.ANSWER, appeal, [], acts("ответ на обращение", 45))).toMatchObject(law);
  });

  test("a clock that the centre stopped does not run", () => {
    const stopped = [own({ kind: TermKind.REWORK, amount: null })];
    expect(effectiveRule(TermKind.REWORK, message, stopped, [])).toBeNull();
    expect(effectiveRule(TermKind.RECIPIENT_REPLY, message, [], [])).toBeNull();
  });
});

describe("what a regulation says of terms", () => {
  test.each([
    ["механизм ускоренного решения", TermKind.ACCELERATED],
    ["Сообщение регистрируется", TermKind.REGISTRATION],
    ["Обращение регистрируют и дают ответ", TermKind.ANSWER],
    ["Ответ на сообщение готовится", TermKind.ANSWER],
    ["Срок рассмотрения обращения", TermKind.ANSWER],
    ["После промежуточного ответа окончательный ответ даётся", TermKind.FINAL_AFTER_INTERIM],
    ["Первый ответ размещается", TermKind.FIRST_ANSWER],
  ])("«%s» is a clock", (subject, kind) => {
    expect(acts(subject, 5)).toMatchObject([{ kind, amount: 5 }]);
  });

  test.each(["Повестка рассылается", "Протокол заседания рассылается с ответом", "Отчёт готовится"])(
    "«%s» is none",
    (subject) => expect(acts(subject, 5)).toEqual([]),
  );

  test("«не ранее» sets no end", () => {
    expect(acts("Ответ даётся", 2, "DAY", false)).toEqual([]);
  });
});

test("every default that is not law or regulation says what to check", () => {
  for (const { source, note, kind } of DEFAULT_TERMS) {
    if (source !== "LAW") expect([kind, note]).toEqual([kind, expect.any(String)]);
  }
});

test("steps name clocks and steps that there are", () => {
  const kinds = new Set<string>(Object.values(TermKind));
  for (const [step, rule] of Object.entries(STEP_TERMS)) {
    expect(STEPS).toContain(step);
    const {
      meets = [],
      cancels = [],
      cancelsForMessages = [],
      reopens = [],
      starts = [],
      records = "REWORK",
    } = rule as StepTerms;
    for (const kind of [...meets, ...cancels, ...cancelsForMessages, ...reopens, ...starts, records])
      expect(kinds).toContain(kind);
  }
});
