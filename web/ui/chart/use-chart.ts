"use client";

import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import type { EChartsCoreOption } from "echarts/core";
import { useLocale } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { ChartInstance } from "@/ui/chart/chart-engine.ts";
import { paperPalette, type Palette, screenPalette, type Scheme, themeOf } from "@/ui/chart/chart-theme.ts";
import { useLatestRef } from "@/lib/use-latest-ref.ts";

export type ChartOption = EChartsCoreOption;

/** What was clicked, as ECharts tells it. */
export interface ChartPoint {
  readonly name: string;
  readonly seriesIndex?: number;
  readonly dataIndex: number;
  readonly value: unknown;
}

export interface DrawnChart {
  readonly isReady: boolean;
  readonly hasFailed: boolean;
  /** The chart as a PNG on white. */
  picture(title: string, note: string | null): Promise<Blob>;
}

const fontOf = () => getComputedStyle(document.body).fontFamily;

function paletteOf(scheme: Scheme, isOnPaper: boolean): Palette {
  if (isOnPaper) return paperPalette(fontOf());
  const style = getComputedStyle(document.documentElement);
  return screenPalette(scheme, fontOf(), (name) => style.getPropertyValue(name));
}

/** Draws an option into an element, again when the option, the colours, the size or the medium changes. */
export function useChart(
  place: RefObject<HTMLDivElement | null>,
  option: ChartOption,
  onPick: ((point: ChartPoint) => void) | undefined,
): DrawnChart {
  const locale = useLocale();
  const scheme = useComputedColorScheme("light");
  const isStill = useReducedMotion();
  const isOnPaper = useIsOnPaper();
  const chart = useRef<ChartInstance | null>(null);
  const picked = useLatestRef(onPick);
  const shown = useMemo(
    () => ({ ...option, animation: !isStill && !isOnPaper }),
    [option, isStill, isOnPaper],
  );
  const latest = useLatestRef(shown);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  useEffect(() => {
    let isLeft = false;
    let resizing: ResizeObserver | null = null;
    const draw = async () => {
      const { openChart } = await import("@/ui/chart/chart-engine.ts");
      if (isLeft || !place.current) return;
      const opened = openChart(place.current, themeOf(paletteOf(scheme, isOnPaper), locale));
      chart.current = opened;
      opened.setOption(latest.current);
      opened.on("click", (event) => picked.current?.(event as unknown as ChartPoint));
      resizing = new ResizeObserver(() => opened.resize());
      resizing.observe(place.current);
      setState("ready");
    };
    draw().catch(() => !isLeft && setState("failed"));
    return () => {
      isLeft = true;
      resizing?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [place, scheme, isOnPaper, locale, latest, picked]);
  useEffect(() => {
    chart.current?.setOption(shown, { notMerge: true });
  }, [shown]);
  const picture = useCallback(
    async (title: string, note: string | null) => {
      const { chartPicture } = await import("@/ui/chart/chart-engine.ts");
      if (!chart.current) throw new Error("The chart is not drawn.");
      const palette = paperPalette(fontOf());
      return chartPicture(chart.current, { title, note, palette, theme: themeOf(palette, locale) });
    },
    [locale],
  );
  return { isReady: state === "ready", hasFailed: state === "failed", picture };
}

/** Whether the page is being printed. */
function useIsOnPaper(): boolean {
  const [isOnPaper, setIsOnPaper] = useState(false);
  useEffect(() => {
    const print = window.matchMedia("print");
    const change = () => setIsOnPaper(print.matches);
    print.addEventListener("change", change);
    return () => print.removeEventListener("change", change);
  }, []);
  return isOnPaper;
}
