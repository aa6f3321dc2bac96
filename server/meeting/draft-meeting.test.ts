import { expect, test } from "vitest";
import { factsRefusal, type FactsGiven } from "./draft-meeting.ts";
import { MeetingForm } from "./meeting.enums.ts";

const facts: FactsGiven = {
  title: "О дорогах",
  form: MeetingForm.IN_PERSON,
  startsAt: new Date("2026-04-20T07:00:00Z"),
  endsAt: new Date("2026-04-20T09:00:00Z"),
  place: null,
  link: null,
};
const codeOf = (some: Partial<FactsGiven>) => factsRefusal({ ...facts, ...some })?.code ?? null;

test("a meeting of two hours stands", () => {
  expect(codeOf({})).toBeNull();
  expect(codeOf({ link: "https://example.org/room?id=1" })).toBeNull();
});

test("times that no meeting has are told by what is wrong with them", () => {
  expect(codeOf({ endsAt: facts.startsAt })).toBe("TIME_REVERSED");
  expect(codeOf({ endsAt: new Date("2026-04-22T09:00:00Z") })).toBe("TIME_TOO_LONG");
  expect(codeOf({ startsAt: new Date("0001-01-01T00:00:00Z") })).toBe("TIME_REVERSED");
  const vote = { form: MeetingForm.BY_CORRESPONDENCE };
  expect(codeOf({ ...vote, endsAt: new Date("2026-05-10T09:00:00Z") })).toBeNull();
  expect(codeOf({ ...vote, endsAt: new Date("2026-06-10T09:00:00Z") })).toBe("TIME_TOO_LONG");
});

test("a link leads to the web and nowhere else", () => {
  for (const link of ["javascript:alert(1)", "ftp://example.org", "https://a b", 'https://x"onclick="'])
    expect(codeOf({ link })).toBe("LINK_WRONG");
});

test("texts are there and not endless", () => {
  expect(codeOf({ title: "" })).toBe("TEXT_MISSING");
  expect(codeOf({ title: "я".repeat(301) })).toBe("TEXT_TOO_LONG");
  expect(codeOf({ place: "я".repeat(501) })).toBe("TEXT_TOO_LONG");
});
