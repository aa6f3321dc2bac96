import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import {
  CooperationSide,
  RequestDirection,
  RequestState,
  RequestStep,
  TargetLight,
} from "./cooperation.enums.ts";
import { spansOf } from "./effect.reads.ts";
import { mayTake, REQUEST_STEPS, reminderOf, stepsOf } from "./request.rules.ts";
import { lightOf } from "./target.rules.ts";

const sides = Object.values(CooperationSide);

test("no step belongs to both sides at once", () => {
  for (const direction of Object.values(RequestDirection))
    for (const state of Object.values(RequestState))
      for (const askedDueOn of [null, plainDate("2026-05-01")]) {
        const [region, centre] = sides.map(
          (side) => new Set(stepsOf({ direction, state, askedDueOn }, side)),
        );
        expect([...region!].filter((step) => centre!.has(step))).toEqual([]);
      }
});

test("whatever is done, a closed request stays closed", () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...Object.values(RequestStep)), fc.constantFrom(...sides)));
  fc.assert(
    fc.property(walk, (steps) => {
      let state: RequestState = RequestState.SENT;
      let isClosed = false;
      for (const [step, side] of steps) {
        const request = { direction: RequestDirection.TO_CENTRE, state, askedDueOn: null };
        if (!mayTake(request, step, side)) continue;
        expect(isClosed).toBe(false);
        state = REQUEST_STEPS[step].to ?? state;
        isClosed = state === RequestState.ACCEPTED || state === RequestState.WITHDRAWN;
      }
    }),
  );
});

test("reminders come two days ahead, on the day, and after it, and never go back", () => {
  const due = plainDate("2028-03-01");
  const days = Array.from({ length: 8 }, (_, at) => addDays(due, at - 5));
  expect(days.map((day) => reminderOf(due, day))).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
});

test("as many months before as have passed after, the month of adoption in neither", () => {
  const adopted = plainDate("2026-02-10");
  expect(spansOf(adopted, plainDate("2026-03-31"))).toMatchObject({
    before: { from: "2026-01-01" },
    after: null,
  });
  expect(spansOf(adopted, plainDate("2026-04-01"))).toEqual({
    before: { grain: "MONTH", from: "2026-01-01", to: "2026-01-01" },
    after: { grain: "MONTH", from: "2026-03-01", to: "2026-03-01" },
  });
  expect(spansOf(adopted, plainDate("2027-01-01"))).toEqual({
    before: { grain: "MONTH", from: "2025-11-01", to: "2026-01-01" },
    after: { grain: "MONTH", from: "2026-03-01", to: "2026-05-01" },
  });
});

test("a target is near within a tenth of it, whichever side is better", () => {
  const up = { planned: 0.9, direction: "UP" } as const;
  const down = { planned: 10, direction: "DOWN" } as const;
  expect([0.9, 0.81, 0.8].map((fact) => lightOf(up, fact, true))).toEqual([
    TargetLight.REACHED,
    TargetLight.NEAR,
    TargetLight.MISSED,
  ]);
  expect([10, 11, 12].map((fact) => lightOf(down, fact, true))).toEqual([
    TargetLight.REACHED,
    TargetLight.NEAR,
    TargetLight.MISSED,
  ]);
  expect([lightOf(up, 0.95, false), lightOf(up, null, true)]).toEqual([
    TargetLight.TOO_FEW,
    TargetLight.NO_FACT,
  ]);
});
