"use client";

import { useLocale, useTranslations } from "next-intl";
import { FigureNote, type IndicatorFacts, isCount } from "@/features/indicator/figure-cards.tsx";
import { figureOf, figureText } from "@/features/indicator/figure-text.ts";
import type { TableBy } from "@/features/indicator/table-by.ts";
import { registerPath } from "@/features/submission/paths.ts";
import type { IndicatorRowFactsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  rows: readonly IndicatorRowFactsFragment[];
  indicator: IndicatorFacts;
  by: TableBy;
  isRunning: boolean;
}

const filterOf: Readonly<Record<TableBy, string>> = {
  SECTOR: "sector",
  CHANNEL: "channel",
  RECIPIENT: "recipient",
};

/** One indicator by sector, channel or recipient; the name opens the submissions behind it. */
export function FigureTable({ slug, rows, indicator, by, isRunning }: Props) {
  const t = useTranslations("indicators");
  const { name } = useLabels();
  const locale = useLocale();
  const { code, unit } = indicator;
  const nameOf = (row: IndicatorRowFactsFragment) =>
    row.name ?? (row.code === null ? t("none") : name("channel", row.code));
  const text = (figures: IndicatorRowFactsFragment["figures"]) =>
    figureText(figureOf(figures, code)?.value, unit, locale);
  const cases = ({ figures }: IndicatorRowFactsFragment) =>
    figureOf(figures, code)?.denominator?.toString() ?? "—";
  const columns: Column<IndicatorRowFactsFragment>[] = [
    {
      key: "name",
      header: t("name"),
      isHeading: true,
      cell: (row) => {
        const value = row.id ?? row.code;
        if (value === null) return nameOf(row);
        return (
          <TextLink href={registerPath(slug, `view=ALL&${filterOf[by]}=${value}`)}>{nameOf(row)}</TextLink>
        );
      },
    },
    { key: "now", header: t("now"), isNumeric: true, cell: ({ figures }) => text(figures) },
    { key: "cases", header: t("cases"), isNumeric: true, cell: cases },
    {
      key: "change",
      header: t("change"),
      isNumeric: true,
      cell: ({ figures, previous }) => {
        const figure = figureOf(figures, code);
        if (!figure) return "—";
        const before = isRunning && isCount(unit) ? undefined : figureOf(previous, code);
        return <FigureNote indicator={indicator} figure={figure} before={before} />;
      },
    },
    { key: "previous", header: t("previous"), isNumeric: true, cell: ({ previous }) => text(previous) },
    {
      key: "yearBefore",
      header: t("yearBefore"),
      isNumeric: true,
      cell: ({ yearBefore }) => text(yearBefore),
    },
  ];
  const title = t("table", {
    indicator: name("indicator", code),
    by: t(`byOf.${by}`).toLocaleLowerCase(locale),
  });
  const exported = {
    name: title,
    header: [t("name"), t("now"), t("cases"), t("previous"), t("yearBefore")],
    rows: rows.map((row) => [
      nameOf(row),
      text(row.figures),
      cases(row),
      text(row.previous),
      text(row.yearBefore),
    ]),
  };
  return (
    <Section title={title} aside={<ExportButton table={exported} />}>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={(row) => row.id ?? row.code ?? ""} />
    </Section>
  );
}
