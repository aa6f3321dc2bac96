import { expect, test } from "vitest";
import { computeTerm } from "./compute-term.ts";
import { naiveTerm, type NaiveRules } from "./naive-term.fixture.ts";
import type { TermUnit } from "./submission-term.entity.ts";
import { TermKind } from "./term-kind.ts";
import { WorkCalendar } from "./work-calendar.ts";

const RUSSIAN = [
  "Europe/Kaliningrad",
  "Europe/Moscow",
  "Europe/Samara",
  "Asia/Yekaterinburg",
  "Asia/Omsk",
  "Asia/Krasnoyarsk",
  "Asia/Irkutsk",
  "Asia/Yakutsk",
  "Asia/Vladivostok",
  "Asia/Magadan",
  "Asia/Kamchatka",
];
/** Clocks set at midnight, by half an hour, in the other season; one zone changed its law in 2024. */
const OTHERS = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Havana",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Asia/Almaty",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "UTC",
];
/** Most cases are in days; walking through working hours is dear. */
const UNITS: readonly TermUnit[] = [
  ...Array<TermUnit>(4).fill("CALENDAR_DAY"),
  ...Array<TermUnit>(3).fill("WORKING_DAY"),
  "MONTH",
  "HOUR",
  "WORKING_HOUR",
];
const POLICIES = ["NEXT", "PREVIOUS", "NONE"] as const;
const HOURS = [
  { opens: "09:00", closes: "18:00", lunch: null },
  { opens: "08:30", closes: "17:15", lunch: ["12:30", "13:15"] },
  { opens: "09:00", closes: "18:00", lunch: ["13:00", "14:00"] },
  { opens: "00:00", closes: "24:00", lunch: null },
] as const;
/** Ends of years and of February, days around holidays, changes of clocks. */
const TELLING = [
  "2023-12-31 2024-01-01 2024-02-28 2024-02-29 2024-03-01 2024-03-10 2024-03-31 2024-04-26 2024-04-27",
  "2024-10-27 2024-11-02 2024-12-28 2024-12-31 2025-01-31 2025-02-28 2025-03-30 2025-04-25 2025-05-07",
  "2025-10-30 2025-11-01 2025-12-30 2026-01-30 2026-02-20 2026-03-29 2026-04-30 2026-05-08 2026-08-31",
  "2026-10-25 2026-12-30 2026-12-31 2027-01-08 2027-01-31 2027-02-28 2027-04-30 2027-12-31",
].flatMap((line) => line.split(" "));

/** The same cases in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const FIRST_DAY = Date.parse("2024-01-01T00:00:00Z");
const DAY_COUNT = 1_461;
const calendar = new WorkCalendar();

interface Case {
  amount: number;
  unit: TermUnit;
  startedAt: number;
  rules: NaiveRules;
}

/** Every zone in turn; a third of the starts on telling days, most on a quarter of an hour or one millisecond off. */
function aCase(index: number, pick: (below: number) => number): Case {
  const zones = [...RUSSIAN, ...OTHERS];
  const unit = UNITS[pick(UNITS.length)]!;
  const day =
    pick(3) === 0
      ? Date.parse(`${TELLING[pick(TELLING.length)]}T00:00:00Z`)
      : FIRST_DAY + pick(DAY_COUNT) * 86_400_000;
  const inDay = pick(4) === 0 ? pick(86_400_000) : pick(96) * 900_000 + pick(3) - 1;
  const longest = { CALENDAR_DAY: 60, WORKING_DAY: 30, MONTH: 2, HOUR: 100, WORKING_HOUR: 18 }[unit];
  return {
    unit,
    amount: 1 + pick(longest),
    startedAt: day + inDay,
    rules: {
      zone: zones[index % zones.length]!,
      policy: POLICIES[pick(3)]!,
      controlDays: pick(4),
      ...HOURS[pick(HOURS.length)]!,
    },
  };
}

function ours({ amount, unit, startedAt, rules: { zone, policy, controlDays, opens, closes, lunch } }: Case) {
  const rule = { kind: TermKind.ANSWER, amount, unit, source: "LAW" as const, clause: null };
  const term = computeTerm(rule, new Date(startedAt), calendar, {
    timeZone: zone,
    lastDayPolicy: policy,
    controlDays,
    workdayStart: minutes(opens),
    workdayEnd: minutes(closes),
    lunch: lunch && [minutes(lunch[0]), minutes(lunch[1])],
  });
  return { legalDue: term.legalDue, rolledDue: term.rolledDue, dueAt: term.dueAt.getTime() };
}

test("100,000 terms over all zones and years equal those of the naive counting", { timeout: 120_000 }, () => {
  const pick = generator(20_260_101);
  const differences: unknown[] = [];
  let count = 0;
  for (; count < 100_000 && differences.length < 5; count += 1) {
    const each = aCase(count, pick);
    const [mine, naive] = [ours(each), naiveTerm(each.amount, each.unit, each.startedAt, each.rules)];
    if (mine.legalDue !== naive.legalDue || mine.rolledDue !== naive.rolledDue || mine.dueAt !== naive.dueAt)
      differences.push({ ...each, started: new Date(each.startedAt).toISOString(), mine, naive });
  }
  expect(differences).toEqual([]);
  expect(count).toBe(100_000);
});
