/** The parts of ECharts that pages use; loaded in the browser, and only by pages with charts. */
import { BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import type { Palette } from "@/ui/chart/chart-theme.ts";

echarts.use([
  BarChart,
  BoxplotChart,
  CanvasRenderer,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

export type ChartInstance = echarts.ECharts;

/** A chart in an element of the page: as SVG, so that it prints sharp. */
export function openChart(element: HTMLElement, theme: object): ChartInstance {
  return echarts.init(element, theme, { renderer: "svg" });
}

export interface Picture {
  readonly title: string;
  /** Line under the chart, e.g. of which day the data are. */
  readonly note: string | null;
  readonly theme: object;
  readonly palette: Palette;
}

/** Dots of the picture for each pixel of the page. */
const DENSITY = 2;
const MARGIN = 16;
const LINE = 28;

/** The same chart with its title as a PNG, for a letter or a slide. */
export async function chartPicture(
  chart: ChartInstance,
  { title, note, theme, palette }: Picture,
): Promise<Blob> {
  const width = Math.max(chart.getWidth(), 640);
  const height = chart.getHeight();
  const drawn = echarts.init(document.createElement("div"), theme, { renderer: "canvas", width, height });
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * MARGIN) * DENSITY;
  canvas.height = (height + 2 * MARGIN + LINE * (note ? 2 : 1)) * DENSITY;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("The browser draws no pictures.");
  try {
    drawn.setOption({ ...chart.getOption(), animation: false });
    pen.scale(DENSITY, DENSITY);
    pen.fillStyle = palette.surface;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(drawn.renderToCanvas({ pixelRatio: DENSITY }), MARGIN, MARGIN + LINE, width, height);
    pen.fillStyle = palette.text;
    pen.font = `600 16px ${palette.font}`;
    pen.fillText(title, MARGIN, MARGIN + 16, width);
    pen.font = `12px ${palette.font}`;
    pen.fillStyle = palette.quiet;
    if (note) pen.fillText(note, MARGIN, height + 2 * MARGIN + LINE + 12, width);
  } finally {
    drawn.dispose();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is empty."))), "image/png");
  });
}
