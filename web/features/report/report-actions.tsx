"use client";

import { Group, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  ApproveReportDocument,
  RefillReportDocument,
  type ReportStep,
  ReturnReportDocument,
  ReviseReportDocument,
  SendReportDocument,
  SubmitReportDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  id: string;
  revision: number;
  steps: readonly ReportStep[];
  canRefill: boolean;
}

const documents = {
  SUBMIT: SubmitReportDocument,
  RETURN: ReturnReportDocument,
  APPROVE: ApproveReportDocument,
  SEND: SendReportDocument,
  REVISE: ReviseReportDocument,
} as const;

/** What may be done with the report now; what cannot be taken back is asked first. */
export function ReportActions({ id, revision, steps, canRefill }: Props) {
  const t = useTranslations("reports");
  const refill = async () =>
    refusalOf((await send(RefillReportDocument, { input: { id, revision } })).refillReport);
  if (steps.length === 0 && !canRefill) return null;
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step) => (
        <StepButton key={step} id={id} revision={revision} step={step} />
      ))}
      {canRefill && (
        <DialogButton
          label={t("refill")}
          title={t("refill")}
          submitLabel={t("refill")}
          onSubmit={refill}
          buttonProps={{ size: "sm", variant: "default" }}
        >
          <Text>{t("refillHint")}</Text>
        </DialogButton>
      )}
    </Group>
  );
}

function StepButton({ id, revision, step }: { id: string; revision: number; step: ReportStep }) {
  const t = useTranslations("reports");
  const { name } = useLabels();
  const [note, setNote] = useState("");
  const submit = async () => refusalOf((await send(documents[step], { input: { id, revision, note } })).done);
  const isMain = step === "SEND" || step === "APPROVE" || step === "SUBMIT";
  return (
    <DialogButton
      label={name("reportStep", step)}
      title={name("reportStep", step)}
      submitLabel={name("reportStep", step)}
      onSubmit={submit}
      buttonProps={{ size: "sm", variant: isMain ? "filled" : "default" }}
    >
      <Text>{t(`stepHint.${step}`)}</Text>
      <Textarea
        label={t("note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
        required={step === "RETURN" || step === "REVISE"}
        withAsterisk={false}
      />
    </DialogButton>
  );
}
