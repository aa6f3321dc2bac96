"use client";

import { Checkbox, NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/features/submission/item/action-dialog.tsx";
import { NoteField } from "@/features/submission/item/dialogs/fields.tsx";
import { useStepInput } from "@/features/submission/item/dialogs/use-step-input.ts";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { ExtendItemDocument, PostponeItemDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";

/** The law allows so many days, once: 59-ФЗ, art. 12 part 2. */
const longestExtension = 30;

/** More days for an appeal. */
export function ExtendDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { input, note, setNote, hasNote } = useStepInput();
  const [days, setDays] = useState<number | string>(longestExtension);
  const [isNotified, setNotified] = useState(false);
  return (
    <ActionDialog
      title={name("submissionStep", "EXTEND")}
      lead={t("stepLead.EXTEND")}
      submitLabel={t("extendSubmit")}
      isIncomplete={!hasNote || typeof days !== "number"}
      onSubmit={() => send(ExtendItemDocument, { input: { ...input, days: Number(days), isNotified } })}
      onClose={onClose}
    >
      <NumberInput
        label={t("extendDays")}
        value={days}
        onChange={setDays}
        min={1}
        max={longestExtension}
        allowDecimal={false}
        clampBehavior="strict"
        required
        withAsterisk={false}
      />
      <NoteField label={t("reason")} value={note} onChange={setNote} isRequired />
      <Checkbox
        label={t("notifiedOfExtension")}
        checked={isNotified}
        onChange={(event) => setNotified(event.currentTarget.checked)}
      />
    </ActionDialog>
  );
}

/** Work that goes on later, on a day that the applicant was promised. */
export function PostponeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { timeZone, now } = useItem();
  const { input, note, setNote, hasNote } = useStepInput();
  const [until, setUntil] = useState<string | null>(null);
  return (
    <ActionDialog
      title={name("submissionStep", "POSTPONE")}
      lead={t("stepLead.POSTPONE")}
      submitLabel={name("submissionStep", "POSTPONE")}
      isIncomplete={!until || !hasNote}
      onSubmit={() => send(PostponeItemDocument, { input: { ...input, until: until ?? "" } })}
      onClose={onClose}
    >
      <DayField
        label={t("promisedDay")}
        value={until}
        onChange={setUntil}
        required
        min={todayIn(timeZone, now)}
      />
      <NoteField label={t("reason")} value={note} onChange={setNote} isRequired />
    </ActionDialog>
  );
}
