"use client";

import { Button, Group, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  CorrectMinutesDocument,
  type MinutesStep,
  ReturnMinutesDocument,
  SignMinutesDocument,
  SubmitMinutesDocument,
} from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  id: string;
  revision: number;
  steps: readonly MinutesStep[];
  /** Keeps what is being typed; gives the newest revision. */
  onBefore?: () => Promise<number>;
  /** Says which decision a refusal was about. */
  onMissing?: (decisionId: string | null) => void;
  /** Shows the draft anew as it would be printed. */
  onPreview?: () => void;
}

const documents = {
  SUBMIT: SubmitMinutesDocument,
  RETURN: ReturnMinutesDocument,
  SIGN: SignMinutesDocument,
  CORRECT: CorrectMinutesDocument,
} as const;

/** What may be done with the minutes now; a signature is asked for once more. */
export function MinutesSteps({ steps, onPreview, ...rest }: Props) {
  const t = useTranslations("minutes");
  if (steps.length === 0 && !onPreview) return null;
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) => (
        <StepButton key={step} step={step} {...rest} />
      ))}
      {onPreview && (
        <Button variant="default" size="sm" onClick={onPreview}>
          {t("preview")}
        </Button>
      )}
    </Group>
  );
}

type StepProps = Omit<Props, "steps" | "onPreview"> & { step: MinutesStep };

function StepButton({ id, revision, step, onBefore, onMissing }: StepProps) {
  const t = useTranslations("minutes");
  const { name } = useLabels();
  const [note, setNote] = useState("");
  const submit = async () => {
    const seen = onBefore ? await onBefore() : revision;
    const { done } = await send(documents[step], { input: { id, revision: seen, note } });
    if (done.__typename === "MinutesSaved") return null;
    onMissing?.(done.decisionId);
    return done.message;
  };
  const needsNote = step === "RETURN" || step === "CORRECT";
  return (
    <DialogButton
      label={name("minutesStep", step)}
      title={name("minutesStep", step)}
      submitLabel={name("minutesStep", step)}
      onSubmit={submit}
      onOpen={() => setNote("")}
      buttonProps={{ size: "sm", variant: step === "SUBMIT" || step === "SIGN" ? "filled" : "default" }}
    >
      <Text>{t(`stepHint.${step}`)}</Text>
      {needsNote && (
        <Textarea
          label={t("note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={2}
          required
          withAsterisk={false}
        />
      )}
    </DialogButton>
  );
}
