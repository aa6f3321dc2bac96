/** What may be done in which state (`schema/support-steps.json`), read by server and portal, and the usual terms. */
import { z } from "zod";
import data from "../../schema/support-steps.json" with { type: "json" };
import terms from "../../schema/support-terms.json" with { type: "json" };
import { SupportPriority, SupportState, SupportStep } from "./support.enums.ts";
import type { SupportRequest } from "./support-request.entity.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(SupportState)),
  to: z.enum(SupportState),
  by: z.enum(["SUPPORT", "AUTHOR"]).describe("Whoever supports, or whoever asked."),
  needsText: z.boolean(),
});

export const SUPPORT_STEPS: Readonly<Record<SupportStep, z.infer<typeof Rule>>> = z
  .record(z.enum(SupportStep), Rule)
  .parse(data);

/** Priority → working hours until an answer, where the centre set nothing. */
export const USUAL_HOURS: Readonly<Record<SupportPriority, number>> = z
  .record(z.enum(SupportPriority), z.number().int().min(1))
  .parse(terms);

export interface SupportViewer {
  readonly isAuthor: boolean;
  readonly isSupport: boolean;
}

/** Whether somebody may take a step in the state the request is in. */
export function mayTake(
  step: SupportStep,
  { state }: Pick<SupportRequest, "state">,
  { isAuthor, isSupport }: SupportViewer,
): boolean {
  const { from, by } = SUPPORT_STEPS[step];
  return from.includes(state) && (by === "AUTHOR" ? isAuthor : isSupport);
}
