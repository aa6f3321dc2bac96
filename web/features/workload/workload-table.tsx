"use client";

import { useLocale, useTranslations } from "next-intl";
import { workloadColumns } from "@/features/workload/workload-figures.ts";
import type { SectorWorkloadRowFragment } from "@/lib/graphql.generated.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

/** Workload of sector blocks as it was counted. */
export function WorkloadTable({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly SectorWorkloadRowFragment[];
}) {
  const t = useTranslations("workload");
  const columns: Column<SectorWorkloadRowFragment>[] = workloadColumns(t, useLocale()).map(
    ({ key, header, text }) => ({
      key,
      header,
      cell: text,
      isHeading: key === "sector",
      isNumeric: key !== "sector",
    }),
  );
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ sectorId }) => sectorId ?? "none"}
    />
  );
}
