import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";

let world: World;
let api: TestApi;
let token: string;
let stranger: string;
let member: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world);
  const region = await aRegion(world, { code: "SA", timeZone: "Asia/Yakutsk" });
  const deadline = {
    value: {
      subject: "механизм ускоренного решения",
      amount: 30,
      unit: "CALENDAR_DAY" as const,
      isMaximum: true,
    },
    clause: "1.def.10",
    span: null,
    origin: "EXTRACTED" as const,
    confidence: 0.9,
  };
  const town = await aCentre(world, {
    region,
    municipality: { timeZone: "Asia/Yakutsk" },
    variant: { deadlines: [deadline], capabilities: [{ code: "DDL-04", clauses: ["3.2"], confidence: 1 }] },
  });
  const other = await aCentre(world, { region });
  token = await api.signIn(await anAccount(world, { municipality: town, roleCodes: ["HEAD"] }), town);
  stranger = await api.signIn(await anAccount(world, { municipality: other, roleCodes: ["HEAD"] }), other);
  member = await api.signIn(await anAccount(world, { municipality: town, roleCodes: ["ANALYST"] }), town);
});
afterAll(() => api.close());

const LENGTH = "amount unit source clause";
const SETTING = `id isOwn note effective { ${LENGTH} } standard { ${LENGTH} } regulation { ${LENGTH} }`;

interface Setting {
  id: string;
  isOwn: boolean;
  effective: { amount: number | null; source: string; clause: string | null };
  regulation: { amount: number } | null;
}

interface Outcome {
  __typename: string;
  code?: string;
  message?: string;
  clause?: string | null;
  setting?: Setting;
}

async function settings(as = token): Promise<Setting[]> {
  const answer = await api.send<{ termSettings: Setting[] }>(as, `{ termSettings { ${SETTING} } }`);
  return answer.data!.termSettings;
}

const placed = async (id: string, as = token) => (await settings(as)).find((each) => each.id === id);

async function change(input: object, as = token): Promise<Outcome> {
  const answer = await api.send<{ changeTermSetting: Outcome }>(
    as,
    `mutation ($input: ChangeTermSettingInput!) { changeTermSetting(input: $input) {
      __typename ... on TermSettingSaved { setting { ${SETTING} } } ... on TermRefused { code message clause } } }`,
    { input: { unit: "CALENDAR_DAY", note: "Приказ", ...input } },
  );
  return answer.data?.changeTermSetting ?? { __typename: answer.code ?? "" };
}

