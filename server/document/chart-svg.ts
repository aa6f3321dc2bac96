/** A chart as SVG, drawn on the server. */
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { type EChartsCoreOption, init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { DocumentChart, DocumentLanguage } from "./document-content.ts";
import { cleanText, numberText } from "./document-text.ts";

/** Mean width of a letter of the font; without a canvas the library takes Cyrillic letters for square ones. */
const LETTER_WIDTH = 0.56;
setPlatformAPI({
  measureText: (text: string, font?: string) =>
    ({
      width: text.length * LETTER_WIDTH * Number(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? 12),
    }) as TextMetrics,
});
use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** Told apart in black and white as well: from dark to light. */
export const CHART_COLORS = ["#1c5d99", "#e07a1f", "#6a994e", "#8d8d8d", "#7b4b94", "#c9a227"] as const;

const TEXT = "#222222";
const GREY = "#c8c8c8";
const FONT = "Roboto";
const LONGEST_NAME = 34;

/** Names longer than this leave no room for the bars. */
export function shortName(name: string, longest = LONGEST_NAME): string {
  const clean = cleanText(name).replaceAll(/\s+/g, " ").trim();
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).trimEnd()}…`;
}

/** Height that leaves each category room, in the units of `width`. */
export function chartHeight({ kind, categories, series }: DocumentChart): number {
  return kind === "BARS" ? 60 + categories.length * Math.max(20, 13 * series.length) : 250;
}

/** @param width in points; the text is of 9 points */
export function chartSvg(chart: DocumentChart, width: number, language: DocumentLanguage): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, width, height: chartHeight(chart) });
  try {
    drawing.setOption(optionOf(chart, language));
    // Rules of the style only serve a pointer that a page does not have.
    return drawing.renderToSVGString().replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, "");
  } finally {
    drawing.dispose();
  }
}

function optionOf(chart: DocumentChart, language: DocumentLanguage): EChartsCoreOption {
  const { kind, series, shape = "DECIMAL" } = chart;
  const isLying = kind === "BARS";
  const text = { color: TEXT, fontFamily: FONT, fontSize: 9 };
  const names = {
    type: "category",
    data: chart.categories.map((name) => shortName(name)),
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: GREY } },
    axisLabel: { ...text, interval: isLying ? 0 : "auto" },
  };
  const values = {
    type: "value",
    ...(shape === "SHARE" ? {} : { minInterval: 1 }),
    axisLabel: { ...text, formatter: (value: number) => numberText(value, shape, language) },
    splitLine: { lineStyle: { color: "#e8e8e8" } },
  };
  return {
    animation: false,
    color: [...CHART_COLORS],
    textStyle: text,
    grid: { left: isLying ? 12 : 40, right: 40, top: series.length > 1 ? 34 : 14, bottom: 26 },
    legend: { show: series.length > 1, top: 0, left: "center", itemHeight: 8, textStyle: text },
    xAxis: isLying ? values : names,
    yAxis: isLying ? names : values,
    series: series.map((each) => ({
      type: kind === "LINES" ? "line" : "bar",
      name: cleanText(each.name),
      data: each.values.map((value) => value ?? "-"),
      barMaxWidth: 22,
      symbolSize: 5,
      label: {
        ...text,
        show: kind !== "LINES" && each.values.length * series.length <= 40,
        position: isLying ? "right" : "top",
        formatter: ({ value }: { value: unknown }) =>
          typeof value === "number" ? numberText(value, shape, language) : "",
      },
    })),
  };
}
