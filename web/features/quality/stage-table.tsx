"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { TimeLostQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

type Row = TimeLostQuery["timeLost"]["stages"][number];

/** How long each stage takes. */
export function StageTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useTranslations("quality");
  const labels = useLabels();
  const format = useFormatter();
  const columns: Column<Row>[] = [
    {
      key: "stage",
      header: t("column.stage"),
      isHeading: true,
      cell: ({ stage, recipientName }) =>
        [recipientName, labels.name("workStage", stage)].filter(Boolean).join(": "),
    },
    { key: "count", header: t("column.count"), isNumeric: true, cell: ({ count }) => count },
    {
      key: "median",
      header: t("column.median"),
      isNumeric: true,
      cell: ({ medianHours }) => format.number(medianHours),
    },
    {
      key: "slow",
      header: t("column.slow"),
      isNumeric: true,
      cell: ({ slowHours }) => format.number(slowHours),
    },
  ];
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={rows}
      rowKey={({ stage, recipientId }) => `${recipientId ?? ""}${stage}`}
    />
  );
}
