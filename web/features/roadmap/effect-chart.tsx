"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { effectFigure } from "@/features/roadmap/effect-text.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { MeasureIndicator, MeasureQuery } from "@/lib/graphql.generated.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

type Week = NonNullable<MeasureQuery["measure"]["effect"]>["weeks"][number];

interface Props {
  weeks: readonly Week[];
  indicator: MeasureIndicator;
}

/** What came, what was expected with its range, and the others, week by week; the measure itself is shaded. */
export function EffectChart({ weeks, indicator }: Props) {
  const t = useTranslations("roadmaps.effect");
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
      legend: {
        top: 0,
        data: [t("came"), ...(isExpected ? [t("without")] : []), ...(hasControl(weeks) ? [t("others")] : [])],
      },
      xAxis: {
        type: "category",
        boundaryGap: false,
        data: weeks.map(({ week }) => formatShortDay(week, locale)),
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: "value", min: 0 },
      tooltip: { trigger: "axis", valueFormatter: (value: unknown) => figureOf(value, indicator, locale) },
      series: [
        ...(isExpected ? rangeOf(weeks) : []),
        ...(hasControl(weeks)
          ? [
              line(
                t("others"),
                weeks.map(({ control }) => control),
                { width: 1, type: "dotted" },
              ),
            ]
          : []),
        ...(isExpected
          ? [
              line(
                t("without"),
                weeks.map(({ expected }) => expected),
                { width: 2, type: "dashed" },
              ),
            ]
          : []),
        {
          ...line(
            t("came"),
            weeks.map(({ actual }) => actual),
            { width: 2.5, type: "solid" },
          ),
          markArea: markedDuring(weeks, t("during"), locale),
        },
      ],
    }),
    [weeks, indicator, isExpected, locale, t],
  );
  return (
    <Chart
      title={indicator === "RECEIVED" ? t("chartCount") : t("chartTime")}
      option={option}
      table={{
        header: [t("week"), t("phase"), t("came"), t("without"), t("range"), t("others")],
        rows: weeks.map(({ week, phase, actual, expected, low, high, control }) => [
          formatShortDay(week, locale),
          t(`phases.${phase}`),
          effectFigure(actual, indicator, locale),
          effectFigure(expected, indicator, locale),
          low === null
            ? "—"
            : `${effectFigure(low, indicator, locale)} – ${effectFigure(high, indicator, locale)}`,
          effectFigure(control, indicator, locale),
        ]),
      }}
    />
  );
}

const hasControl = (weeks: readonly Week[]) => weeks.some(({ control }) => control !== null);

const figureOf = (value: unknown, indicator: MeasureIndicator, locale: string) =>
  effectFigure(typeof value === "number" ? value : null, indicator, locale);

function line(
  name: string,
  data: readonly (number | null)[],
  lineStyle: { width: number; type: "solid" | "dashed" | "dotted" },
) {
  return { type: "line" as const, name, data: [...data], symbol: "none", lineStyle };
}

/** The range as a band: an invisible floor and what stands on it. */
function rangeOf(weeks: readonly Week[]) {
  const band = {
    type: "line" as const,
    symbol: "none",
    lineStyle: { opacity: 0 },
    stack: "range",
    silent: true,
  };
  return [
    { ...band, name: "", data: weeks.map(({ low }) => low), tooltip: { show: false } },
    {
      ...band,
      name: "",
      data: weeks.map(({ low, high }) => (low === null || high === null ? null : high - low)),
      areaStyle: { opacity: 0.12 },
      tooltip: { show: false },
    },
  ];
}

function markedDuring(weeks: readonly Week[], name: string, locale: string) {
  const during = weeks.filter(({ phase }) => phase === "DURING");
  const [first, last] = [during[0], during.at(-1)];
  if (!first || !last) return undefined;
  const ends = [first, last].map(({ week }) => formatShortDay(week, locale));
  return {
    silent: true,
    itemStyle: { opacity: 0.12 },
    data: [[{ name, xAxis: ends[0] }, { xAxis: ends[1] }]] as [
      [{ name: string; xAxis: string }, { xAxis: string }],
    ],
  };
}
