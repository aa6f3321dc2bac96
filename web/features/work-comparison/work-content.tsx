"use client";

import { useTranslations } from "next-intl";
import type { ChosenFigure } from "@/features/work-comparison/figure-drawer.tsx";
import { HeatMap } from "@/features/work-comparison/heat-map.tsx";
import { SpreadChart } from "@/features/work-comparison/spread-chart.tsx";
import { TownBars } from "@/features/work-comparison/town-bars.tsx";
import { TrendChart } from "@/features/work-comparison/trend-chart.tsx";
import type { Comparison } from "@/features/work-comparison/work-board.tsx";
import { WorkTable } from "@/features/work-comparison/work-table.tsx";
import type { WorkView } from "@/features/work-comparison/work-view.ts";
import { Empty } from "@/ui/empty.tsx";

export interface ContentProps {
  comparison: Comparison;
  view: WorkView;
  /** Of which moment the figures are. */
  note: string;
  onChange: (change: Partial<WorkView>) => void;
  onOpen: (figure: ChosenFigure) => void;
}

/** What the chosen tab shows. */
export function WorkContent(props: ContentProps) {
  const t = useTranslations("work");
  const { comparison, view } = props;
  if (comparison.rows.length === 0) return <Empty title={t("nobody")}>{t("nobodyLead")}</Empty>;
  switch (view.tab) {
    case "table":
      return <WorkTable {...props} />;
    case "charts":
      return <TownBars {...props} />;
    case "heat":
      return view.period.grain === "WEEK" ? (
        <Empty title={t("noWeeks")}>{t("noWeeksLead")}</Empty>
      ) : (
        <HeatMap {...props} />
      );
    case "trend":
      return <TrendChart {...props} />;
    case "spread":
      return <SpreadChart {...props} />;
    default:
      return view.tab satisfies never;
  }
}
