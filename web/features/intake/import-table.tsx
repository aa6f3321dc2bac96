"use client";

import { useLocale, useTranslations } from "next-intl";
import { importPath } from "@/features/intake/paths.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { ImportFactsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  imports: readonly ImportFactsFragment[];
  timeZone: string;
}

export function ImportTable({ slug, imports, timeZone }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { name: label } = useLabels();
  const count = (key: "rowsCreated" | "rowsChanged" | "rowsRefused"): Column<ImportFactsFragment> => ({
    key,
    header: t(key),
    isNumeric: true,
    cell: (row) => row[key].toLocaleString(locale),
  });
  const columns: Column<ImportFactsFragment>[] = [
    {
      key: "file",
      header: t("file"),
      isHeading: true,
      cell: (row) => <TextLink href={importPath(slug, row.id)}>{row.fileName}</TextLink>,
    },
    { key: "state", header: t("state"), cell: (row) => label("importState", row.state) },
    count("rowsCreated"),
    count("rowsChanged"),
    count("rowsRefused"),
    { key: "by", header: t("by"), cell: (row) => row.createdByName },
    { key: "at", header: t("at"), cell: (row) => formatInstant(row.createdAt, locale, timeZone) },
  ];
  return <DataTable caption={t("files")} columns={columns} rows={imports} rowKey={({ id }) => id} />;
}
