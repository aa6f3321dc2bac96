/** Who hears of a step: the owner of what those in control did, and the other way round. */
import type { MunicipalContext } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { type Notice, notify } from "../notification/notify.ts";
import type { Assignment } from "./assignment.entity.ts";
import { AssignmentStep } from "./assignment.enums.ts";
import { ASSIGNMENT_STEPS } from "./assignment-steps.ts";
import { noticeParams, tellOwner } from "./new-assignment.ts";
import { toTellOwner } from "./owner.reads.ts";

/** Whoever set it, and those who hold the role that watches over it. */
export function toTellController({
  setByAccount,
  controlledByRole,
}: Pick<Assignment, "setByAccount" | "controlledByRole">): Pick<Notice, "accountIds" | "roleCodes"> {
  return {
    accountIds: [setByAccount],
    ...(controlledByRole === null ? {} : { roleCodes: [controlledByRole] }),
  };
}

export async function tellOfStep(
  ctx: MunicipalContext,
  step: AssignmentStep,
  assignment: Assignment,
): Promise<void> {
  if (step === AssignmentStep.ACCEPT) return;
  if (step === AssignmentStep.HAND_OVER) return tellOwner(ctx, assignment);
  const isByOwner = ASSIGNMENT_STEPS[step].by === "OWNER";
  const told = isByOwner ? toTellController(assignment) : await toTellOwner(ctx, assignment);
  await notify(ctx, {
    kind: isByOwner
      ? NotificationKind.ASSIGNMENT_REPORTED
      : step === AssignmentStep.RETURN
        ? NotificationKind.ASSIGNMENT_RETURNED
        : NotificationKind.ASSIGNMENT_CHANGED,
    ...told,
    params: { ...noticeParams(ctx, assignment), step },
  });
}
