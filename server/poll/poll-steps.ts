/**
 * What may be done in which state (`schema/poll-steps.json`), and what has to be done on the way
 * (`schema/poll-stages.json`): read by server and portal alike.
 */
import { z } from "zod";
import stageData from "../../schema/poll-stages.json" with { type: "json" };
import stepData from "../../schema/poll-steps.json" with { type: "json" };
import { PollKind, PollStageCode, PollState, PollStep } from "./poll.enums.ts";

const StepRule = z.strictObject({
  from: z.array(z.enum(PollState)),
  to: z.enum(PollState),
  needsNote: z.boolean(),
});

const StageRule = z.strictObject({
  code: z.enum(PollStageCode),
  from: z.enum(["START", "END"]).describe("Which end of the period the days are counted from."),
  days: z.int().nullable().describe("Days after it, or before it when less than nothing; null: no act says."),
  before: z.enum(PollStep).describe("Step that has to wait for it."),
  ground: z.string().nullable().describe("Act that gives the day; null: ours by default."),
});
export type StageRule = z.infer<typeof StageRule>;

export const POLL_STEPS: Readonly<Record<PollStep, z.infer<typeof StepRule>>> = z
  .record(z.enum(PollStep), StepRule)
  .parse(stepData);

export const POLL_STAGES: Readonly<Record<PollKind, readonly StageRule[]>> = z
  .record(z.enum(PollKind), z.array(StageRule))
  .parse(stageData);
