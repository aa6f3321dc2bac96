/** How charts look: the colours of the page, quiet axes, figures as people of the language write them. */

export interface Palette {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly font: string;
  /** Of series, one after another; told apart also without seeing red and green apart. */
  readonly series: readonly string[];
}

const seriesOf = {
  light: ["#1f5390", "#d9730d", "#2b7a6b", "#8a4f9e", "#a3333d", "#6b7f2a", "#4f6272", "#b07d1a"],
  dark: ["#8fb8e8", "#f0a35c", "#7fcfbe", "#cda3dd", "#f29aa2", "#bcd07a", "#b3c0cc", "#e8c56b"],
} as const;

export type Scheme = keyof typeof seriesOf;

/** Paper is white, whatever the screen is. */
const paper: Omit<Palette, "font"> = {
  text: "#1a2129",
  quiet: "#515c68",
  line: "#dde2e8",
  surface: "#ffffff",
  accent: "#1f5390",
  series: seriesOf.light,
};

export function paperPalette(font: string): Palette {
  return { ...paper, font };
}

/** @param read value of a variable of `globals.css` as it stands on the page */
export function screenPalette(scheme: Scheme, font: string, read: (name: string) => string): Palette {
  const colour = (name: string, otherwise: string) => read(name).trim() || otherwise;
  return {
    text: colour("--text", paper.text),
    quiet: colour("--text-quiet", paper.quiet),
    line: colour("--line", paper.line),
    surface: colour("--surface", paper.surface),
    accent: colour("--accent", paper.accent),
    font,
    series: seriesOf[scheme],
  };
}

/** A number of an axis or a tooltip that names no format of its own; a gap is a dash. */
export function formatNumber(value: unknown, locale: string): string {
  if (typeof value !== "number" || !Number.isFinite(value)) return typeof value === "string" ? value : "—";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** Theme of ECharts by a palette. */
export function themeOf({ text, quiet, line, surface, font, series }: Palette, locale: string): object {
  const label = { color: quiet, fontFamily: font, fontSize: 12 };
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
    axisLabel: label,
    nameTextStyle: label,
  };
  return {
    color: series,
    backgroundColor: "transparent",
    textStyle: { color: text, fontFamily: font },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: {
      ...axis,
      axisLabel: { ...label, formatter: (value: number) => formatNumber(value, locale) },
    },
    legend: { textStyle: { color: text, fontFamily: font }, inactiveColor: quiet },
    tooltip: {
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: text, fontFamily: font, fontSize: 13 },
      confine: true,
      valueFormatter: (value: unknown) => formatNumber(value, locale),
    },
    line: { symbolSize: 6, lineStyle: { width: 2 } },
    visualMap: { textStyle: { color: quiet, fontFamily: font } },
  };
}
