"use client";

import { TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { ChoiceField, NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { EscalateItemDocument, type OutsideLevel } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";

/** Raises the matter to a body above the municipality, with its reason. */
export function RaiseDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { item } = useItem();
  const [level, setLevel] = useState<string | null>(null);
  const [body, setBody] = useState("");
  const [reason, setReason] = useState("");
  const input = {
    submissionId: item.id,
    revision: item.revision,
    level: (level ?? "REGIONAL_BODY") as OutsideLevel,
    body: body.trim(),
    reason: reason.trim(),
  };
  return (
    <ActionDialog
      title={t("task.RAISE")}
      lead={t("raiseLead")}
      submitLabel={t("send")}
      isIncomplete={!level || input.body === "" || input.reason === ""}
      onSubmit={() => send(EscalateItemDocument, { input })}
      onClose={onClose}
    >
      <ChoiceField
        label={t("level")}
        options={labelOptions("outsideLevel", locale)}
        value={level}
        onChange={setLevel}
        isRequired
      />
      <TextInput
        label={t("bodyName")}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <NoteField label={t("reason")} value={reason} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
