"use client";

import { useTranslations } from "next-intl";
import { useFeatures } from "@/features/feature/feature.tsx";
import type { QualityControlQuery } from "@/lib/graphql.generated.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

type Row = QualityControlQuery["qualityControl"]["recipients"][number];

/** The work of each recipient in the period. */
export function RecipientControlTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("quality");
  const features = useFeatures();
  const count = (key: "received" | "answered" | "returned" | "withCause" | "reviewed"): Column<Row> => ({
    key,
    header: t(`column.${key}`),
    isNumeric: true,
    cell: (row) => row[key],
  });
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("column.recipient"),
      isHeading: true,
      cell: ({ recipientName }) => recipientName,
    },
    ...(["received", "answered", "returned", "withCause", "reviewed"] as const).map(count),
    {
      key: "score",
      header: t("column.score"),
      isNumeric: true,
      cell: ({ meanScore }) => meanScore ?? "—",
    },
  ];
  if (features["QLT-02"])
    columns.push({
      key: "completeness",
      header: t("column.completeness"),
      isNumeric: true,
      cell: ({ completeness }) => (completeness === null ? "—" : `${completeness ?? 0} %`),
    });
  return (
    <DataTable
      caption={t("byRecipient")}
      columns={columns}
      rows={rows}
      rowKey={({ recipientId }) => recipientId}
    />
  );
}
