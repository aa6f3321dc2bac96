"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { RecipientCountsQuery } from "@/lib/graphql.generated.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Section } from "@/ui/section.tsx";

type Counts = RecipientCountsQuery["recipientCounts"][number];

const measures = ["received", "repeats", "answered", "overdue", "postponed"] as const;

/** What every recipient had to do, by name: no ranking. */
export function CountsSection({ counts }: { counts: readonly Counts[] }) {
  const t = useTranslations("rating");
  const columns: Column<Counts>[] = [
    { key: "name", header: t("recipient"), isHeading: true, cell: ({ name }) => name },
    ...measures.map((key) => ({
      key,
      header: t(`counts.${key}`),
      isNumeric: true,
      cell: (row: Counts) => row[key],
    })),
  ];
  const table = {
    name: t("countsTitle"),
    header: [t("recipient"), ...measures.map((key) => t(`counts.${key}`))],
    rows: counts.map((row) => [row.name, ...measures.map((key) => String(row[key]))]),
  };
  return (
    <Section title={t("countsTitle")} aside={counts.length > 0 && <ExportButton table={table} />}>
      {counts.length === 0 ? (
        <Text>{t("noRecipients")}</Text>
      ) : (
        <DataTable
          caption={t("countsTitle")}
          columns={columns}
          rows={counts}
          rowKey={({ recipientId }) => recipientId}
        />
      )}
    </Section>
  );
}
