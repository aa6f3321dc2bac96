import { expect, test } from "vitest";
import type { PlainDate } from "../kernel/plain-date.ts";
import { AssignmentState, AssignmentStep, CLOSED_STATES, OWED_STATES } from "./assignment.enums.ts";
import { isOverdue, stepRefusal, wordingRefusal } from "./assignment.rules.ts";
import { ASSIGNMENT_STEPS, stepsFrom } from "./assignment-steps.ts";
import { isDue } from "./escalate-assignments.queue.ts";

const day = (text: string) => text as PlainDate;
const today = day("2026-04-16");
const states = Object.values(AssignmentState);

test("a step is there in the states of the table, for the owner or for whoever controls, and for no stranger", () => {
  for (const state of states) {
    expect(stepsFrom(state, { isOwner: false, isController: false })).toEqual([]);
    for (const step of stepsFrom(state, { isOwner: true, isController: false }))
      expect(ASSIGNMENT_STEPS[step]).toMatchObject({ by: "OWNER" });
    const all = stepsFrom(state, { isOwner: true, isController: true });
    expect(all).toEqual(
      Object.values(AssignmentStep).filter((step) => ASSIGNMENT_STEPS[step].from.includes(state)),
    );
  }
});

test("what is closed stays closed, and from everything else there is a way to an end", () => {
  for (const state of states) {
    const steps = stepsFrom(state, { isOwner: true, isController: true });
    const ends = steps.filter((step) => CLOSED_STATES.includes(ASSIGNMENT_STEPS[step].to!));
    expect([state, ends.length > 0]).toEqual([state, !CLOSED_STATES.includes(state)]);
  }
});

test("is not set without words, an owner and a day", () => {
  const wording = { title: "О снеге", text: "Убрать", hasOwner: true, dueOn: today };
  expect(wordingRefusal(wording, today)).toBeNull();
  const lacks = [
    { title: " " },
    { text: "" },
    { hasOwner: false },
    { dueOn: null },
    { dueOn: day("2026-04-15") },
  ];
  expect(lacks.map((lack) => wordingRefusal({ ...wording, ...lack }, today)?.code)).toEqual([
    "TITLE_MISSING",
    "TEXT_MISSING",
    "OWNER_MISSING",
    "DAY_MISSING",
    "DAY_NOT_AHEAD",
  ]);
  expect(wordingRefusal({ ...wording, dueOn: day("2206-04-16") }, today)?.code).toBe("DAY_TOO_FAR");
});

test("is prolonged to a later day only, with a reason", () => {
  const assignment = { state: AssignmentState.ACCEPTED, dueOn: day("2026-04-30") };
  const prolong = (note: string | null, dueOn: PlainDate | null) =>
    stepRefusal(AssignmentStep.PROLONG, assignment, { note, dueOn, hasOwner: false }, today)?.code ?? null;
  expect(prolong("Паводок", day("2026-05-01"))).toBeNull();
  expect(prolong(" ", day("2026-05-01"))).toBe("NOTE_MISSING");
  expect(prolong("Паводок", day("2026-04-30"))).toBe("DAY_NOT_LATER");
  expect(prolong("Паводок", null)).toBe("DAY_MISSING");
});

test("is confirmed without a report only with words about it", () => {
  const confirm = (state: AssignmentState, note: string | null) =>
    stepRefusal(
      AssignmentStep.CONFIRM,
      { state, dueOn: today },
      { note, dueOn: null, hasOwner: false },
      today,
    );
  expect(confirm(AssignmentState.REPORTED, null)).toBeNull();
  expect(confirm(AssignmentState.ACCEPTED, null)?.code).toBe("NOTE_MISSING");
});

test("is overdue from the day after its last one, while its owner has to act", () => {
  for (const state of states) {
    expect(isOverdue({ state, dueOn: today }, today)).toBe(false);
    expect(isOverdue({ state, dueOn: today }, day("2026-04-17"))).toBe(OWED_STATES.includes(state));
  }
});

test("is warned of by the municipality's clock: once its day is near there, and never after it", () => {
  const dueOn = day("2026-04-20");
  const due = (timeZone: string, now: string, offsetMinutes: number, setAt = "2026-04-01T00:00:00Z") =>
    isDue(
      { timeZone, clock: { now: () => new Date(now) } },
      { offsetMinutes },
      { dueOn, setAt: new Date(setAt) },
    );
  const aDay = -24 * 60;
  // The day ends at 15:00 UTC in Yakutsk and at 21:00 UTC in Moscow.
  expect(due("Asia/Yakutsk", "2026-04-19T15:00:00Z", aDay)).toBe(true);
  expect(due("Europe/Moscow", "2026-04-19T15:00:00Z", aDay)).toBe(false);
  expect(due("Asia/Yakutsk", "2026-04-20T14:59:00Z", 0)).toBe(false);
  expect(due("Asia/Yakutsk", "2026-04-20T15:00:00Z", 0)).toBe(true);
  expect(due("Asia/Yakutsk", "2026-04-20T15:00:00Z", aDay)).toBe(false);
  expect(due("Asia/Yakutsk", "2026-04-19T16:00:00Z", aDay, "2026-04-19T15:30:00Z")).toBe(false);
  expect(due("Asia/Yakutsk", "2026-06-20T15:00:00Z", 0)).toBe(false);
});
