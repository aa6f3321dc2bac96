"use client";

import { Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  label: string;
  /** Words of the field; without them only a confirmation is asked. */
  noteLabel?: string;
  isNoteNeeded?: boolean;
  /** Who will read it; the other side of the cooperation when absent. */
  noteHint?: string;
  /** Words of a day that is asked for too. */
  dayLabel?: string;
  day?: string | null;
  isDanger?: boolean;
  isPrimary?: boolean;
  /** @returns a refusal to show, or null when done */
  onSubmit: (note: string, day: string | null) => Promise<string | null>;
}

/** A button that asks for a word, sometimes for a day, and does one thing. */
export function NoteDialog({
  label,
  noteLabel,
  isNoteNeeded = true,
  noteHint,
  dayLabel,
  day: given = null,
  isDanger = false,
  isPrimary = false,
  onSubmit,
}: Props) {
  const t = useTranslations("cooperation");
  const [note, setNote] = useState("");
  const [day, setDay] = useState<string | null>(given);
  return (
    <DialogButton
      label={label}
      title={label}
      submitLabel={label}
      isDanger={isDanger}
      size="lg"
      buttonProps={{ size: "sm", variant: isPrimary ? "filled" : "default" }}
      onOpen={() => {
        setNote("");
        setDay(given);
      }}
      onSubmit={() => onSubmit(note, day)}
    >
      {noteLabel && (
        <Textarea
          label={noteLabel}
          description={noteHint ?? t("freeText")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          required={isNoteNeeded}
          withAsterisk={false}
          autosize
          minRows={3}
          data-autofocus
        />
      )}
      {dayLabel && <DayField label={dayLabel} value={day} onChange={setDay} />}
      {!noteLabel && !dayLabel && <Text>{t("sure")}</Text>}
    </DialogButton>
  );
}
