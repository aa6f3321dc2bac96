"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { periodName } from "@/features/indicator/period-view.ts";
import { oneDigit } from "@/features/rating/rating-row.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { PublishedRatingsQuery } from "@/lib/graphql.generated.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Publication = PublishedRatingsQuery["publishedRatings"][number];

interface Props {
  publications: readonly Publication[];
  /** Address of the pages of single ratings. */
  base: string;
  timeZone: string;
  /** Shows the viewer's own place. */
  isOwnShown?: boolean;
}

/** Ratings that were made public, as they were. */
export function ArchiveSection({ publications, base, timeZone, isOwnShown = false }: Props) {
  const t = useTranslations("rating");
  const locale = useLocale();
  const own: Column<Publication>[] = [
    { key: "own", header: t("ownPlace"), cell: (row) => ranks(row) ?? t("tooFew") },
    {
      key: "value",
      header: t("value"),
      isNumeric: true,
      cell: (row) => (row.own?.isEnough ? oneDigit(row.own.value, locale) : "—"),
    },
  ];
  const columns: Column<Publication>[] = [
    {
      key: "period",
      header: t("period"),
      isHeading: true,
      cell: (row) => <TextLink href={`${base}/${row.id}`}>{periodName(row, locale)}</TextLink>,
    },
    ...(isOwnShown ? own : []),
    { key: "count", header: t("municipalities"), isNumeric: true, cell: ({ rowCount }) => rowCount },
    {
      key: "at",
      header: t("publishedAt"),
      cell: ({ publishedAt }) => formatInstant(publishedAt, locale, timeZone),
    },
    { key: "by", header: t("publishedBy"), cell: ({ publishedBy }) => publishedBy },
    { key: "version", header: t("version"), cell: ({ formulaVersion }) => formulaVersion },
  ];
  return (
    <Section title={t("archive")}>
      {publications.length === 0 ? (
        <Text>{t("nonePublished")}</Text>
      ) : (
        <DataTable caption={t("archive")} columns={columns} rows={publications} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}

function ranks({ own }: Publication): string | null {
  if (!own || own.rankFrom === null || own.rankTo === null) return null;
  return own.rankFrom === own.rankTo ? String(own.rankFrom) : `${own.rankFrom}–${own.rankTo}`;
}
