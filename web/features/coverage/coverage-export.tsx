"use client";

import { useTranslations } from "next-intl";
import type { CoverageLine } from "@/features/coverage/coverage-view.ts";
import { usePageName } from "@/features/coverage/use-page-name.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

/** Exactly the lines on the screen. */
export function CoverageExport({ name: title, lines }: { name: string; lines: readonly CoverageLine[] }) {
  const t = useTranslations("coverage");
  const { name, text } = useLabels();
  const clauseName = useClauseName();
  const pageName = usePageName();
  const rowOf = ({ clause, covered }: CoverageLine): string[] => [
    clauseName(clause.id),
    clause.heading ?? clause.text,
    covered?.capability.code ?? "",
    covered ? text(covered.capability.name) : "",
    covered ? name("coverageState", covered.state) : t("nothingAsked"),
    covered?.page ? pageName(covered.page) : "",
    covered?.outside ? text(covered.outside) : "",
    covered?.fields.join(", ") ?? "",
    covered?.duty ? name("dutyMark", covered.duty.mark) : "",
    (covered?.duty?.evidence ?? [])
      .map(({ fact, done, owed }) => `${name("dutyFact", fact)}: ${done ?? t("few")}/${owed ?? t("few")}`)
      .join("; "),
  ];
  const table = () => ({
    name: title,
    header: [
      t("clause"),
      t("text"),
      t("code"),
      t("asks"),
      t("state"),
      t("where"),
      t("why"),
      t("api"),
      t("mark"),
      t("evidence"),
    ],
    rows: lines.map(rowOf),
  });
  return <ExportMenu table={table} />;
}
