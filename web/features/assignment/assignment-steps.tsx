"use client";

import { Group } from "@mantine/core";
import { type Choices, StepFields, useStepWords, wordsInput } from "@/features/assignment/step-fields.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { type AssignmentStep, TakeAssignmentStepDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  id: string;
  revision: number;
  steps: readonly AssignmentStep[];
  today: string;
  choices: Choices | null;
}

const main: ReadonlySet<AssignmentStep> = new Set<AssignmentStep>(["ACCEPT", "REPORT", "CONFIRM"]);

/** What may be done with the assignment now. */
export function AssignmentSteps({ steps, ...rest }: Props) {
  if (steps.length === 0) return null;
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) => (
        <StepButton key={step} step={step} {...rest} />
      ))}
    </Group>
  );
}

function StepButton({ id, revision, step, today, choices }: Omit<Props, "steps"> & { step: AssignmentStep }) {
  const { name } = useLabels();
  const { words, setWords, forget } = useStepWords();
  const submit = async () => {
    const input = { id, revision, step, ...wordsInput(words) };
    return refusalOf((await send(TakeAssignmentStepDocument, { input })).takeAssignmentStep);
  };
  return (
    <DialogButton
      label={name("assignmentStep", step)}
      title={name("assignmentStep", step)}
      submitLabel={name("assignmentStep", step)}
      onSubmit={submit}
      onOpen={forget}
      isDanger={step === "CANCEL"}
      buttonProps={{ size: "sm", variant: main.has(step) ? "filled" : "default" }}
    >
      <StepFields step={step} words={words} onChange={setWords} today={today} choices={choices} />
    </DialogButton>
  );
}
