"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { figureText } from "@/features/indicator/figure-text.ts";
import { periodName } from "@/features/indicator/period-view.ts";
import { drawnPoints } from "@/features/work-comparison/unfinished.ts";
import { useValueText } from "@/features/work-comparison/use-value-text.ts";
import { drawn } from "@/features/work-comparison/value-text.ts";
import type { Indicator, Row } from "@/features/work-comparison/work-board.tsx";
import type { ContentProps } from "@/features/work-comparison/work-content.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";
import classes from "./work-table.module.css";

/** One chart for each municipality, on one scale, month by month with the year before. */
export function TrendChart({ comparison: { rows, indicators, period }, note }: ContentProps) {
  const indicator = indicators[0];
  const most = useMemo(() => greatest(rows), [rows]);
  if (!indicator) return null;
  return (
    <div className={classes.multiples}>
      {rows.map((row) => (
        <div key={row.municipality.id} className={classes.tile}>
          <TownTrend row={row} indicator={indicator} period={period} most={most} note={note} />
        </div>
      ))}
    </div>
  );
}

/** Charts that stand side by side must not have scales of their own. */
function greatest(rows: readonly Row[]): number | null {
  const values = rows.flatMap(({ series }) =>
    series.flatMap(({ points }) =>
      points.flatMap(({ now, yearBefore }) => [drawn(now) ?? 0, drawn(yearBefore) ?? 0]),
    ),
  );
  const most = Math.max(0, ...values);
  return most > 0 ? most : null;
}

interface Props {
  row: Row;
  indicator: Indicator;
  period: ContentProps["comparison"]["period"];
  most: number | null;
  note: string;
}

function TownTrend({ row, indicator, period, most, note }: Props) {
  const t = useTranslations("work");
  const locale = useLocale();
  const { name } = useLabels();
  const text = useValueText();
  const { unit, code } = indicator;
  const points = useMemo(() => row.series[0]?.points ?? [], [row]);
  const line = useMemo(() => drawnPoints(points, indicator, period), [points, indicator, period]);
  const months = useMemo(
    () => points.map(({ startsOn }) => periodName({ grain: "MONTH", startsOn }, locale)),
    [points, locale],
  );
  const option = useMemo<ChartOption>(() => {
    const format = (value: unknown) => figureText(value === null ? null : Number(value), unit, locale);
    return {
      grid: {
        left: 8,
        right: 16,
        top: 34,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: "axis", valueFormatter: format },
      xAxis: { type: "category", data: months, axisLabel: { hideOverlap: true } },
      yAxis: { type: "value", min: 0, ...(most !== null && { max: most }), axisLabel: { formatter: format } },
      series: [
        { type: "line", name: t("now"), data: line.map(({ now }) => drawn(now)) },
        {
          type: "line",
          name: t("yearBefore"),
          data: points.map(({ yearBefore }) => drawn(yearBefore)),
          lineStyle: { type: "dashed" },
        },
      ],
    };
  }, [points, line, months, unit, locale, most, t]);
  return (
    <Chart
      title={t("trendOf", { municipality: row.municipality.name, indicator: name("indicator", code) })}
      option={option}
      height={240}
      note={note}
      table={{
        header: [t("month"), t("now"), t("yearBefore")],
        rows: points.map(({ now, yearBefore }, at) => [
          months[at] ?? "",
          text(now, indicator),
          text(yearBefore, indicator),
        ]),
      }}
    />
  );
}
