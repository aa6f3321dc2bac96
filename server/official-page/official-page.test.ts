import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import { lastDayOfPart, monthOf, nextMonth, PARTS, partOfDay, readMonth } from "./month-parts.ts";
import { obligationState, reminderOf } from "./obligation.rules.ts";
import { ObligationState, PageLevel, PageNetwork, PageStatus } from "./official-page.enums.ts";
import { faultsOf, isInOrder, isOgrn, pageRefusal } from "./official-page.rules.ts";
import { answersRefusal, requirementsOn, scoreOf } from "./requirement.rules.ts";

const TODAY = plainDate("2026-05-15");

describe("the number of an organisation", () => {
  test("holds with its own check digit alone", () => {
    expect(isOgrn("1027700132195")).toBe(true);
    for (let digit = 0; digit < 10; digit += 1) expect(isOgrn(`102770013219${digit}`)).toBe(digit === 5);
    for (const text of [
      "",
      "102770013219",
      "10277001321950",
      "0027700132190",
      "1027700132I95",
      "１０２７７００１３２１９５",
    ])
      expect(isOgrn(text)).toBe(false);
  });

  test("has exactly one check digit for any twelve others", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100_000_000_000n, max: 999_999_999_999n }), (stem) => {
        const right = Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`).filter(isOgrn);
        expect(right).toEqual([`${stem}${(stem % 11n) % 10n}`]);
      }),
    );
  });
});

describe("a line of the register", () => {
  const facts = {
    level: PageLevel.SUBORDINATE,
    founder: null,
    organisation: "Школа № 2",
    ogrn: null,
    spheres: ["Образование"],
    status: PageStatus.ACTIVE,
    network: PageNetwork.VK,
    pageRef: "12345",
    link: "https://vk.com/school2",
    isConnected: true,
    hasMark: true,
    hasDesign: false,
    subscribers: 10,
    responsibleMemberId: null,
    lastPostOn: null,
  };
  test.each([
    [{}, undefined],
    [{ link: "https://vk.com.example.ru/school2" }, "LINK_WRONG"],
    [{ link: "http://vk.com/school2" }, "LINK_WRONG"],
    [{ link: "https://vk.com/" }, "LINK_WRONG"],
    [{ link: "javascript:alert(1)" }, "LINK_WRONG"],
    [{ pageRef: "-12345" }, "PAGE_REF_WRONG"],
    [{ network: PageNetwork.TELEGRAM, pageRef: "@go", link: "https://t.me/go" }, "PAGE_REF_WRONG"],
    [{ network: PageNetwork.TELEGRAM, pageRef: "@gorod", link: "https://t.me/gorod" }, undefined],
    [{ spheres: ["а", "б", "в", "г"] }, "TOO_MANY_SPHERES"],
    [{ spheres: ["а", "а"] }, "SPHERE_TWICE"],
    [{ ogrn: "1027700132196" }, "OGRN_WRONG"],
    [{ organisation: "" }, "TITLE_MISSING"],
    [{ subscribers: -1 }, "VALUE_WRONG"],
  ])("%j is judged %s", (change, code) => {
    expect(pageRefusal({ ...facts, ...change })?.code).toBe(code);
  });

  test("only a page that is kept can be out of order", () => {
    const bare = {
      ...facts,
      isConnected: false,
      hasMark: false,
      isFresh: false,
      scorePoints: 1,
      scoreMost: 90,
    };
    expect(faultsOf({ ...bare, status: PageStatus.PAUSED })).toEqual([]);
    expect(faultsOf(bare)).toContain("LOW_SCORE");
    expect(isInOrder(faultsOf(bare))).toBe(false);
    const good = { ...bare, isConnected: true, hasMark: true, isFresh: true, scorePoints: 63 };
    expect(isInOrder(faultsOf(good))).toBe(true);
  });
});

describe("points of a page", () => {
  const own = {
    id: "own",
    title: "Есть контакты приёмной",
    points: 7,
    ground: null,
    validFrom: plainDate("2026-05-01"),
    validTo: plainDate("2026-05-31"),
    revision: 1,
  } as never;
  const nothing = { HAS_MARK: 0, HAS_DESIGN: 0, HAS_RESPONSIBLE: 0, POSTS_30_DAYS: null };

  test("a requirement of its own counts within its days", () => {
    expect(requirementsOn(TODAY, [own]).requirements.at(-1)!.code).toBe("own");
    expect(requirementsOn(plainDate("2026-06-01"), [own]).requirements.map(({ code }) => code)).not.toContain(
      "own",
    );
  });

  test("what is not confirmed is shown and gives nothing", () => {
    const asked = requirementsOn(TODAY, []);
    const { lines, most } = scoreOf(asked, new Map([["MEAN_REACH", 1_000]]), {
      ...nothing,
      HAS_RESPONSIBLE: 1,
    });
    expect(lines.find(({ code }) => code === "MEAN_REACH")).toMatchObject({
      points: 0,
      most: 0,
      value: 1_000,
    });
    expect(lines.find(({ code }) => code === "RESPONSIBLE")).toMatchObject({ points: 0, most: 0 });
    expect(most).toBe(90);
  });

  test("what the program knows goes before what a person says", () => {
    const asked = requirementsOn(TODAY, []);
    const said = new Map([
      ["MARK", 1],
      ["POSTS", 9],
    ]);
    const { lines } = scoreOf(asked, said, nothing);
    expect(lines.find(({ code }) => code === "MARK")).toMatchObject({ points: 0, isAutomatic: true });
    expect(lines.find(({ code }) => code === "POSTS")).toMatchObject({ points: 30, isAutomatic: false });
  });

  test("never leave their bounds, and more is never worth less", () => {
    const asked = requirementsOn(TODAY, []);
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(5), (reach, more, widgets) => {
        const of = (value: number) =>
          scoreOf(
            asked,
            new Map([
              ["WEEKLY_REACH", value],
              ["WIDGETS", widgets],
            ]),
            nothing,
          );
        const [low, high] = [of(reach), of(reach + more)];
        expect(low.points).toBeGreaterThanOrEqual(0);
        expect(high.points).toBeLessThanOrEqual(high.most);
        expect(high.points).toBeGreaterThanOrEqual(low.points);
      }),
    );
  });

  test.each([
    [["НЕТ", 1], "REQUIREMENT_UNKNOWN"],
    [["AVATAR", 2], "VALUE_WRONG"],
    [["WIDGETS", -1], "VALUE_WRONG"],
    [["WIDGETS", Number.NaN], "VALUE_WRONG"],
  ] as const)("refuses %j", (answer, code) => {
    expect(answersRefusal(requirementsOn(TODAY, []), new Map([answer]))?.code).toBe(code);
  });
});

describe("an obligatory publication", () => {
  const by = plainDate("2026-05-15");
  const state = (plannedOn: string | null, publishedOn: string | null, today: string) =>
    obligationState(
      {
        placeBy: by,
        plannedOn: plannedOn === null ? null : plainDate(plannedOn),
        publishedOn: publishedOn === null ? null : plainDate(publishedOn),
      },
      plainDate(today),
    );
  test.each([
    [null, null, "2026-05-15", ObligationState.NOT_PLANNED],
    ["2026-05-15", null, "2026-05-15", ObligationState.PLANNED],
    ["2026-05-16", null, "2026-05-15", ObligationState.NOT_PLANNED],
    ["2026-05-14", null, "2026-05-16", ObligationState.MISSING],
    [null, "2026-05-15", "2026-05-20", ObligationState.PLACED],
    [null, "2026-05-16", "2026-05-20", ObligationState.LATE],
  ])("planned %s, published %s, on %s is %s", (planned, published, today, expected) => {
    expect(state(planned, published, today)).toBe(expected);
  });

  test("is reminded of near its day, and once more after it", () => {
    expect(reminderOf(ObligationState.NOT_PLANNED, false)).toBe(0);
    expect(reminderOf(ObligationState.NOT_PLANNED, true)).toBe(1);
    expect(reminderOf(ObligationState.PLANNED, true)).toBe(0);
    expect(reminderOf(ObligationState.MISSING, true)).toBe(2);
    expect(reminderOf(ObligationState.PLACED, true)).toBe(0);
  });
});

describe("parts of a month", () => {
  test("cover each of its days once, leap days included", () => {
    fc.assert(
      fc.property(fc.nat(20_000), (count) => {
        const day = addDays(plainDate("2010-01-01"), count);
        const part = partOfDay(day);
        const month = monthOf(day);
        expect(day <= lastDayOfPart(month, part)).toBe(true);
        if (part > 1) expect(day > lastDayOfPart(month, part - 1)).toBe(true);
        expect(lastDayOfPart(month, 5)).toBe(addDays(nextMonth(month), -1));
      }),
    );
    expect(lastDayOfPart(plainDate("2028-02-01"), 5)).toBe("2028-02-29");
    expect(PARTS).toHaveLength(5);
  });

  test.each(["2026-13", "26-01", "2026-1", "2026-01-01", "", "undefined"])("%s is no month", (text) => {
    expect(readMonth(text)).toBeNull();
  });
});
