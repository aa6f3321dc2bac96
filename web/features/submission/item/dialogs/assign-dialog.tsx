"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { ChoiceField, NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import { useStepInput } from "@/features/submission/item/dialogs/use-step-input.ts";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useChoices } from "@/features/submission/item/use-choices.ts";
import { send } from "@/lib/browser-graphql.ts";
import { AssignItemDocument } from "@/lib/graphql.generated.ts";

/** Who shall answer: assigns, or sends on to somebody else. */
export function AssignDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  const { choices, failure } = useChoices();
  const { input, note, setNote } = useStepInput();
  const [recipientId, setRecipient] = useState<string | null>(item.recipient?.id ?? null);
  const [executorAccountId, setExecutor] = useState<string | null>(item.executor?.accountId ?? null);
  // A person of one recipient cannot answer what is assigned to another.
  const executors = choices?.executors.filter(
    ({ recipientId: own }) => own === null || recipientId === null || own === recipientId,
  );
  const isMove = item.recipient !== null || item.executor !== null;
  return (
    <ActionDialog
      title={t(isMove ? "redirect" : "assign")}
      submitLabel={t(isMove ? "redirectSubmit" : "assignSubmit")}
      isIncomplete={!recipientId && !executorAccountId}
      onSubmit={() => send(AssignItemDocument, { input: { ...input, recipientId, executorAccountId } })}
      onClose={onClose}
    >
      <ChoiceField
        label={t("recipient")}
        options={choices?.recipients ?? null}
        value={recipientId}
        failure={failure}
        onChange={(chosen) => {
          setRecipient(chosen);
          setExecutor(null);
        }}
      />
      <ChoiceField
        label={t("executor")}
        description={t("executorHint")}
        options={executors ?? null}
        value={executorAccountId}
        onChange={setExecutor}
      />
      <NoteField label={t("note")} value={note} onChange={setNote} />
    </ActionDialog>
  );
}