describe("terms of a centre", () => {
  test("defaults hold without a row, the regulation's term with its clause", async () => {
    expect(await placed("ANSWER/APPEAL//")).toMatchObject({
      isOwn: false,
      effective: { amount: 30, source: "LAW", clause: "59-ФЗ, ст. 12 ч. 1" },
    });
    expect(await placed("ACCELERATED///")).toMatchObject({
      effective: { amount: 30, source: "REGULATION", clause: "1.def.10" },
    });
  });

  test("a setting is kept, shown with its ground, and taken back", async () => {
    const saved = await change({ kind: "ANSWER", regime: "MESSAGE", channel: "POS", amount: 20 });
    expect(saved.setting).toMatchObject({ isOwn: true, effective: { amount: 20, source: "SETTING" } });
    await change({ kind: "ANSWER", regime: "MESSAGE", channel: "POS", amount: 15 });
    expect(await placed("ANSWER/MESSAGE/POS/")).toMatchObject({ effective: { amount: 15 } });
    await api.send(
      token,
      'mutation { resetTermSetting(input: { kind: ANSWER, regime: MESSAGE, channel: "POS" }) { __typename } }',
    );
    expect(await placed("ANSWER/MESSAGE/POS/")).toMatchObject({ isOwn: false, effective: { amount: 30 } });
  });

  test.each([
    [{ kind: "ANSWER", regime: "APPEAL", amount: 31 }, "LONGER_THAN_ALLOWED", "59-ФЗ, ст. 12 ч. 1"],
    [{ kind: "ANSWER", regime: "APPEAL", amount: null }, "REQUIRED_BY_LAW", "59-ФЗ, ст. 12 ч. 1"],
    [{ kind: "ACCELERATED", amount: 2, unit: "MONTH" }, "LONGER_THAN_ALLOWED", "1.def.10"],
    [{ kind: "REWORK", amount: 0 }, "AMOUNT_INVALID", null],
    [{ kind: "REWORK", amount: 2_000_000_000 }, "AMOUNT_INVALID", null],
    [{ kind: "REWORK", amount: 3, note: " ", clause: "" }, "GROUND_MISSING", null],
    [{ kind: "REWORK", amount: 3, note: "я".repeat(501) }, "TEXT_TOO_LONG", null],
    [{ kind: "REWORK", amount: 3, channel: "constructor" }, "CHANNEL_UNKNOWN", null],
    [{ kind: "REWORK", amount: 3, topicId: "018f0000-0000-7000-8000-000000000001" }, "TOPIC_UNKNOWN", null],
  ])("%o is refused with %s", async (input, code, clause) => {
    expect(await change(input)).toMatchObject({ __typename: "TermRefused", code, clause });
  });

  test("another municipality keeps its own, an analyst changes none", async () => {
    await change({ kind: "REWORK", amount: 5, unit: "WORKING_DAY" });
    expect(await placed("REWORK///", stranger)).toMatchObject({ isOwn: false });
    expect(await change({ kind: "REWORK", amount: 3 }, member)).toEqual({ __typename: "FORBIDDEN" });
    expect((await settings(member)).length).toBeGreaterThan(10);
  });
});

describe("terms of dealing with others", () => {
  const ask = (as: string) => api.send<{ partnerTerms: Setting[] }>(as, `{ partnerTerms { ${SETTING} } }`);

  test("are there where the regulation sets them, apart from those of submissions", async () => {
    const saved = await change({ kind: "RECIPIENT_REPLY", amount: 5, unit: "WORKING_DAY" });
    expect(saved.setting).toMatchObject({ isOwn: true, effective: { amount: 5 } });
    const ids = (await ask(token)).data!.partnerTerms.map(({ id }) => id);
    expect(ids).toContain("RECIPIENT_REPLY///");
    expect((await settings()).map(({ id }) => id)).not.toContain("RECIPIENT_REPLY///");
  });

  test("are closed where it does not", async () => {
    expect((await ask(stranger)).code).toBe("NOT_IN_REGULATION");
    const refused = await change({ kind: "REGIONAL_CENTRE_REPLY", amount: 3 }, stranger);
    expect(refused).toEqual({ __typename: "NOT_IN_REGULATION" });
  });
});

