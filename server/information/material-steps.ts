/** What may be done with a material in which state (`schema/material-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/material-steps.json" with { type: "json" };
import type { Permission } from "../identity/permissions.ts";
import { MaterialState, MaterialStep } from "./material.enums.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(MaterialState)),
  to: z.enum(MaterialState),
  permission: z.literal("information:change"),
  needsNote: z.boolean(),
  needsText: z.boolean().describe("Not without a text."),
  needsPlace: z.boolean().describe("Not without the day and the place of its publication."),
});

export const MATERIAL_STEPS: Readonly<Record<MaterialStep, z.infer<typeof Rule>>> = z
  .record(z.enum(MaterialStep), Rule)
  .parse(data);

/** What somebody may do with a material now, in the order in which it is offered. */
export function materialStepsOf(state: MaterialState, held: ReadonlySet<Permission>): MaterialStep[] {
  return Object.values(MaterialStep).filter((step) => {
    const { from, permission } = MATERIAL_STEPS[step];
    return from.includes(state) && held.has(permission);
  });
}
