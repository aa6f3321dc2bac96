"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { SatisfactionQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

type Row = SatisfactionQuery["satisfactionSummary"]["rows"][number];

/** One slice of the marks, with how many they are. */
export function SatisfactionTable({
  title,
  slice,
  rows,
}: {
  title: string;
  slice: string;
  rows: readonly Row[];
}) {
  const t = useTranslations("satisfaction");
  const labels = useLabels();
  const locale = useLocale();
  const format = useFormatter();
  const nameOf = ({ key, name }: Row) => {
    if (slice === "CHANNEL") return labels.name("channel", key ?? "");
    if (slice !== "MONTH") return name ?? "—";
    const month = new Date(`${key ?? ""}-01T00:00:00Z`);
    return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(month);
  };
  const columns: Column<Row>[] = [
    { key: "name", header: t("name"), isHeading: true, cell: nameOf },
    { key: "answered", header: t("answered"), isNumeric: true, cell: ({ answered }) => answered },
    { key: "marks", header: t("marks"), isNumeric: true, cell: ({ marks }) => marks },
    {
      key: "rate",
      header: t("rate"),
      isNumeric: true,
      cell: ({ responseRate }) => (responseRate === null ? "—" : `${responseRate ?? 0} %`),
    },
    {
      key: "mean",
      header: t("mean"),
      isNumeric: true,
      cell: ({ mean }) => (mean === null ? t("few") : format.number(mean ?? 0)),
    },
    {
      key: "high",
      header: t("high"),
      isNumeric: true,
      cell: ({ highShare }) => (highShare === null ? "—" : `${highShare ?? 0} %`),
    },
  ];
  return <DataTable caption={title} columns={columns} rows={rows} rowKey={({ key }) => key ?? ""} />;
}
