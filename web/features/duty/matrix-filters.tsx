"use client";

import { Group, MultiSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type Matrix, type MatrixView, type RowFilter, rowFilters } from "@/features/duty/matrix-view.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./matrix-filters.module.css";

interface Props {
  view: MatrixView;
  matrix: Matrix;
  onChange: (change: Partial<MatrixView>) => void;
}

const orAll = (chosen: string[]): string[] | null => (chosen.length > 0 ? chosen : null);

export function MatrixFilters({ view, matrix, onChange }: Props) {
  const t = useTranslations("dutyMarks");
  const { name } = useLabels();
  const groups = [...new Set(matrix.rows.map(({ capability }) => capability.group))];
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
        data={groups.map((value) => ({ value, label: name("capabilityGroup", value) }))}
        value={[...(view.groups ?? [])]}
        onChange={(chosen) => onChange({ groups: orAll(chosen) })}
        clearable
        {...clear}
        className={classes.field}
      />
      <MultiSelect
        aria-label={t("columns")}
        placeholder={view.columns ? undefined : t("columns")}
        data={matrix.columns.map(({ municipality: { slug, name: label } }) => ({ value: slug, label }))}
        value={[...(view.columns ?? [])]}
        onChange={(chosen) => onChange({ columns: orAll(chosen) })}
        clearable
        {...clear}
        className={classes.field}
      />
    </Group>
  );
}
