"use client";

import { DateInput } from "@mantine/dates";
import { useTranslations } from "next-intl";

interface Props {
  label: string;
  /** `YYYY-MM-DD` or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  description?: string;
  required?: boolean;
  clearable?: boolean;
  min?: string;
  max?: string;
}

/** A calendar day, typed as ДД.ММ.ГГГГ or picked. */
export function DayField({
  label,
  value,
  onChange,
  description,
  required = false,
  clearable = false,
  min,
  max,
}: Props) {
  const t = useTranslations("common");
  return (
    <DateInput
      label={label}
      description={description}
      value={value}
      onChange={onChange}
      required={required}
      withAsterisk={false}
      clearable={clearable}
      minDate={min}
      maxDate={max}
      valueFormat="DD.MM.YYYY"
      placeholder={t("dayPlaceholder")}
      clearButtonProps={{ "aria-label": t("clear") }}
      ariaLabels={{ previousMonth: t("previousMonth"), nextMonth: t("nextMonth") }}
      popoverProps={{ withinPortal: true }}
    />
  );
}
