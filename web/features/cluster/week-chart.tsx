"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatShortDay } from "@/lib/dates.ts";
import type { ClusterPageQuery } from "@/lib/graphql.generated.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

type Week = ClusterPageQuery["cluster"]["weeks"][number];

const numberText = (value: unknown, locale: string) =>
  typeof value === "number" ? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value) : "—";

/** What came week by week, on the band that season and chance explain. */
export function WeekChart({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations("clusters.chart");
  const locale = useLocale();
  const isExpected = weeks.some(({ expected }) => expected !== null);
  const option = useMemo<ChartOption>(
    () => ({
      grid: {
        left: 8,
        right: 16,
        top: 40,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      legend: { top: 0, left: 0, data: [t("came"), t("members"), ...(isExpected ? [t("expected")] : [])] },
      tooltip: { trigger: "axis", valueFormatter: (value: unknown) => numberText(value, locale) },
      xAxis: {
        type: "category",
        data: weeks.map(({ startsOn }) => formatShortDay(startsOn, locale)),
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: "value", min: 0, minInterval: 1 },
      series: [
        ...(isExpected ? bandOf(weeks) : []),
        {
          type: "bar",
          name: t("members"),
          data: weeks.map(({ members }) => members),
          barMaxWidth: 14,
        },
        {
          type: "line",
          name: t("came"),
          data: weeks.map(({ count }) => count),
          symbolSize: 5,
          lineStyle: { width: 2.5 },
        },
        ...(isExpected
          ? [
              {
                type: "line" as const,
                name: t("expected"),
                data: weeks.map(({ expected }) => expected),
                symbol: "none",
                lineStyle: { width: 2, type: "dashed" as const },
              },
            ]
          : []),
      ],
    }),
    [weeks, isExpected, locale, t],
  );
  return (
    <Chart
      title={t("title")}
      option={option}
      height={280}
      note={t(isExpected ? "note" : "noteYoung")}
      table={{
        header: [t("week"), t("came"), t("members"), t("expected"), t("range")],
        rows: weeks.map(({ startsOn, isOver, count, members, expected, low, high }) => [
          isOver ? formatShortDay(startsOn, locale) : t("running", { day: formatShortDay(startsOn, locale) }),
          String(count),
          String(members),
          numberText(expected, locale),
          low === null ? "—" : `${low} – ${high}`,
        ]),
      }}
    />
  );
}

/** The band as two stacked lines: an invisible floor and what stands on it. */
function bandOf(weeks: readonly Week[]) {
  const edge = {
    type: "line" as const,
    symbol: "none",
    stack: "range",
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  return [
    { ...edge, data: weeks.map(({ low }) => low) },
    {
      ...edge,
      data: weeks.map(({ low, high }) => (low === null || high === null ? null : high - low)),
      areaStyle: { opacity: 0.14, color: "#4f6272" },
    },
  ];
}
