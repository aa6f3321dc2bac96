"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { oneDigit, percent, type RatingRow } from "@/features/rating/rating-row.ts";
import type { RatingFormulaViewFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

interface Props {
  caption: string;
  subject: string;
  formula: RatingFormulaViewFragment;
  /** Those whose components the viewer may see. */
  rows: readonly RatingRow[];
}

/** What each value is made of: every component with its interval, and observed against expected. */
export function ComponentTable({ caption, subject, formula, rows }: Props) {
  const t = useTranslations("rating");
  const { name } = useLabels();
  const locale = useLocale();
  const columns: Column<RatingRow>[] = [
    { key: "name", header: subject, isHeading: true, cell: (row) => row.name },
    ...formula.components.map(({ code }) => ({
      key: code,
      header: name("ratingComponent", code),
      cell: ({ components }: RatingRow) => {
        const figure = components?.find((each) => each.code === code);
        if (!figure) return t("noData");
        const { value, low, high, cases, observed, expected, isEnough } = figure;
        return (
          <>
            {percent(value, locale)}
            <Text component="span" display="block" fz="xs" c="var(--text-quiet)">
              {isEnough
                ? `${Math.round(low * 100)}–${percent(high, locale)}`
                : t("fewCases", { cases: oneDigit(cases, locale) })}
            </Text>
            <Text component="span" display="block" fz="xs" c="var(--text-quiet)">
              {t("observed", { observed: oneDigit(observed, locale), expected: oneDigit(expected, locale) })}
            </Text>
          </>
        );
      },
    })),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
