"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { oneDigit } from "@/features/rating/rating-row.ts";
import type { RatingTricksQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Section } from "@/ui/section.tsx";

type Trick = RatingTricksQuery["ratingTricks"][number];

/** What tricks would bring by the present formula, played in invented towns. */
export function TricksSection({ tricks }: { tricks: readonly Trick[] }) {
  const t = useTranslations("rating");
  const { name } = useLabels();
  const locale = useLocale();
  const signed = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const columns: Column<Trick>[] = [
    { key: "code", header: t("trick"), isHeading: true, cell: ({ code }) => name("ratingTrick", code) },
    { key: "honest", header: t("honest"), isNumeric: true, cell: ({ honest }) => oneDigit(honest, locale) },
    { key: "played", header: t("played"), isNumeric: true, cell: ({ played }) => oneDigit(played, locale) },
    { key: "gain", header: t("gain"), isNumeric: true, cell: ({ gain }) => signed.format(gain) },
  ];
  return (
    <Section title={t("tricks")}>
      <Text mb="sm">{t("tricksLead")}</Text>
      <DataTable caption={t("tricks")} columns={columns} rows={tricks} rowKey={({ code }) => code} />
      <Text mt="sm" fz="sm" c="var(--text-quiet)">
        {t("tricksNote")}
      </Text>
    </Section>
  );
}
