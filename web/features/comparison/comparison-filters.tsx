"use client";

import { Group, MultiSelect, Select, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  rowFilters,
  type Column,
  type ComparisonView,
  type RowFilter,
} from "@/features/comparison/comparison-view.ts";
import classes from "./comparison-filters.module.css";

interface Props {
  view: ComparisonView;
  onChange: (change: Partial<ComparisonView>) => void;
  columns: readonly Column[];
  groups: readonly string[];
  regions: readonly { id: string; name: string }[];
  regionId: string | null;
  groupName: (group: string) => string;
}

const orAll = (chosen: string[]): string[] | null => (chosen.length > 0 ? chosen : null);

export function ComparisonFilters({ view, onChange, columns, groups, regions, regionId, groupName }: Props) {
  const t = useTranslations("comparison");
  const router = useRouter();
  const municipalities = columns.map(({ municipality: { slug, name } }) => ({ value: slug, label: name }));
  const needsMunicipality = view.filter === "missing" || view.filter === "onlyOne";
  const clear = { clearButtonProps: { "aria-label": t("clear") } };
  return (
    <Group className="no-print" gap="sm" align="flex-end">
      <div className={classes.switch}>
        <SegmentedControl
          aria-label={t("filter")}
          value={view.filter}
          onChange={(filter) => onChange({ filter: filter as RowFilter })}
          data={rowFilters.map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      </div>
      {needsMunicipality && (
        <Select
          aria-label={t("ofMunicipality")}
          placeholder={t("ofMunicipality")}
          data={municipalities}
          value={view.of}
          onChange={(of) => onChange({ of })}
          clearable
          {...clear}
          className={classes.field}
        />
      )}
      <TextInput
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={view.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
        className={classes.field}
      />
      <MultiSelect
        aria-label={t("groups")}
        placeholder={view.groups ? undefined : t("groups")}
        data={groups.map((value) => ({ value, label: groupName(value) }))}
        value={[...(view.groups ?? [])]}
        onChange={(chosen) => onChange({ groups: orAll(chosen) })}
        clearable
        {...clear}
        className={classes.field}
      />
      <MultiSelect
        aria-label={t("columns")}
        placeholder={view.columns ? undefined : t("columns")}
        data={municipalities}
        value={[...(view.columns ?? [])]}
        onChange={(chosen) => onChange({ columns: orAll(chosen) })}
        clearable
        {...clear}
        className={classes.field}
      />
      {regions.length > 1 && (
        <Select
          aria-label={t("region")}
          placeholder={t("allRegions")}
          data={regions.map(({ id, name }) => ({ value: id, label: name }))}
          value={regionId}
          onChange={(region) => router.push(`/region/comparison${region ? `?region=${region}` : ""}`)}
          clearable
          {...clear}
          className={classes.field}
        />
      )}
    </Group>
  );
}
