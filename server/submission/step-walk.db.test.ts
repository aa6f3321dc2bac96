import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { lockSubmission } from "./find-submission.ts";
import type { SubmissionId } from "./submission.entity.ts";
import { isRefusal } from "./submission-refusal.ts";
import { isOpenState, type Step, stepRule, STEPS } from "./submission-states.ts";
import { takeStep } from "./take-step.ts";
import { plainDate } from "../kernel/plain-date.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister();
});
afterAll(() => register.close());

const PROMISE = { promisedOn: plainDate("2026-12-01"), extendDays: 10 };

/** Takes a step as the program; tells what became of it. */
const step = (id: string, name: Step) =>
  asProgram(register.world, register.town, async (ctx) => {
    const submission = await lockSubmission(ctx, id as SubmissionId, null);
    if (isRefusal(submission)) throw new Error(submission.message);
    const before = { ...submission };
    const refusal = await takeStep(ctx, submission, name, {}, null, {}, PROMISE);
    await ctx.em.flush();
    return { before, after: { ...submission }, refusal };
  });

test("any walk through the steps keeps what the table of states says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 12 }), async (walk) => {
      const { id } = await register.add({});
      let taken = 0;
      for (const name of walk) {
        const { before, after, refusal } = await step(id, name);
        const isAllowed = stepRule(name).from.includes(before.state);
        expect(refusal === null).toBe(isAllowed);
        if (refusal) expect(after).toEqual(before);
        else {
          taken += 1;
          expect(after.state).toBe(stepRule(name).to ?? before.state);
          expect(after.revision).toBe(before.revision + 1);
          expect(after.lastEventKind).toBe(stepRule(name).event);
        }
        expect(after.originalDueAt).toEqual(before.originalDueAt);
        if (before.promisedOn) expect(after.promisedOn).toBe(before.promisedOn);
        expect(after.isOpen).toBe(isOpenState(after.state));
        if (["SOLVED", "CLOSED"].includes(after.state)) expect(after.dueAt).toBeNull();
      }
      const { events } = await register.read<{ events: { totalCount: number } }>(id, "events { totalCount }");
      expect(events.totalCount).toBe(taken + 1);
    }),
    { numRuns: 15 },
  );
}, 60_000);
