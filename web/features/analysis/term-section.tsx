"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { TermControlFactsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Section } from "@/ui/section.tsx";

const counts = ["count", "inTime", "late", "running", "overdue"] as const;

/** How the clocks of the period's submissions were kept, a kind a line. */
export function TermSection({ terms }: { terms: readonly TermControlFactsFragment[] }) {
  const t = useTranslations("analysis");
  const { name } = useLabels();
  const columns: Column<TermControlFactsFragment>[] = [
    { key: "kind", header: t("term"), isHeading: true, cell: ({ kind }) => name("termKind", kind) },
    ...counts.map((key) => ({
      key,
      header: t(`termCounts.${key}`),
      isNumeric: true,
      cell: (row: TermControlFactsFragment) => row[key],
    })),
  ];
  const table = {
    name: t("terms"),
    header: [t("term"), ...counts.map((key) => t(`termCounts.${key}`))],
    rows: terms.map((row) => [name("termKind", row.kind), ...counts.map((key) => String(row[key]))]),
  };
  return (
    <Section title={t("terms")} aside={terms.length > 0 && <ExportButton table={table} />}>
      {terms.length === 0 ? (
        <Text>{t("noTerms")}</Text>
      ) : (
        <DataTable caption={t("terms")} columns={columns} rows={terms} rowKey={({ kind }) => kind} />
      )}
    </Section>
  );
}
