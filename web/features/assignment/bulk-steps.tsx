"use client";

import { Alert, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StepFields, useStepWords, wordsInput } from "@/features/assignment/step-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  type AssignmentRowFragment,
  type AssignmentStep,
  TakeAssignmentStepsDocument,
} from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  rows: readonly AssignmentRowFragment[];
  today: string;
  onDone: () => void;
}

/** Handing over goes one by one: each has its own reason. */
const together: readonly AssignmentStep[] = ["ACCEPT", "CONFIRM", "RETURN", "PROLONG", "CANCEL"];

/** One step of everything that is ticked: those steps that all of it can take. */
export function BulkSteps({ rows, today, onDone }: Props) {
  const t = useTranslations("assignments");
  const [left, setLeft] = useState<readonly string[]>([]);
  const steps = together.filter((step) => rows.length > 0 && rows.every((row) => row.steps.includes(step)));
  return (
    <div role="status">
      {rows.length > 0 && (
        <Group gap="xs" className="no-print">
          <Text size="sm">{t("chosen", { count: rows.length })}</Text>
          {steps.map((step) => (
            <BulkStep key={step} step={step} rows={rows} today={today} onLeft={setLeft} onDone={onDone} />
          ))}
          {steps.length === 0 && <Text size="sm">{t("noCommonStep")}</Text>}
        </Group>
      )}
      {left.length > 0 && (
        <Alert color="orange" mt="xs" withCloseButton onClose={() => setLeft([])} title={t("someLeft")}>
          {left.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Alert>
      )}
    </div>
  );
}

interface StepProps extends Props {
  step: AssignmentStep;
  onLeft: (lines: readonly string[]) => void;
}

function BulkStep({ step, rows, today, onLeft, onDone }: StepProps) {
  const { name } = useLabels();
  const { words, setWords, forget } = useStepWords();
  const submit = async () => {
    const items = rows.map(({ id, revision }) => ({ id, revision }));
    const input = { items, step, ...wordsInput(words) };
    const { takeAssignmentSteps: outcomes } = await send(TakeAssignmentStepsDocument, { input });
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    onLeft(
      outcomes.flatMap(({ id, result }) =>
        result.__typename === "AssignmentRefused" ? [`№ ${numbers.get(id)}: ${result.message}`] : [],
      ),
    );
    return null;
  };
  return (
    <DialogButton
      label={name("assignmentStep", step)}
      title={name("assignmentStep", step)}
      submitLabel={name("assignmentStep", step)}
      onSubmit={submit}
      onOpen={forget}
      onShown={onDone}
      isDanger={step === "CANCEL"}
      buttonProps={{ variant: "default" }}
    >
      <StepFields step={step} words={words} onChange={setWords} today={today} choices={null} />
    </DialogButton>
  );
}
