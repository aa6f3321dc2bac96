"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ChosenFigure } from "@/features/work-comparison/figure-drawer.tsx";
import { HeatMap } from "@/features/work-comparison/heat-map.tsx";
import { SpreadChart } from "@/features/work-comparison/spread-chart.tsx";
import { TownBars } from "@/features/work-comparison/town-bars.tsx";
import { TrendChart } from "@/features/work-comparison/trend-chart.tsx";
import type { Comparison } from "@/features/work-comparison/work-board.tsx";
import { monthBefore } from "@/features/work-comparison/unfinished.ts";
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

/** Sectors are told of months that are over, and never of what changes from day to day. */
function HeatContent(props: ContentProps) {
  const t = useTranslations("work");
  const { comparison, view, onChange } = props;
  if (view.of === "OVERDUE_NOW") return <Empty title={t("noMoment")}>{t("noMomentLead")}</Empty>;
  const isTold = comparison.rows.some(({ cells }) => cells.length > 0);
  if (isTold || comparison.period.isOver) return <HeatMap {...props} />;
  const before = monthBefore(comparison.period.startsOn);
  return (
    <Empty title={t("notOver")}>
      {t("notOverLead")}{" "}
      <Button variant="default" size="compact-sm" onClick={() => onChange({ period: before })}>
        {t("showMonthBefore")}
      </Button>
    </Empty>
  );
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
      return <HeatContent {...props} />;
    case "trend":
      return <TrendChart {...props} />;
    case "spread":
      return <SpreadChart {...props} />;
    default:
      return view.tab satisfies never;
  }
}
