"use client";

import { Group, MultiSelect, SegmentedControl, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { comparedGrains, type WorkView } from "@/features/work-comparison/work-view.ts";
import { useLabels } from "@/lib/use-labels.ts";

interface Props {
  view: WorkView;
  onChange: (change: Partial<WorkView>) => void;
  today: string;
  codes: readonly string[];
  towns: readonly { id: string; name: string }[];
  regions: readonly { id: string; name: string }[];
}

/** Period, indicators and municipalities of the comparison. */
export function WorkFilters({ view, onChange, today, codes, towns, regions }: Props) {
  const t = useTranslations("work");
  const { name } = useLabels();
  const options = codes.map((code) => ({ value: code, label: name("indicator", code) }));
  const choices = towns.map(({ id, name: label }) => ({ value: id, label }));
  const clear = { clearButtonProps: { "aria-label": t("clear") } };
  const isOfOne = view.tab === "heat" || view.tab === "trend" || view.tab === "spread";
  return (
    <Group className="no-print" gap="sm" align="flex-start">
      <PeriodPicker period={view.period} today={today} grains={comparedGrains} />
      {regions.length > 1 && (
        <Select
          label={t("region")}
          placeholder={t("allRegions")}
          data={regions.map(({ id, name: label }) => ({ value: id, label }))}
          value={view.regionId}
          onChange={(regionId) => onChange({ regionId, towns: [], peers: null })}
          clearable
          {...clear}
          w={220}
        />
      )}
      {isOfOne ? (
        <Select
          label={t("indicator")}
          data={options}
          value={view.of}
          onChange={(of) => of && onChange({ of })}
          allowDeselect={false}
          w={260}
        />
      ) : (
        <MultiSelect
          label={t("indicators")}
          data={options}
          value={[...view.indicators]}
          onChange={(indicators) => indicators.length > 0 && onChange({ indicators })}
          hidePickedOptions
          w={380}
          maw="100%"
        />
      )}
      <MultiSelect
        label={t("towns")}
        placeholder={view.towns.length === 0 ? t("allTowns") : ""}
        data={choices}
        value={[...view.towns]}
        onChange={(chosen) => onChange({ towns: chosen })}
        searchable
        clearable
        {...clear}
        w={300}
        maw="100%"
      />
      <Select
        label={t("peers")}
        placeholder={t("noPeers")}
        data={choices}
        value={view.peers}
        onChange={(peers) => onChange({ peers })}
        searchable
        clearable
        {...clear}
        w={220}
      />
      {(view.tab === "trend" || view.tab === "table" || view.tab === "charts") && (
        <SegmentedControl
          mt={24}
          aria-label={t("months")}
          value={String(view.months)}
          onChange={(months) => onChange({ months: months === "24" ? 24 : 12 })}
          data={["12", "24"].map((value) => ({ value, label: t("monthCount", { count: Number(value) }) }))}
        />
      )}
    </Group>
  );
}
