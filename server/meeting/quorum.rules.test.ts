import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCarried, isQuorum, majorityOf, neededFor, quorumOf } from "./quorum.rules.ts";

const share = (numerator: number, denominator: number, isStrict: boolean, of: string) => ({
  kind: "SHARE",
  of,
  numerator,
  denominator,
  isStrict,
});

describe("a quorum in the words of an act", () => {
  test.each([
    ["Заседание правомочно при участии не менее половины членов МЦУ.", share(1, 2, false, "MEMBERS")],
    [
      "Заседание правомочно, если присутствует более половины его участников.",
      share(1, 2, true, "PARTICIPANTS"),
    ],
    ["Кворум — не менее 2/3 состава.", share(2, 3, false, "MEMBERS")],
    ["Заседание считается состоявшимся при участии двух третей членов.", share(2, 3, false, "MEMBERS")],
    ["Заседание правомочно при участии более 50 процентов членов.", share(50, 100, true, "MEMBERS")],
    ["Кворум — свыше 30 % участников.", share(30, 100, true, "PARTICIPANTS")],
    ["Заседание правомочно при участии не менее одной трети членов.", share(1, 3, false, "MEMBERS")],
    ["Заседание правомочно при участии большинства членов.", share(1, 2, true, "MEMBERS")],
    ["Заседание правомочно при участии не менее пяти членов МЦУ.", { kind: "COUNT", least: 5 }],
    ["Кворум — не менее 3 человек.", { kind: "COUNT", least: 3 }],
  ])("%s", (text, rule) => {
    expect(quorumOf(text)).toEqual(rule);
  });

  test("is left to whoever chairs when nothing can be counted", () => {
    for (const text of ["Кворум определяет председательствующий.", "Нужен кворум из 0 % членов.", ""])
      expect(quorumOf(text)).toBeNull();
  });

  test("half of an odd number is rounded up, more than half of an even one is one more", () => {
    const half = quorumOf("не менее половины членов")!;
    const more = quorumOf("более половины членов")!;
    const totals = { members: 7, participants: 7 };
    expect([neededFor(half, totals), isQuorum(half, 3, totals), isQuorum(half, 4, totals)]).toEqual([
      4,
      false,
      true,
    ]);
    const even = { members: 8, participants: 8 };
    expect([neededFor(more, even), isQuorum(more, 4, even), isQuorum(more, 5, even)]).toEqual([
      5,
      false,
      true,
    ]);
  });

  test("as many as are needed are a quorum, one fewer is none", () => {
    const texts = fc.constantFrom(
      "не менее половины членов",
      "более половины членов",
      "2/3 состава",
      "более 33 % членов",
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 500 }), (text, members) => {
        const rule = quorumOf(text)!;
        const totals = { members, participants: members };
        const needed = neededFor(rule, totals);
        expect(isQuorum(rule, needed, totals)).toBe(true);
        expect(isQuorum(rule, needed - 1, totals)).toBe(false);
      }),
    );
  });
});

describe("a majority in the words of an act", () => {
  const simple = majorityOf("Решения принимаются простым большинством голосов присутствующих.")!;
  const tie = majorityOf(
    "Решения принимаются большинством голосов. При равенстве голосов решающим является голос председательствующего.",
  )!;

  test("more votes for than the half of those cast", () => {
    expect(isCarried(simple, { for: 3, against: 2, abstained: 0, chair: null }, 9)).toBe(true);
    expect(isCarried(simple, { for: 3, against: 2, abstained: 1, chair: null }, 9)).toBe(false);
  });

  test("equal votes are decided by the chair where the act says so", () => {
    const even = { for: 2, against: 2, abstained: 0 } as const;
    expect(isCarried(simple, { ...even, chair: "FOR" }, 4)).toBe(false);
    expect(isCarried(tie, { ...even, chair: "FOR" }, 4)).toBe(true);
    expect(isCarried(tie, { ...even, chair: "AGAINST" }, 4)).toBe(false);
    expect(isCarried(tie, { ...even, chair: null }, 4)).toBe(false);
  });

  test("of all members, not of those present", () => {
    const all = majorityOf("Решения принимаются двумя третями голосов от общего числа членов МЦУ.")!;
    expect(all).toMatchObject({ of: "ALL", numerator: 2, denominator: 3 });
    expect(isCarried(all, { for: 5, against: 0, abstained: 0, chair: null }, 9)).toBe(false);
    expect(isCarried(all, { for: 6, against: 0, abstained: 0, chair: null }, 9)).toBe(true);
  });

  test("unanimity falls by one vote; no votes carry nothing", () => {
    const unanimous = majorityOf("Решения принимаются единогласно.")!;
    expect(isCarried(unanimous, { for: 4, against: 0, abstained: 0, chair: null }, 4)).toBe(true);
    expect(isCarried(unanimous, { for: 3, against: 0, abstained: 1, chair: null }, 4)).toBe(false);
    for (const rule of [unanimous, simple, tie])
      expect(isCarried(rule, { for: 0, against: 0, abstained: 0, chair: null }, 4)).toBe(false);
  });

  test("nothing is counted where the act does not say how", () => {
    expect(majorityOf("Решения оформляются протоколом.")).toBeNull();
  });
});
