import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TopicId } from "../classifier/topic.entity.ts";
import { newId, type RecipientId } from "../kernel/ids.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { ApplicantKind, Regime, Scale } from "../submission/submission.enums.ts";
import { RoutingBook, type RoutingFacts, type RuleFacts } from "./routing-book.ts";
import type { RoutingConditions, RoutingRuleId } from "./routing-rule.entity.ts";

const roads = newId<SectorId>();
const housing = newId<SectorId>();

const aRule = (conditions: Partial<RoutingConditions>, more: Partial<RuleFacts> = {}): RuleFacts => ({
  id: newId<RoutingRuleId>(),
  name: "Правило",
  position: 1,
  conditions: {
    sectorIds: [],
    topicIds: [],
    channels: [],
    regimes: [],
    scales: [],
    applicantKinds: [],
    placeWords: [],
    textWords: [],
    ...conditions,
  },
  recipientId: newId<RecipientId>(),
  executorAccountId: null,
  executorName: null,
  roleCode: null,
  holders: [],
  sectorId: null,
  isUrgent: false,
  ...more,
});

const facts = (more: Partial<RoutingFacts> = {}): RoutingFacts => ({
  sectorId: null,
  topicId: null,
  channel: "POS",
  regime: Regime.MESSAGE,
  scale: null,
  applicantKind: ApplicantKind.CITIZEN,
  place: "ул. Ленина, д. 5",
  text: "Нет отопления. Вторую неделю в квартире холодно, батареи ледяные.",
  ...more,
});

const matchesOf = (rule: RuleFacts, of: RoutingFacts) => new RoutingBook([rule]).route(of)?.matches ?? null;

describe("a rule", () => {
  test("without conditions takes everything", () => {
    expect(matchesOf(aRule({}), facts())).toEqual([]);
  });

  test("finds its words in any form", () => {
    expect(matchesOf(aRule({ textWords: ["отопление", "горячая вода"] }), facts())).toEqual([
      { condition: "TEXT", values: ["отопление"] },
    ]);
    expect(matchesOf(aRule({ textWords: ["холодная квартира"] }), facts())).toBeNull();
  });

  test("finds several words only side by side and in order", () => {
    const rule = aRule({ textWords: ["ледяная батарея"] });
    expect(matchesOf(rule, facts())).toBeNull();
    expect(matchesOf(rule, facts({ text: "Ледяные батареи!" }))).not.toBeNull();
    expect(matchesOf(aRule({ textWords: ["вторая неделя в квартире"] }), facts())).not.toBeNull();
  });

  test("does not care for letter case, ё and punctuation", () => {
    const rule = aRule({ textWords: ["Ёлка"] });
    expect(matchesOf(rule, facts({ text: "новогодние «ЕЛКИ»," }))).not.toBeNull();
  });

  test("does not find a word inside another", () => {
    expect(matchesOf(aRule({ textWords: ["кот"] }), facts({ text: "котельная не работает" }))).toBeNull();
  });

  test("looks for words of the place in the place only", () => {
    const rule = aRule({ placeWords: ["Ленина"] });
    expect(matchesOf(rule, facts())).toEqual([{ condition: "PLACE", values: ["Ленина"] }]);
    expect(matchesOf(rule, facts({ place: null, text: "улица Ленина" }))).toBeNull();
  });

  test("wants every condition and tells which of its values held", () => {
    const rule = aRule({ sectorIds: [roads, housing], channels: ["POS", "EDDS"], textWords: ["холодно"] });
    expect(matchesOf(rule, facts({ sectorId: housing }))).toEqual([
      { condition: "SECTOR", values: [housing] },
      { condition: "CHANNEL", values: ["POS"] },
      { condition: "TEXT", values: ["холодно"] },
    ]);
    expect(matchesOf(rule, facts({ sectorId: housing, channel: "PAPER" }))).toBeNull();
  });

  test("does not take what has no value for a thing it asks of", () => {
    expect(matchesOf(aRule({ sectorIds: [roads] }), facts())).toBeNull();
    expect(matchesOf(aRule({ topicIds: [newId<TopicId>()] }), facts())).toBeNull();
    expect(matchesOf(aRule({ scales: [Scale.MUNICIPAL] }), facts())).toBeNull();
  });

  test("whose words are all punctuation holds for nothing", () => {
    expect(matchesOf(aRule({ textWords: ["!!!", " "] }), facts())).toBeNull();
  });

  test("is not hurt by hostile texts", () => {
    const rule = aRule({ textWords: ["отопление"] });
    const texts = ["a".repeat(200_000), "отопл ".repeat(50_000), "\u0000\uD800", "(".repeat(10_000)];
    for (const text of texts) expect(() => matchesOf(rule, facts({ text }))).not.toThrow();
  });
});

describe("several rules", () => {
  test("are tried in order, and the first that holds decides", () => {
    const [first, second] = [aRule({ textWords: ["дорога"] }), aRule({ textWords: ["отопление"] })];
    const rest = aRule({});
    const book = new RoutingBook([first, second, rest]);
    expect(book.route(facts())?.rule).toBe(second);
    expect(book.route(facts({ text: "яма" }))?.rule).toBe(rest);
    expect(new RoutingBook([]).route(facts())).toBeNull();
  });

  test("decide as if each were asked alone, first come first served", () => {
    const words = ["дорога", "яма", "отопление", "вода", "свет", "мусор", "двор"];
    const ruleOf = fc
      .record({
        textWords: fc.subarray(words, { maxLength: 3 }),
        channels: fc.subarray(["POS", "EDDS", "PAPER"], { maxLength: 2 }),
        regimes: fc.subarray(Object.values(Regime), { maxLength: 1 }),
      })
      .map((conditions) => aRule(conditions));
    const law = fc.property(
      fc.array(ruleOf, { maxLength: 8 }),
      fc.array(fc.constantFrom(...words), { maxLength: 5 }),
      fc.constantFrom("POS", "EDDS", "PAPER"),
      fc.constantFrom(...Object.values(Regime)),
      (rules, text, channel, regime) => {
        const given = facts({ text: text.join(" "), channel, regime });
        const naive = rules.find(
          ({ conditions: { textWords, channels, regimes } }) =>
            (textWords.length === 0 || textWords.some((word) => text.includes(word))) &&
            (channels.length === 0 || channels.includes(channel)) &&
            (regimes.length === 0 || regimes.includes(regime)),
        );
        expect(new RoutingBook(rules).route(given)?.rule ?? null).toBe(naive ?? null);
      },
    );
    fc.assert(law, { numRuns: 1_000 });
  });
});
