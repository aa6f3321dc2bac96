import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { GrowthState } from "../cluster/cluster.enums.ts";
import { PublicationAuthor, RiskLevel, RiskState, RiskStep } from "./information.enums.ts";
import { authorOf, keyOf, plainLink, publicationRefusal, shortened } from "./publication.rules.ts";
import { isLink, isRiskOverdue, stepRefusal, USUAL_DAYS } from "./risk.rules.ts";
import { nextReading } from "./source.rules.ts";
import { growthOfSubjects } from "./subject-growth.rules.ts";
import { SubjectFinder } from "./subject.rules.ts";

const today = plainDate("2026-03-02");
const standing = (more: object) => ({
  risk: { plan: "Позвонить", dueOn: today, isDisinformation: false, ...more },
  refutations: 0,
  today,
});

describe("a risk", () => {
  test("is not reacted to without a plan and a day ahead", () => {
    expect(stepRefusal(RiskStep.START, null, standing({ plan: null }))?.code).toBe("PLAN_MISSING");
    const past = standing({ dueOn: plainDate("2026-03-01") });
    expect(stepRefusal(RiskStep.START, null, past)?.code).toBe("IN_THE_PAST");
    expect(stepRefusal(RiskStep.START, null, standing({}))).toBeNull();
  });

  test("of disinformation is offset only once it is refuted", () => {
    const untrue = standing({ isDisinformation: true });
    expect(stepRefusal(RiskStep.OFFSET, "Опровергли", untrue)?.code).toBe("REFUTATION_MISSING");
    expect(stepRefusal(RiskStep.OFFSET, "Опровергли", { ...untrue, refutations: 1 })).toBeNull();
  });

  test("is overdue the day after its day, while something is owed", () => {
    const dueOn = plainDate("2026-02-28");
    expect(isRiskOverdue({ state: RiskState.NOTICED, dueOn }, plainDate("2026-02-28"))).toBe(false);
    expect(isRiskOverdue({ state: RiskState.NOTICED, dueOn }, plainDate("2026-03-01"))).toBe(true);
    expect(isRiskOverdue({ state: RiskState.OFFSET, dueOn }, today)).toBe(false);
  });

  test("has the less time the more harm it may do", () => {
    const days = [RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.CRITICAL].map(
      (each) => USUAL_DAYS[each],
    );
    expect(days).toEqual(days.toSorted((one, other) => other - one));
  });
});

describe("a publication", () => {
  const facts = {
    guid: null,
    link: "https://vk.example/wall-1_2?utm_source=x#a",
    title: "Нет воды",
    excerpt: null,
    authorKind: PublicationAuthor.PRIVATE_PERSON,
    author: null,
    reach: null,
    tone: null,
    place: null,
    publishedAt: new Date("2026-03-02T10:00:00Z"),
  };
  const now = new Date("2026-03-02T12:00:00Z");

  test("of a private person keeps no name", () => {
    const named = { ...facts, author: "Иванов И.И." };
    expect(publicationRefusal(named, now)?.code).toBe("AUTHOR_IS_PRIVATE");
    expect(authorOf(named)).toBeNull();
    expect(publicationRefusal(facts, now)).toBeNull();
  });

  test("is known again by its page, however it was shared", () => {
    expect(plainLink(facts.link)).toBe("https://vk.example/wall-1_2");
    expect(keyOf(null, facts)).toBe(keyOf(null, { guid: "x", link: "https://vk.example/wall-1_2" }));
    expect(keyOf("s", { guid: "1", link: facts.link })).not.toBe(keyOf("s", { guid: "2", link: facts.link }));
  });

  test.each(["javascript:alert(1)", "ftp://a.example", "/news", "", "vk.example/1"])(
    "%j is no link",
    (link) => {
      expect(isLink(link)).toBe(false);
    },
  );

  test("is cut at a word", () => {
    expect(shortened("Отключение горячей воды на улице", 22)).toBe("Отключение горячей…");
  });
});

describe("a watched subject", () => {
  const finder = new SubjectFinder([
    { id: "water" as never, words: ["горячая вода", "водоснабжение"] },
    { id: "roads" as never, words: ["яма", "дорога"] },
  ]);

  test.each([
    ["Нет горячей воды третий день", "water"],
    ["О ямах на дорогах города", "roads"],
    ["Вода в реке горячая", null],
    ["Ямал ждёт гостей", null],
  ])("is told in %j", (text, subject) => {
    expect(finder.find(text)).toBe(subject);
  });

  test("grows only beyond what chance explains", () => {
    const none = { recent: 0, reference: 0 };
    const counts = new Map([
      ["noise", { recent: 3, reference: 50, yearBefore: none }],
      ["wave", { recent: 40, reference: 50, yearBefore: none }],
    ]);
    const told = growthOfSubjects(counts, 400);
    expect(told.get("wave")?.state).toBe(GrowthState.GROWING);
    expect(told.get("noise")?.state).not.toBe(GrowthState.GROWING);
    expect(growthOfSubjects(counts, 30).get("wave")?.state).toBe(GrowthState.CANNOT_TELL);
  });
});

test("a feed that fails is asked less and less often, at least once a day", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  const minutes = (failures: number) =>
    (nextReading(now, 30, failures, 0).getTime() - now.getTime()) / 60_000;
  expect([0, 1, 2, 6, 100].map(minutes)).toEqual([30, 60, 120, 1440, 1440]);
});
