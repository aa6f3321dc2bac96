"use client";

import { Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  type PlanItemStep,
  type PlanStep,
  TakePlanItemStepDocument,
  TakePlanStepDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import itemSteps from "../../../schema/plan-item-steps.json" with { type: "json" };
import planSteps from "../../../schema/plan-steps.json" with { type: "json" };

interface Props<Step> {
  id: string;
  revision: number;
  steps: readonly Step[];
}

/** Steps of a plan that the viewer may take now. */
export function PlanSteps({ id, revision, steps }: Props<PlanStep>) {
  const t = useTranslations("plans");
  const { name } = useLabels();
  return (
    <>
      {steps.map((step) => (
        <NoteDialog
          key={step}
          label={name("planStep", step)}
          {...(planSteps[step].needsNote ? { noteLabel: t("reason") } : {})}
          isDanger={step === "CANCEL"}
          isPrimary={step === "APPROVE" || step === "SUBMIT"}
          onSubmit={async (note) => {
            const input = { id, revision, step, note: note || null };
            return refusalOf((await send(TakePlanStepDocument, { input })).outcome);
          }}
        />
      ))}
    </>
  );
}

/** Steps of an item. */
export function PlanItemSteps({ id, planId, revision, steps }: Props<PlanItemStep> & { planId: string }) {
  const t = useTranslations("plans");
  const { name } = useLabels();
  return (
    <Group gap={4} className="no-print">
      {steps.map((step) => (
        <NoteDialog
          key={step}
          label={name("planItemStep", step)}
          {...(itemSteps[step].needsNote
            ? { noteLabel: step === "FINISH" ? t("whatDone") : t("reason") }
            : {})}
          isDanger={step === "CANCEL"}
          onSubmit={async (note) => {
            const input = { id, planId, revision, step, note: note || null };
            return refusalOf((await send(TakePlanItemStepDocument, { input })).outcome);
          }}
        />
      ))}
    </Group>
  );
}
