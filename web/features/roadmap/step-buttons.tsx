"use client";

import { Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  type MeasureStep,
  type RoadmapStep,
  TakeMeasureStepDocument,
  TakeRoadmapStepDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import measureSteps from "../../../schema/roadmap-measure-steps.json" with { type: "json" };
import roadmapSteps from "../../../schema/roadmap-steps.json" with { type: "json" };

interface Props<Step> {
  id: string;
  revision: number;
  steps: readonly Step[];
}

/** Steps of a roadmap that the viewer may take now. */
export function RoadmapSteps({ id, revision, steps }: Props<RoadmapStep>) {
  const t = useTranslations("roadmaps");
  const { name } = useLabels();
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) => (
        <NoteDialog
          key={step}
          label={name("roadmapStep", step)}
          {...(roadmapSteps[step].needsNote ? { noteLabel: t("reason") } : {})}
          isDanger={step === "CANCEL"}
          isPrimary={step === "APPROVE"}
          onSubmit={async (note) => {
            const input = { id, revision, step, note: note || null };
            return refusalOf((await send(TakeRoadmapStepDocument, { input })).outcome);
          }}
        />
      ))}
    </Group>
  );
}

const dayWords = { FINISH: "doneOn", PROLONG: "newTerm" } as const;

/** Steps of a measure. */
export function MeasureSteps({ id, revision, steps }: Props<MeasureStep>) {
  const t = useTranslations("roadmaps");
  const { name } = useLabels();
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) => (
        <NoteDialog
          key={step}
          label={name("measureStep", step)}
          {...(measureSteps[step].needsNote
            ? { noteLabel: step === "FINISH" ? t("whatDone") : t("reason") }
            : {})}
          {...(step === "FINISH" || step === "PROLONG" ? { dayLabel: t(dayWords[step]) } : {})}
          isDanger={step === "CANCEL"}
          isPrimary={step === "FINISH"}
          onSubmit={async (note, on) => {
            const input = { id, revision, step, note: note || null, on };
            return refusalOf((await send(TakeMeasureStepDocument, { input })).outcome);
          }}
        />
      ))}
    </Group>
  );
}
