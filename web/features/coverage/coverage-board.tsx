"use client";

import { Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { CoverageExport } from "@/features/coverage/coverage-export.tsx";
import { CoverageTable } from "@/features/coverage/coverage-table.tsx";
import {
  type CoverageFilter,
  coverageFilters,
  coverageLines,
  coverageParams,
  coverageView,
} from "@/features/coverage/coverage-view.ts";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { periodName, type PeriodView } from "@/features/indicator/period-view.ts";
import type { CoverageQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { useUrlState } from "@/lib/use-url-state.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import classes from "./coverage.module.css";

interface Props {
  facts: CoverageQuery;
  period: PeriodView;
  today: string;
  base: string;
}

/** Each clause of the regulation: what it asks for, where that works, what shows that it is done. */
export function CoverageBoard({ facts: { coverage, municipality }, period, today, base }: Props) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const { text } = useLabels();
  const [params, change] = useUrlState();
  const view = coverageView(params);
  const lines = coverageLines(coverage, view, ({ capability }) => text(capability.name));
  const name = `${t("title")} — ${municipality.name}, ${periodName(period, locale)}`;
  if (coverage.version === null)
    return (
      <Page title={t("title")}>
        <Empty title={t("noVersion")} />
      </Page>
    );
  return (
    <Page
      title={t("title")}
      lead={t("lead", { version: coverage.version })}
      actions={
        <>
          <PrintButton />
          <CoverageExport name={name} lines={lines} />
        </>
      }
      isWide
    >
      <Text>{t("counts", { ...coverage.counts })}</Text>
      <PeriodPicker period={period} today={today} />
      <Group className="no-print" gap="sm">
        <div className={classes.switch}>
          <SegmentedControl
            aria-label={t("filter")}
            value={view.filter}
            onChange={(filter) => change(coverageParams({ filter: filter as CoverageFilter }))}
            data={coverageFilters.map((value) => ({ value, label: t(`show.${value}`) }))}
          />
        </div>
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={view.search}
          onChange={(event) => change(coverageParams({ search: event.currentTarget.value }))}
        />
      </Group>
      {lines.length > 0 ? (
        <CoverageTable lines={lines} base={base} />
      ) : (
        <Empty title={t("nothingFound")}>{t("nothingFoundLead")}</Empty>
      )}
    </Page>
  );
}
