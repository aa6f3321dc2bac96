"use client";

import { Select, Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { periodName } from "@/features/indicator/period-view.ts";
import type { SectorWorkloadRowFragment, WorkloadQuery } from "@/lib/graphql.generated.ts";
import { Chart } from "@/ui/chart/chart.tsx";
import type { ChartOption } from "@/ui/chart/use-chart.ts";

const grid = {
  left: 16,
  right: 24,
  top: 40,
  bottom: 16,
  outerBoundsMode: "same",
  outerBoundsContain: "axisLabel",
} as const;

/** How much each block has on its hands: answered, open in time, overdue. */
export function BlocksChart({ rows }: { rows: readonly SectorWorkloadRowFragment[] }) {
  const t = useTranslations("workload");
  const option = useMemo<ChartOption>(() => {
    const names = rows.map(({ sectorName }) => sectorName ?? t("noSector")).toReversed();
    const values = (read: (row: SectorWorkloadRowFragment) => number) => rows.map(read).toReversed();
    return {
      grid,
      legend: { top: 0 },
      tooltip: { trigger: "axis" },
      xAxis: { type: "value", minInterval: 1 },
      yAxis: { type: "category", data: names, axisLabel: { width: 180, overflow: "truncate" } },
      series: [
        { type: "bar", name: t("received"), data: values(({ received }) => received) },
        { type: "bar", name: t("open"), data: values(({ open }) => open) },
        { type: "bar", name: t("overdue"), data: values(({ overdue }) => overdue) },
      ],
    };
  }, [rows, t]);
  return (
    <Chart
      title={t("blocks")}
      option={option}
      heading={2}
      height={Math.max(240, rows.length * 64 + 60)}
      table={{
        header: [t("sector"), t("received"), t("open"), t("overdue")],
        rows: rows.map(({ sectorName, received, open, overdue }) => [
          sectorName ?? t("noSector"),
          String(received),
          String(open),
          String(overdue),
        ]),
      }}
    />
  );
}

/** Months beside those of the year before; of one block when it is chosen. */
export function TrendChart({
  points,
  sectors,
  sectorId,
}: {
  points: WorkloadQuery["workloadTrend"];
  sectors: readonly SectorWorkloadRowFragment[];
  sectorId: string | null;
}) {
  const t = useTranslations("workload");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const choose = (id: string | null) => {
    const next = new URLSearchParams(search);
    if (id) next.set("sector", id);
    else next.delete("sector");
    router.push(`${pathname}?${next}`, { scroll: false });
  };
  const months = useMemo(
    () => points.map(({ startsOn }) => periodName({ grain: "MONTH", startsOn }, locale)),
    [points, locale],
  );
  const option = useMemo<ChartOption>(
    () => ({
      grid,
      legend: { top: 0 },
      tooltip: { trigger: "axis" },
      xAxis: { type: "category", data: months },
      yAxis: { type: "value", minInterval: 1 },
      series: [
        { type: "line", name: t("received"), data: points.map(({ received }) => received) },
        {
          type: "line",
          name: t("receivedBefore"),
          lineStyle: { type: "dashed" },
          data: points.map(({ receivedBefore }) => receivedBefore),
        },
        { type: "line", name: t("answered"), data: points.map(({ answered }) => answered) },
      ],
    }),
    [months, points, t],
  );
  return (
    <Stack gap="xs">
      <Select
        className="no-print"
        label={t("ofSector")}
        placeholder={t("allSectors")}
        data={sectors.flatMap(({ sectorId: id, sectorName }) =>
          id ? [{ value: id, label: sectorName ?? id }] : [],
        )}
        value={sectorId}
        onChange={choose}
        clearable
        w={320}
        maw="100%"
      />
      <Chart
        title={t("trend")}
        option={option}
        heading={2}
        table={{
          header: [t("month"), t("received"), t("receivedBefore"), t("answered")],
          rows: points.map(({ received, receivedBefore, answered }, at) => [
            months[at]!,
            String(received),
            String(receivedBefore),
            String(answered),
          ]),
        }}
      />
    </Stack>
  );
}
