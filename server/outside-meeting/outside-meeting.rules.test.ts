import { expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { OutsideMeetingState } from "./outside-meeting.entity.ts";
import { factsRefusal, resultRefusal } from "./outside-meeting.rules.ts";

const facts = { body: "Совет депутатов", matter: "О ремонте дорог", heldOn: plainDate("2026-04-16") };
const today = plainDate("2026-04-16");
const { ATTENDED, CANCELLED, MISSED, PLANNED } = OutsideMeetingState;

test("a meeting has a body, a matter and a likely day", () => {
  expect(factsRefusal(facts)).toBeNull();
  expect(factsRefusal({ ...facts, body: "" })?.code).toBe("BODY_MISSING");
  expect(factsRefusal({ ...facts, matter: "" })?.code).toBe("TITLE_MISSING");
  expect(factsRefusal({ ...facts, matter: "а".repeat(10_000) })?.code).toBe("TEXT_TOO_LONG");
  expect(factsRefusal({ ...facts, heldOn: plainDate("1900-01-01") })?.code).toBe("DAY_UNLIKELY");
});

test("what was decided is written on its day or later, never without words", () => {
  expect(resultRefusal(facts.heldOn, today, ATTENDED, "Решили отремонтировать.")).toBeNull();
  expect(resultRefusal(plainDate("2026-04-17"), today, ATTENDED, "Решили.")?.code).toBe("TOO_EARLY");
  expect(resultRefusal(plainDate("2026-04-17"), today, CANCELLED, "Перенесли.")).toBeNull();
  expect(resultRefusal(facts.heldOn, today, MISSED, null)?.code).toBe("NOTE_MISSING");
  expect(resultRefusal(facts.heldOn, today, PLANNED, null)).toBeNull();
});
