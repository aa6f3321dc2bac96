"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { figureText } from "@/features/indicator/figure-text.ts";
import { isUnfinished } from "@/features/work-comparison/unfinished.ts";
import { useValueText } from "@/features/work-comparison/use-value-text.ts";
import { drawn } from "@/features/work-comparison/value-text.ts";
import type { Indicator } from "@/features/work-comparison/work-board.tsx";
import type { ContentProps } from "@/features/work-comparison/work-content.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";
import classes from "./work-table.module.css";

const BAR = 26;
const AXES = 70;

/** Small multiples: one chart for each indicator, the municipalities in the same order in all. */
export function TownBars(props: ContentProps) {
  return (
    <div className={classes.multiples}>
      {props.comparison.indicators.map((indicator) => (
        <div key={indicator.code} className={classes.tile}>
          <Bars {...props} indicator={indicator} />
        </div>
      ))}
    </div>
  );
}

function Bars({
  comparison: { rows, period },
  indicator,
  note,
  onOpen,
}: ContentProps & { indicator: Indicator }) {
  const t = useTranslations("work");
  const { name } = useLabels();
  const locale = useLocale();
  const text = useValueText();
  const { code, unit } = indicator;
  const title = name("indicator", code);
  const isAlone = isUnfinished(indicator, period);
  const shown = useMemo(
    () => rows.map((row) => ({ row, figure: row.figures.find((each) => each.code === code)! })),
    [rows, code],
  );
  const option = useMemo<ChartOption>(() => {
    const format = (value: unknown) => figureText(value === null ? null : Number(value), unit, locale);
    const series = (key: "now" | "yearBefore") => ({
      type: "bar",
      name: t(key),
      data: shown.map(({ figure }) => drawn(figure[key])),
      barMaxWidth: 14,
    });
    return {
      grid: {
        left: 8,
        right: 24,
        top: 34,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: format },
      xAxis: { type: "value", axisLabel: { formatter: format, hideOverlap: true }, splitNumber: 3 },
      yAxis: {
        type: "category",
        inverse: true,
        data: shown.map(({ row }) => row.municipality.name),
        axisLabel: { width: 120, overflow: "truncate" },
      },
      series: [series("now"), ...(isAlone ? [] : [series("yearBefore")])],
    };
  }, [shown, unit, locale, isAlone, t]);
  return (
    <Chart
      title={title}
      option={option}
      height={AXES + shown.length * BAR * 1.4}
      note={note}
      onPick={({ dataIndex }) => {
        const row = shown[dataIndex]?.row;
        if (row) onOpen({ municipality: row.municipality, indicator });
      }}
      table={{
        header: [t("municipality"), t("now"), t("yearBefore")],
        rows: shown.map(({ row, figure }) => [
          row.municipality.name,
          text(figure.now, indicator),
          text(figure.yearBefore, indicator),
        ]),
      }}
    />
  );
}
