"use client";

import { Button, Select, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { answerActs } from "@/features/answer/answer-acts.ts";
import type { AnswerPartsFragment, AnswerVia } from "@/lib/graphql.generated.ts";
import type { Action } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  answer: AnswerPartsFragment;
  /** Of the submission. */
  revision: number;
  mayWrite: boolean;
  mayApprove: boolean;
  action: Action;
  onChanged: () => void;
}

const WAYS: readonly AnswerVia[] = [
  "SOURCE_SYSTEM",
  "LETTER",
  "EMAIL",
  "PHONE",
  "IN_PERSON",
  "PUBLIC_COMMENT",
];

/** What may be done next with a kept text. */
export function AnswerButtons({ answer, revision, mayWrite, mayApprove, action, onChanged }: Props) {
  const t = useTranslations("answers");
  const { state, needsApproval } = answer;
  const isWritten = state === "DRAFT" || state === "REJECTED";
  const maySend = state === "APPROVED" || (state === "DRAFT" && !needsApproval);
  const act = (work: () => Promise<string | null>) =>
    void action.run(async () => {
      const refusal = await work();
      if (refusal !== null) return action.refuse(refusal);
      onChanged();
    });
  return (
    <>
      {mayWrite && isWritten && needsApproval && (
        <Button onClick={() => act(() => answerActs.submit(answer))} loading={action.isRunning}>
          {t("submit")}
        </Button>
      )}
      {mayApprove && state === "ON_APPROVAL" && (
        <>
          <Button onClick={() => act(() => answerActs.approve(answer))} loading={action.isRunning}>
            {t("approve")}
          </Button>
          <RejectButton answer={answer} onChanged={onChanged} />
        </>
      )}
      {mayWrite && maySend && <SendButton answer={answer} revision={revision} onChanged={onChanged} />}
      {mayWrite && (
        <DialogButton
          label={t("discard")}
          title={t("discardTitle")}
          submitLabel={t("discard")}
          isDanger
          onSubmit={() => answerActs.discard(answer)}
          onDone={onChanged}
        >
          <Text>{t("discardLead")}</Text>
        </DialogButton>
      )}
    </>
  );
}

function RejectButton({ answer, onChanged }: Pick<Props, "answer" | "onChanged">) {
  const t = useTranslations("answers");
  const [note, setNote] = useState("");
  return (
    <DialogButton
      label={t("reject")}
      title={t("rejectTitle")}
      submitLabel={t("reject")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setNote("")}
      onSubmit={() => answerActs.reject(answer, note)}
      onDone={onChanged}
    >
      <Textarea
        label={t("rejectNote")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        data-autofocus
      />
    </DialogButton>
  );
}

function SendButton({ answer, revision, onChanged }: Pick<Props, "answer" | "revision" | "onChanged">) {
  const t = useTranslations("answers");
  const labels = useLabels();
  const [via, setVia] = useState<AnswerVia>("SOURCE_SYSTEM");
  return (
    <DialogButton
      label={t("send")}
      title={answer.isInterim ? t("sendInterimTitle") : t("sendTitle")}
      submitLabel={t("sendDone")}
      buttonProps={{ size: "sm", variant: "filled" }}
      onSubmit={() => answerActs.send(answer, revision, via)}
      onDone={onChanged}
    >
      <Text>{t("sendLead")}</Text>
      <Select
        label={t("via")}
        data={WAYS.map((value) => ({ value, label: labels.name("answerVia", value) }))}
        value={via}
        onChange={(value) => setVia(WAYS.find((way) => way === value) ?? via)}
        allowDeselect={false}
      />
      {via === "PUBLIC_COMMENT" && <Text fz="sm">{t("publicLead")}</Text>}
    </DialogButton>
  );
}
