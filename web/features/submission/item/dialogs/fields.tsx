"use client";

import { Select, Textarea, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { todayIn } from "@/lib/dates.ts";
import { DayField } from "@/ui/day-field.tsx";

const longestNote = 2_000;

interface NoteProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  isRequired?: boolean;
  description?: string;
}

/** Words that the history keeps. */
export function NoteField({ value, onChange, label, isRequired = false, description }: NoteProps) {
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      required={isRequired}
      withAsterisk={false}
      maxLength={longestNote}
      autosize
      minRows={2}
      maxRows={10}
    />
  );
}

interface ChoiceProps {
  label: string;
  /** Null while they are being read. */
  options: readonly { readonly value: string; readonly label: string }[] | null;
  value: string | null;
  onChange: (value: string | null) => void;
  failure?: string | null;
  description?: string;
  isRequired?: boolean;
}

/** One of a list that is read when the dialogue opens. */
export function ChoiceField({
  label,
  options,
  value,
  onChange,
  failure = null,
  description,
  isRequired = false,
}: ChoiceProps) {
  const t = useTranslations("submissionItem");
  const tCommon = useTranslations("common");
  return (
    <Select
      label={label}
      description={description}
      placeholder={options ? undefined : tCommon("loading")}
      data={(options ?? []).map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onChange={onChange}
      disabled={!options}
      error={failure}
      required={isRequired}
      withAsterisk={false}
      searchable
      clearable={!isRequired}
      clearButtonProps={{ "aria-label": tCommon("clear") }}
      nothingFoundMessage={t("noOption")}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** By which day a task is wanted: to the end of that day. */
export function TaskDayField({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  const t = useTranslations("submissionItem");
  const { timeZone, now } = useItem();
  return (
    <DayField
      label={t("taskDay")}
      description={t("taskDayHint")}
      value={value}
      onChange={onChange}
      clearable
      min={todayIn(timeZone, now)}
    />
  );
}

/** Quiet words under a field. */
export function Hint({ children }: { children: string }) {
  return (
    <Text fz="sm" c="var(--text-quiet)">
      {children}
    </Text>
  );
}
