/** What this viewer may do with a submission now: the same rules that the steps themselves follow. */
import type { MunicipalContext } from "../kernel/context.ts";
import { extensionRefusal } from "./step.rules.ts";
import type { Submission } from "./submission.entity.ts";
import { type Step, STEPS, stepRule } from "./submission-states.ts";
import type { SubmissionRefusal } from "./submission-refusal.ts";
import type { AllowedStep } from "./submission.types.ts";
import { holdsStep, stepRefusal } from "./take-step.ts";

/** Steps that the viewer's roles allow at all, in the order of the table. */
export async function allowedSteps(ctx: MunicipalContext, submission: Submission): Promise<AllowedStep[]> {
  const steps: AllowedStep[] = [];
  for (const step of STEPS) {
    if (!(await holdsStep(ctx, step))) continue;
    const refusal = (await stepRefusal(ctx, submission, step)) ?? furtherRefusal(submission, step);
    steps.push({ step, to: stepRule(step).to, refusalReason: refusal?.message ?? null });
  }
  return steps;
}

/** What stands against a step whatever a person enters with it. */
function furtherRefusal({ regime, dueKind }: Submission, step: Step): SubmissionRefusal | null {
  if (step !== "EXTEND") return null;
  return extensionRefusal({ regime, days: 1, isNotified: true, isExtended: dueKind === "EXTENSION" });
}
