/** What may be done in which state (`schema/roadmap*-steps.json`), read by server and portal alike. Pure. */
import { z } from "zod";
import measureData from "../../schema/roadmap-measure-steps.json" with { type: "json" };
import roadmapData from "../../schema/roadmap-steps.json" with { type: "json" };
import type { Measure } from "./measure.entity.ts";
import { MeasureState, MeasureStep, RoadmapState, RoadmapStep } from "./roadmap.enums.ts";
import type { Roadmap } from "./roadmap.entity.ts";

const RoadmapRule = z.strictObject({
  from: z.array(z.enum(RoadmapState)),
  to: z.enum(RoadmapState),
  isApprovers: z.boolean().describe("Only whoever approves roadmaps takes it."),
  needsNote: z.boolean(),
});

const MeasureRule = z.strictObject({
  from: z.array(z.enum(MeasureState)),
  to: z.enum(MeasureState).nullable().describe("Null: the state stays."),
  needsNote: z.boolean(),
  needsApproved: z.boolean().describe("Only while the roadmap is approved."),
});

export const ROADMAP_STEPS: Readonly<Record<RoadmapStep, z.infer<typeof RoadmapRule>>> = z
  .record(z.enum(RoadmapStep), RoadmapRule)
  .parse(roadmapData);

export const MEASURE_STEPS: Readonly<Record<MeasureStep, z.infer<typeof MeasureRule>>> = z
  .record(z.enum(MeasureStep), MeasureRule)
  .parse(measureData);

/** Whether the state of a roadmap allows a step, whoever takes it. */
export const allowsRoadmapStep = ({ state }: Pick<Roadmap, "state">, step: RoadmapStep): boolean =>
  ROADMAP_STEPS[step].from.includes(state);

/** Whether the state of a measure and of its roadmap allow a step. */
export function allowsMeasureStep(
  { state }: Pick<Measure, "state">,
  roadmap: Pick<Roadmap, "state">,
  step: MeasureStep,
): boolean {
  const { from, needsApproved } = MEASURE_STEPS[step];
  const isOpen = needsApproved
    ? roadmap.state === RoadmapState.APPROVED
    : roadmap.state === RoadmapState.APPROVED || roadmap.state === RoadmapState.DRAFT;
  return from.includes(state) && isOpen;
}
