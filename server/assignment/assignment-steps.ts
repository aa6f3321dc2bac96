/** What may be done with an assignment in which state (`schema/assignment-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/assignment-steps.json" with { type: "json" };
import { AssignmentState, AssignmentStep } from "./assignment.enums.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(AssignmentState)),
  to: z.enum(AssignmentState).nullable().describe("Null: the state stays."),
  by: z.enum(["OWNER", "CONTROLLER"]),
  needs: z.array(z.enum(["NOTE", "NOTE_UNLESS_REPORTED", "DAY", "OWNER"])),
});
export type StepRule = z.infer<typeof Rule>;

export const ASSIGNMENT_STEPS: Readonly<Record<AssignmentStep, StepRule>> = z
  .record(z.enum(AssignmentStep), Rule)
  .parse(data);

/** How the viewer stands to an assignment. */
export interface Standpoint {
  readonly isOwner: boolean;
  readonly isController: boolean;
}

/** Steps the viewer may take with an assignment in this state. */
export function stepsFrom(state: AssignmentState, { isOwner, isController }: Standpoint): AssignmentStep[] {
  return Object.values(AssignmentStep).filter((step) => {
    const { from, by } = ASSIGNMENT_STEPS[step];
    return from.includes(state) && (by === "OWNER" ? isOwner : isController);
  });
}
