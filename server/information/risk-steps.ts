/** What may be done with a risk in which state (`schema/risk-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/risk-steps.json" with { type: "json" };
import type { Permission } from "../identity/permissions.ts";
import { RiskState, RiskStep } from "./information.enums.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(RiskState)),
  to: z.enum(RiskState),
  permission: z.literal("information:change"),
  needsNote: z.boolean(),
  needsPlan: z.boolean().describe("Not without a plan of reaction and a day that has not passed."),
  needsRefutation: z.boolean().describe("Disinformation is refuted first."),
});

export const RISK_STEPS: Readonly<Record<RiskStep, z.infer<typeof Rule>>> = z
  .record(z.enum(RiskStep), Rule)
  .parse(data);

/** What somebody may do with a risk now, in the order in which it is offered. */
export function riskStepsOf(state: RiskState, held: ReadonlySet<Permission>): RiskStep[] {
  return Object.values(RiskStep).filter((step) => {
    const { from, permission } = RISK_STEPS[step];
    return from.includes(state) && held.has(permission);
  });
}
