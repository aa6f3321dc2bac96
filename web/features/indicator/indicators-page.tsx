"use client";

import { Group, Select, SegmentedControl, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { FigureCards } from "@/features/indicator/figure-cards.tsx";
import { FigureTable } from "@/features/indicator/figure-table.tsx";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { type PeriodView, periodName } from "@/features/indicator/period-view.ts";
import { SeriesChart } from "@/features/indicator/series-chart.tsx";
import { type TableBy, tableBy } from "@/features/indicator/table-by.ts";
import type { IndicatorPageQuery } from "@/lib/graphql.generated.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  facts: IndicatorPageQuery;
  period: PeriodView;
  by: TableBy;
  /** Code of the indicator looked at. */
  shown: string;
  today: string;
  timeZone: string;
}

/** All indicators of a centre: totals, one of them over time, and told apart by sector, channel or recipient. */
export function IndicatorsPage({ slug, facts, period, by, shown, today, timeZone }: Props) {
  const t = useTranslations("indicators");
  const { name } = useLabels();
  const locale = useLocale();
  const [total] = facts.total.rows;
  const indicator = facts.indicators.find(({ code }) => code === shown) ?? facts.indicators[0]!;
  return (
    <Page
      title={t("title")}
      lead={t("lead", { at: formatInstant(facts.total.asOf, locale, timeZone) })}
      actions={<PrintButton />}
    >
      <PeriodPicker period={period} today={today} />
      {!total ? (
        <Empty title={t("empty")} />
      ) : (
        <Stack gap="lg">
          <Section title={`${t("totals")}: ${periodName(period, locale)}`}>
            {!facts.total.period.isOver && <Text c="var(--text-quiet)">{t("running")}</Text>}
            <FigureCards
              indicators={facts.indicators}
              figures={total.figures}
              previous={total.previous}
              isRunning={!facts.total.period.isOver}
            />
          </Section>
          <Choice indicator={indicator.code} by={by} codes={facts.indicators.map(({ code }) => code)} />
          <Text size="sm" c="var(--text-quiet)">
            {t("formula")}: {name("indicatorFormula", indicator.code)}{" "}
            {t("version", { version: indicator.formulaVersion })}
          </Text>
          <SeriesChart points={facts.indicatorSeries} indicator={indicator} period={period} />
          <FigureTable
            slug={slug}
            rows={facts.table.rows}
            indicator={indicator}
            by={by}
            isRunning={!facts.total.period.isOver}
          />
        </Stack>
      )}
    </Page>
  );
}

/** Which indicator, and by what; both stand in the address. */
function Choice({ indicator, by, codes }: { indicator: string; by: TableBy; codes: readonly string[] }) {
  const t = useTranslations("indicators");
  const { name } = useLabels();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const go = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(key, value);
    router.push(`${pathname}?${next}`, { scroll: false });
  };
  return (
    <Group gap="md" align="flex-end" className="no-print">
      <Select
        label={t("shown")}
        data={codes.map((code) => ({ value: code, label: name("indicator", code) }))}
        value={indicator}
        allowDeselect={false}
        onChange={(code) => code && go("indicator", code)}
        w={300}
        maw="100%"
      />
      <SegmentedControl
        aria-label={t("by")}
        data={tableBy.map((each) => ({ value: each, label: t(`byOf.${each}`) }))}
        value={by}
        onChange={(each) => go("by", each)}
      />
    </Group>
  );
}
