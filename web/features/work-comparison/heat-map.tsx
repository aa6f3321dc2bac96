"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { figureText } from "@/features/indicator/figure-text.ts";
import { useValueText } from "@/features/work-comparison/use-value-text.ts";
import { doubtOf, drawn } from "@/features/work-comparison/value-text.ts";
import type { ContentProps } from "@/features/work-comparison/work-content.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

const CELL = 34;
const AXES = 190;

/** Sector × municipality for one indicator. A cell that is hidden or stands on too few cases has no colour. */
export function HeatMap({ comparison: { rows, indicators }, note, onOpen }: ContentProps) {
  const t = useTranslations("work");
  const locale = useLocale();
  const { name } = useLabels();
  const text = useValueText();
  const indicator = indicators[0]!;
  const { unit, direction, code } = indicator;
  const sectors = useMemo(() => sectorsOf(rows), [rows]);
  const sectorName = useMemo(
    () => (sector: string) => (sector === "" ? t("noSector") : name("topicGroup", sector)),
    [name, t],
  );
  const option = useMemo<ChartOption>(() => {
    const cells = rows.flatMap((row, y) =>
      sectors.flatMap((sector, x) => {
        const cell = row.cells.find(({ federalSector }) => (federalSector ?? "") === sector);
        return cell ? [{ x, y, now: cell.now }] : [];
      }),
    );
    const data = cells.flatMap(({ x, y, now }) => {
      const value = drawn(now);
      return value === null ? [] : [[x, y, value]];
    });
    // What is not to be compared has no colour, but says why.
    const doubtful = cells.flatMap(({ x, y, now }) => {
      const doubt = doubtOf(now);
      return doubt === null || doubt === "NONE" ? [] : [{ value: [x, y], name: t(`short.${doubt}`) }];
    });
    const values = data.map(([, , value]) => value ?? 0);
    const format = (value: number) => figureText(value, unit, locale);
    return {
      grid: {
        left: 8,
        right: 8,
        top: 8,
        bottom: 56,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      tooltip: {
        formatter: ({ value }: { value: [number, number, number] }) =>
          `${escaped(rows[value[1]]?.municipality.name ?? "")}<br>${escaped(sectorName(sectors[value[0]] ?? ""))}: <b>${format(value[2])}</b>`,
      },
      xAxis: {
        type: "category",
        data: sectors.map(sectorName),
        axisLabel: { interval: 0, rotate: 45, width: 120, overflow: "truncate" },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ municipality }) => municipality.name),
        axisLabel: { width: 130, overflow: "truncate" },
      },
      visualMap: {
        seriesIndex: 0,
        text: [format(Math.max(...values, unit === "SHARE" ? 1 : 0)), format(Math.min(...values, 0))],
        min: Math.min(...values, 0),
        max: Math.max(...values, unit === "SHARE" ? 1 : 0),
        orient: "horizontal",
        left: "center",
        bottom: 0,
        formatter: format,
        inRange: { color: coloursOf(direction) },
      },
      series: [
        {
          type: "heatmap",
          data,
          label: { show: true, formatter: labelOf(format) },
          emphasis: { disabled: true },
        },
        {
          type: "scatter",
          data: doubtful,
          symbol: "circle",
          symbolSize: 1,
          itemStyle: { color: "transparent" },
          label: { show: true, position: "inside", formatter: "{b}", fontSize: 11 },
          tooltip: { show: false },
          silent: true,
        },
      ],
    };
  }, [rows, sectors, unit, direction, locale, sectorName, t]);
  if (sectors.length === 0) return <Text>{t("noSectors")}</Text>;
  return (
    <Chart
      title={t("heatOf", { indicator: name("indicator", code) })}
      heading={2}
      option={option}
      height={AXES + rows.length * CELL}
      note={note}
      onPick={({ value }) => {
        const row = Array.isArray(value) ? rows[Number(value[1])] : undefined;
        if (row) onOpen({ municipality: row.municipality, indicator });
      }}
      table={{
        header: [t("municipality"), ...sectors.map(sectorName)],
        rows: rows.map((row) => [
          row.municipality.name,
          ...sectors.map((sector) => {
            const cell = row.cells.find(({ federalSector }) => (federalSector ?? "") === sector);
            return cell ? text(cell.now, indicator) : "—";
          }),
        ]),
      }}
    />
  );
}

/** Sectors of any row; what belongs to none stands last. */
function sectorsOf(rows: ContentProps["comparison"]["rows"]): string[] {
  const found = new Set(rows.flatMap(({ cells }) => cells.map(({ federalSector }) => federalSector ?? "")));
  return [...found].sort((one, other) => Number(one === "") - Number(other === "") || (one < other ? -1 : 1));
}

/** Darker is worse, or simply more where neither way is better. */
function coloursOf(direction: string): string[] {
  const worse = ["#f4f7fb", "#fbd9b5", "#e08a4a", "#b5492e"];
  if (direction === "UP") return worse.toReversed();
  return direction === "DOWN" ? worse : ["#eef4fb", "#b4cbe4", "#6795c9", "#1f5390"];
}

const labelOf =
  (format: (value: number) => string) =>
  ({ value }: { value: [number, number, number] }) =>
    format(value[2]);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Tooltips are HTML, names are not. */
const escaped = (words: string) => words.replaceAll(/[&<>"]/g, (letter) => entities[letter]!);
