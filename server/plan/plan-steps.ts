/** What may be done in which state (`schema/plan-steps.json`, `schema/plan-item-steps.json`), read by server and portal alike. */
import { z } from "zod";
import itemData from "../../schema/plan-item-steps.json" with { type: "json" };
import planData from "../../schema/plan-steps.json" with { type: "json" };
import { PlanAct, PlanItemState, PlanItemStep, PlanState, PlanStep } from "./plan.enums.ts";

const PlanRule = z.strictObject({
  from: z.array(z.enum(PlanState)),
  to: z.enum(PlanState),
  act: z.enum(PlanAct).describe("Taken by the roles that the regulation gives this to."),
  needsNote: z.boolean(),
});

const ItemRule = z.strictObject({
  from: z.array(z.enum(PlanItemState)),
  to: z.enum(PlanItemState),
  needsNote: z.boolean(),
});

export const PLAN_STEPS: Readonly<Record<PlanStep, z.infer<typeof PlanRule>>> = z
  .record(z.enum(PlanStep), PlanRule)
  .parse(planData);

export const PLAN_ITEM_STEPS: Readonly<Record<PlanItemStep, z.infer<typeof ItemRule>>> = z
  .record(z.enum(PlanItemStep), ItemRule)
  .parse(itemData);
