"use client";

import { Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type RecommendationStep, TakeRecommendationStepDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";

interface Props {
  id: string;
  revision: number;
  steps: readonly RecommendationStep[];
}

/** Steps of adoption that the viewer's side may take now. */
export function RecommendationSteps({ id, revision, steps }: Props) {
  const t = useTranslations("cooperation.recommendations");
  const { name } = useLabels();
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) => {
        const isNoteNeeded = step !== "ACCEPT" && step !== "START";
        return (
          <NoteDialog
            key={step}
            label={name("recommendationStep", step)}
            noteLabel={step === "ADOPT" ? t("whatDone") : t("reason")}
            isNoteNeeded={isNoteNeeded}
            {...(step === "ADOPT" ? { dayLabel: t("adoptedOn") } : {})}
            isDanger={step === "DECLINE" || step === "WITHDRAW"}
            isPrimary={step === "ACCEPT" || step === "ADOPT"}
            onSubmit={async (note, adoptedOn) => {
              const input = { id, revision, step, note: note || null, adoptedOn };
              return refusalOf((await send(TakeRecommendationStepDocument, { input })).outcome);
            }}
          />
        );
      })}
    </Group>
  );
}
