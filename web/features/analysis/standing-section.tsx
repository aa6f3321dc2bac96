"use client";

import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Standings } from "@/features/analysis/load-analysis.ts";
import { registerPath } from "@/features/submission/paths.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Standing = Standings[number];

const counts = ["received", "open", "overdue", "answered", "returned", "meanScore", "meanMark"] as const;

interface Props {
  slug: string;
  title: string;
  empty: string;
  rows: Standings;
}

/** Terms and quality of recipients; the name opens what the figures are made of. */
export function StandingSection({ slug, title, empty, rows }: Props) {
  const t = useTranslations("analysis");
  const columns: Column<Standing>[] = [
    {
      key: "name",
      header: t("recipient"),
      isHeading: true,
      cell: ({ recipientId, name }) => (
        <TextLink href={registerPath(slug, `view=ALL&recipient=${recipientId}`)}>{name}</TextLink>
      ),
    },
    ...counts.map((key) => ({
      key,
      header: t(`standing.${key}`),
      isNumeric: true,
      cell: (row: Standing) => row[key] ?? "—",
    })),
  ];
  const table = {
    name: title,
    header: [t("recipient"), ...counts.map((key) => t(`standing.${key}`))],
    rows: rows.map((row) => [row.name, ...counts.map((key) => String(row[key] ?? ""))]),
  };
  return (
    <Section title={title} aside={rows.length > 0 && <ExportButton table={table} />}>
      {rows.length === 0 ? (
        <Text>{empty}</Text>
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} rowKey={({ recipientId }) => recipientId} />
      )}
    </Section>
  );
}
