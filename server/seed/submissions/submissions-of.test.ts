import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { anInventedCentre } from "../../../test/support/an-invented-centre.ts";
import { isFederalTopic } from "../../classifier/topic-defaults.ts";
import { readDocument } from "../../regulation/document/read-document.ts";
import { readResolution } from "../../regulation/read-resolution.ts";
import type { RegulationVariant } from "../../regulation/variant.ts";
import { Regime, Scale } from "../../submission/submission.enums.ts";
import { registrationRefusal } from "../../submission/registration.rules.ts";
import type { Centre } from "./centre.ts";
import { MATTERS } from "./matters.ts";
import names from "./names.json" with { type: "json" };
import bodies from "./recipients.json" with { type: "json" };
import { sharesByDay, OfficeTime } from "./rhythm.ts";
import type { InventedSubmission } from "./rows.ts";
import { submissionsOf } from "./submissions-of.ts";

const NOW = new Date("2026-11-21T09:00:00Z");
const SIZE = 4_000;

const invent = (facts: Partial<Centre> = {}, size = SIZE, now = NOW): InventedSubmission[] => [
  ...submissionsOf(anInventedCentre(facts), { size, now }),
];

let kept: InventedSubmission[] = [];
const many = (): InventedSubmission[] => kept;
beforeAll(() => {
  kept = invent();
}, 60_000);

const share = (list: readonly InventedSubmission[], holds: (each: InventedSubmission) => boolean) =>
  list.filter(holds).length / list.length;

test("the same centre and day give the same rows", () => {
  expect(invent({}, 300)).toEqual(invent({}, 300));
});

test("another centre gets other rows", () => {
  const texts = (slug: string) => invent({ slug }, 100).map(({ submission }) => submission.text);
  expect(texts("north")).not.toEqual(texts("south"));
});

test("there are exactly as many as were asked for", () => {
  for (const size of [0, 1, 7, 731]) expect(invent({}, size)).toHaveLength(size);
});

test("ids and numbers of a register are never given twice", () => {
  const rows = many();
  expect(new Set(rows.map(({ submission }) => submission.id)).size).toBe(rows.length);
  expect(new Set(rows.map(({ submission }) => submission.number)).size).toBe(rows.length);
  const external = rows.flatMap(({ submission: { channel, externalNumber } }) =>
    externalNumber === null ? [] : [`${channel} ${externalNumber}`],
  );
  expect(new Set(external).size).toBe(external.length);
});

test("two years are covered and nothing lies in the future", () => {
  const rows = many();
  const times = rows.map(({ submission }) => submission.receivedAt.getTime());
  expect(Math.min(...times)).toBeLessThan(Date.parse("2024-11-30T00:00:00Z"));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(Date.parse("2024-11-20T00:00:00Z"));
  for (const { submission, events, answers } of rows) {
    expect(submission.registeredAt.getTime()).toBeGreaterThanOrEqual(submission.receivedAt.getTime());
    for (const event of events) expect(event.at.getTime()).toBeLessThanOrEqual(NOW.getTime());
    for (const { sentAt } of answers) expect(sentAt?.getTime() ?? 0).toBeLessThanOrEqual(NOW.getTime());
  }
});

test("a history runs forward and ends with what the row shows", () => {
  for (const { submission, events } of many()) {
    const times = events.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const last = events.at(-1)!;
    expect([last.at, last.kind, last.actor]).toEqual([
      submission.lastEventAt,
      submission.lastEventKind,
      submission.lastEventActor,
    ]);
  }
});

test("shares are those of a real register", () => {
  const rows = many();
  const open = rows.filter(({ submission }) => submission.isOpen);
  const answered = rows.filter(({ submission }) => submission.answeredAt !== null);
  const isLate = ({ terms }: InventedSubmission) =>
    terms.some(({ metAt, dueAt, kind }) => kind !== "REGISTRATION" && metAt !== null && metAt > dueAt);
  expect(share(rows, ({ submission }) => submission.isRepeat)).toBeCloseTo(0.06, 1);
  expect(open.length / rows.length).toBeGreaterThan(0.02);
  expect(open.length / rows.length).toBeLessThan(0.08);
  expect(share(open, ({ submission }) => (submission.dueAt ?? NOW) < NOW)).toBeLessThan(0.2);
  expect(share(answered, isLate)).toBeGreaterThan(0.03);
  expect(share(answered, isLate)).toBeLessThan(0.13);
  const marks = answered.flatMap(({ submission }) => submission.mark ?? []);
  expect(marks.length / answered.length).toBeCloseTo(0.35, 1);
  expect(marks.reduce((sum, mark) => sum + mark, 0) / marks.length).toBeCloseTo(3.9, 0);
});

test("snow is a matter of winter and grass of summer", () => {
  const months = (fact: string) =>
    new Set(
      many()
        .filter(({ submission }) => submission.fact === fact)
        .map(({ submission }) => submission.receivedAt.getUTCMonth()),
    );
  expect([...months("Улица не чищена от снега")].filter((month) => month >= 5 && month <= 7)).toEqual([]);
  expect(months("Не косят траву").has(6)).toBe(true);
});

