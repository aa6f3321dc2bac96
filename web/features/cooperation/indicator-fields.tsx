"use client";

import { Group, MultiSelect, Select } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type PeriodGrain, periodGrains } from "@/features/indicator/period-view.ts";
import { label, labelOptions } from "@/lib/labels.ts";
import { DayField } from "@/ui/day-field.tsx";

export interface WantedFigures {
  readonly indicators: string[];
  readonly grain: PeriodGrain;
  /** Any day of the period. */
  readonly on: string | null;
}

interface Props {
  label: string;
  value: WantedFigures;
  onChange: (value: WantedFigures) => void;
}

/** Which indicators of which period. */
export function IndicatorFields({ label: words, value, onChange }: Props) {
  const t = useTranslations("cooperation");
  const locale = useLocale();
  return (
    <>
      <MultiSelect
        label={words}
        data={labelOptions("indicator", locale)}
        value={value.indicators}
        onChange={(indicators) => onChange({ ...value, indicators })}
        searchable
        clearable
        maxValues={20}
      />
      {value.indicators.length > 0 && (
        <Group grow align="flex-start">
          <Select
            label={t("periodGrain")}
            data={periodGrains.map((grain) => ({ value: grain, label: label("periodGrain", grain, locale) }))}
            value={value.grain}
            onChange={(grain) => grain && onChange({ ...value, grain: grain as PeriodGrain })}
            allowDeselect={false}
          />
          <DayField
            label={t("periodDay")}
            value={value.on}
            onChange={(on) => onChange({ ...value, on })}
            required
          />
        </Group>
      )}
    </>
  );
}

/** What the API is asked for. */
export const figuresInput = ({ indicators, grain, on }: WantedFigures) =>
  indicators.length > 0 && on !== null
    ? { indicators, period: { grain, startsOn: on } }
    : { indicators: [], period: null };