describe("the working calendar", () => {
  const CHANGE = `mutation ($input: ChangeCalendarDayInput!) { changeCalendarDay(input: $input) {
    __typename ... on CalendarDaySaved { day { day kind isWorking name } } ... on TermRefused { code } } }`;

  async function calendar(year: number, as = token) {
    const answer = await api.send<{ workCalendar: { day: string; kind: string; isConfirmed: boolean }[] }>(
      as,
      `{ workCalendar(year: ${year}) { day kind isConfirmed } }`,
    );
    return answer;
  }

  test("has every day of the year and the holidays of the region", async () => {
    const days = (await calendar(2026)).data!.workCalendar;
    expect(days).toHaveLength(365);
    expect(days.find(({ day }) => day === "2026-04-27")).toMatchObject({
      kind: "REGIONAL_HOLIDAY",
      isConfirmed: false,
    });
  });

  test("a day of the centre's own beats it and goes away again", async () => {
    const input = { day: "2026-04-27", isWorking: true, note: "Распоряжение 12-р" };
    const answer = await api.send<{ changeCalendarDay: object }>(token, CHANGE, { input });
    expect(answer.data?.changeCalendarDay).toMatchObject({
      day: { kind: "OWN_WORKDAY", name: "Распоряжение 12-р" },
    });
    const theirs = (await calendar(2026, stranger)).data!.workCalendar;
    expect(theirs.find(({ day }) => day === "2026-04-27")?.kind).toBe("REGIONAL_HOLIDAY");
    await api.send(token, 'mutation { resetCalendarDay(day: "2026-04-27") { __typename } }');
    const ours = (await calendar(2026)).data!.workCalendar;
    expect(ours.find(({ day }) => day === "2026-04-27")?.kind).toBe("REGIONAL_HOLIDAY");
  });

  test.each([
    [{ day: "2026-05-05", isWorking: false, note: "" }, "NOTE_MISSING"],
    [{ day: "2026-05-05", isWorking: false, isShort: true, note: "Приказ" }, "SHORT_DAY_OFF"],
    [{ day: "1899-05-05", isWorking: false, note: "Приказ" }, "YEAR_INVALID"],
  ])("%o is refused with %s", async (input, code) => {
    const answer = await api.send<{ changeCalendarDay: object }>(token, CHANGE, { input });
    expect(answer.data?.changeCalendarDay).toMatchObject({ code });
  });

  test.each([1999, 2101, -1])("the year %i is no year of it", async (year) => {
    expect((await calendar(year)).code).toBe("BAD_INPUT");
  });
});

describe("how a centre counts", () => {
  const hours = { workdayStart: "09:00", workdayEnd: "18:00" };
  const CHANGE = `mutation ($input: ChangeWorkSettingsInput!) { changeWorkSettings(input: $input) {
    __typename ... on WorkSettingsSaved { settings { lastDayPolicy workdayEnd urgentWords isOwn timeZone } }
    ... on TermRefused { code } } }`;
  const set = async (input: object) =>
    (await api.send<{ changeWorkSettings: object }>(token, CHANGE, { input })).data?.changeWorkSettings;

  test("is kept whole, words once and folded", async () => {
    const input = {
      lastDayPolicy: "NEXT",
      controlDays: 2,
      workdayStart: "08:30",
      workdayEnd: "17:15",
      lunchStart: "12:30",
      lunchEnd: "13:15",
      urgentWords: [" Газ ", "газ", "пожар"],
    };
    expect(await set(input)).toMatchObject({
      settings: { lastDayPolicy: "NEXT", workdayEnd: "17:15", urgentWords: ["газ", "пожар"], isOwn: true },
    });
    const again = await set({ lastDayPolicy: "PREVIOUS", controlDays: 0, ...hours });
    expect(again).toMatchObject({
      settings: { lastDayPolicy: "PREVIOUS", urgentWords: [], timeZone: "Asia/Yakutsk" },
    });
  });

  test.each([
    [{ workdayStart: "18:00", workdayEnd: "09:00" }, "HOURS_INVALID"],
    [{ workdayStart: "9", workdayEnd: "18:00" }, "HOURS_INVALID"],
    [{ workdayStart: "09:00", workdayEnd: "24:30" }, "HOURS_INVALID"],
    [{ ...hours, lunchStart: "13:00" }, "HOURS_INVALID"],
    [{ ...hours, lunchStart: "08:00", lunchEnd: "10:00" }, "HOURS_INVALID"],
    [{ ...hours, controlDays: 11 }, "CONTROL_DAYS_INVALID"],
    [{ ...hours, urgentWords: ["я"] }, "WORDS_INVALID"],
    [{ ...hours, urgentTopicIds: ["018f0000-0000-7000-8000-000000000001"] }, "TOPIC_UNKNOWN"],
  ])("%o is refused with %s", async (input, code) => {
    expect(await set({ lastDayPolicy: "NEXT", controlDays: 0, ...input })).toEqual({
      __typename: "TermRefused",
      code,
    });
  });
});
