import { expect, test } from "vitest";
import { SupportState, SupportStep } from "./support.enums.ts";
import { mayTake, SUPPORT_STEPS, USUAL_HOURS } from "./support-steps.ts";

const author = { isAuthor: true, isSupport: false };
const support = { isAuthor: false, isSupport: true };

test("whoever asked closes and returns, whoever supports takes and answers", () => {
  const steps = (state: SupportState, viewer: typeof author) =>
    Object.values(SupportStep).filter((step) => mayTake(step, { state }, viewer));
  expect(steps(SupportState.NEW, author)).toEqual(["CLOSE"]);
  expect(steps(SupportState.NEW, support)).toEqual(["TAKE", "ANSWER"]);
  expect(steps(SupportState.ANSWERED, author)).toEqual(["RETURN", "CLOSE"]);
  expect(steps(SupportState.ANSWERED, support)).toEqual([]);
});

test("nothing leads out of what is closed, and everything can be closed", () => {
  for (const { from } of Object.values(SUPPORT_STEPS)) expect(from).not.toContain(SupportState.CLOSED);
  const open = Object.values(SupportState).filter((state) => state !== SupportState.CLOSED);
  expect(SUPPORT_STEPS.CLOSE.from.toSorted()).toEqual(open.toSorted());
});

test("what is more urgent is answered sooner", () => {
  const { URGENT, HIGH, NORMAL, LOW } = USUAL_HOURS;
  expect([URGENT, HIGH, NORMAL, LOW]).toEqual(
    [URGENT, HIGH, NORMAL, LOW].toSorted((one, other) => one - other),
  );
});