test("recipients differ in how they work", () => {
  const marks = new Map<string, number[]>();
  for (const { submission } of many())
    if (submission.mark !== null && submission.recipientId !== null)
      marks.set(submission.recipientId, [...(marks.get(submission.recipientId) ?? []), submission.mark]);
  const means = [...marks.values()]
    .filter((list) => list.length >= 30)
    .map((list) => list.reduce((sum, mark) => sum + mark, 0) / list.length);
  expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(0.3);
});

test("nothing enters that the register would refuse", () => {
  const channels = anInventedCentre().channels.map((code) => ({ code, name: code, clauses: [] }));
  const office = new OfficeTime("Asia/Krasnoyarsk", () => true);
  for (const { submission } of many()) {
    const receivedOn = office.dayOf(submission.receivedAt.getTime());
    const claim = { ...submission, receivedOn };
    expect(registrationRefusal(claim, { channels, incidentClasses: [] }, NOW)).toBeNull();
  }
});

test("scales and causes are there where the regulation knows them", () => {
  expect(share(many(), ({ submission }) => submission.scale !== null)).toBe(0);
  const strict = invent({ scales: [Scale.REGIONAL, Scale.MUNICIPAL], isCauseObligatory: true }, 800);
  expect(share(strict, ({ submission }) => submission.scale === Scale.MUNICIPAL)).toBeGreaterThan(0.7);
  const decided = new Set<unknown>(["SOLVED", "EXPLAINED", "REFUSED"]);
  const closed = strict.filter(({ submission }) => decided.has(submission.outcome));
  expect(share(closed, ({ submission }) => submission.causeId !== null)).toBe(1);
});

test("any zone, day and mix of channels works", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Europe/Kaliningrad", "Asia/Kamchatka", "Europe/Berlin", "America/St_Johns"),
      fc.date({ min: new Date("2025-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      fc.uniqueArray(fc.constantFrom("POS", "EDDS", "PAPER", "ORAL", "ODD_CHANNEL"), { minLength: 1 }),
      (timeZone, now, channels) => {
        for (const { submission } of invent({ timeZone, channels }, 40, now))
          expect(submission.receivedAt.getTime()).toBeLessThanOrEqual(now.getTime());
      },
    ),
    { numRuns: 25 },
  );
});

test("a centre without topics, causes and recipients is filled as well", () => {
  const bare = invent({ topics: [], causes: [], recipients: [] }, 200);
  expect(share(bare, ({ submission }) => submission.state === "NEW")).toBe(1);
});

test("the days of a leap year add up", () => {
  const shares = sharesByDay("2028-02-29" as never, 1_000, () => 1);
  expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
  expect([shares[0]!.day, shares.at(-1)!.day]).toEqual(["2026-03-01", "2028-02-29"]);
});

test("there are phrases enough, each for a topic of the federal list", () => {
  expect(MATTERS.length).toBeGreaterThanOrEqual(12);
  for (const { topic, forms } of MATTERS) {
    expect(isFederalTopic(topic)).toBe(true);
    expect(forms.length).toBeGreaterThanOrEqual(8);
    for (const [object, fact, text] of forms) {
      expect(object.trim() === "" || fact.trim() === "" || text.trim() === "").toBe(false);
      expect(text).toMatch(/^[А-ЯЁ].*[.?!]$/);
    }
  }
});

test("no text names a member of a published composition", async () => {
  const surnames = await publishedSurnames();
  expect(surnames.size).toBeGreaterThan(10);
  const fathers = names.fathers.map((father) => `${father}ич`);
  const words = new Set(
    JSON.stringify([MATTERS, { ...names, fathers }, bodies])
      .toLowerCase()
      .match(/[а-яё]+/g),
  );
  const stems = [...surnames].map((surname) => surname.toLowerCase().replace(/(а|ая|ий|ой)$/, ""));
  const named = stems.filter((stem) => [...words].some((word) => word === stem || word === `${stem}а`));
  expect(named).toEqual([]);
}, 30_000);

async function publishedSurnames(): Promise<Set<string>> {
  const surnames = new Set<string>();
  for (const folder of readdirSync("seeds", { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const file = `seeds/${folder.name}/resolution.md`;
    const reading = readResolution(await readDocument(readFileSync(file), file));
    const { people } = (reading as { variant: RegulationVariant }).variant;
    for (const { value } of people) {
      const surname = value.name?.split(/[\s.]+/).find((word) => word.length > 2);
      if (surname) surnames.add(surname);
    }
  }
  return surnames;
}

test("personal data stand only where they belong", () => {
  for (const { submission, events } of many().slice(0, 1_000)) {
    const told = JSON.stringify([submission.summary, submission.place, events]);
    expect(told).not.toMatch(/\+7 \(000\)|pochta\.example/);
    if (submission.regime === Regime.MESSAGE) expect(submission.text).not.toMatch(/\+7/);
  }
});
