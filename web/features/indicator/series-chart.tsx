"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { IndicatorFacts } from "@/features/indicator/figure-cards.tsx";
import { type Figure, figureOf, figureText } from "@/features/indicator/figure-text.ts";
import { type PeriodView, periodName, shifted } from "@/features/indicator/period-view.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

/** The last period and the twelve before. */
const COUNT = 13;

interface Props {
  points: readonly { readonly startsOn: string; readonly figures: readonly Figure[] }[];
  indicator: IndicatorFacts;
  period: PeriodView;
}

/** One indicator over the last periods; a period without cases is a gap, not a zero. */
export function SeriesChart({ points, indicator, period }: Props) {
  const t = useTranslations("indicators");
  const { name } = useLabels();
  const locale = useLocale();
  const { code, unit } = indicator;
  const rows = useMemo(() => {
    const known = new Map(points.map(({ startsOn, figures }) => [startsOn, figureOf(figures, code)]));
    return Array.from({ length: COUNT }, (_, at) => {
      const each = shifted(period, at + 1 - COUNT);
      return { label: periodName(each, locale), figure: known.get(each.startsOn) };
    });
  }, [points, code, period, locale]);
  const option = useMemo<ChartOption>(
    () => ({
      grid: {
        left: 16,
        right: 24,
        top: 16,
        bottom: 16,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      xAxis: { type: "category", data: rows.map(({ label }) => label) },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => figureText(value, unit, locale) } },
      tooltip: {
        trigger: "axis",
        valueFormatter: (value: unknown) => figureText(Number(value), unit, locale),
      },
      series: [
        {
          type: unit === "COUNT" ? "bar" : "line",
          name: name("indicator", code),
          data: rows.map(({ figure }) => figure?.value ?? null),
          connectNulls: false,
        },
      ],
    }),
    [rows, unit, code, locale, name],
  );
  return (
    <Chart
      title={t("series", { indicator: name("indicator", code) })}
      option={option}
      heading={2}
      table={{
        header: [t("period"), t("seriesValue"), t("seriesCases")],
        rows: rows.map(({ label, figure }) => [
          label,
          figureText(figure?.value, unit, locale),
          figure?.denominator?.toString() ?? "—",
        ]),
      }}
    />
  );
}
