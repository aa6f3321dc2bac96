"use client";

import { useTranslations } from "next-intl";
import type { ShownComparison } from "@/features/comparison/comparison-view.ts";
import type { useRowNames } from "@/features/comparison/use-row-names.ts";
import type { TableFile } from "@/lib/table-file.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

interface Props {
  shown: ShownComparison;
  names: ReturnType<typeof useRowNames>;
}

/** Exactly what is on the screen: the same rows, the same columns, with the clauses. */
export function ComparisonExport({ shown, names }: Props) {
  const t = useTranslations("comparison");
  const clauseName = useClauseName();
  const table = (): TableFile => ({
    name: t("title"),
    header: [
      t("rule"),
      t("group"),
      t("spreadHeader"),
      ...shown.columns.map(({ municipality }) => municipality.name),
    ],
    rows: shown.rows.map(({ row, spread, cells }) => [
      names.rowName(row),
      names.groupName(row.group),
      t(`spread.${spread}`),
      ...cells.map((cell) => {
        if (!cell.isPresent) return t("absent");
        const clauses = cell.clauses.map(clauseName).join(", ");
        return `${names.cellText(row, cell) || t("present")}${clauses && ` (${clauses})`}`;
      }),
    ]),
  });
  return <ExportMenu table={table} />;
}
