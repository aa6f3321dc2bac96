"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { IntervalBar } from "@/features/rating/interval-bar.tsx";
import { isShared, oneDigit, placeText, type RatingRow } from "@/features/rating/rating-row.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";

interface Props {
  caption: string;
  /** Heading of the names. */
  subject: string;
  rows: readonly RatingRow[];
  /** The row that is the viewer's own. */
  ownId?: string | null;
}

/** Places with intervals: neighbours whose difference may be chance share theirs. */
export function RatingTable({ caption, subject, rows, ownId = null }: Props) {
  const t = useTranslations("rating");
  const locale = useLocale();
  const number = (value: number) => oneDigit(value, locale);
  const columns: Column<RatingRow>[] = [
    {
      key: "place",
      header: t("place"),
      cell: (row) => (
        <>
          {placeText(row, rows) ?? "—"}
          {isShared(row, rows) && <Quiet>{t("notSignificant")}</Quiet>}
        </>
      ),
    },
    {
      key: "name",
      header: subject,
      isHeading: true,
      cell: ({ id, name }) => (id === ownId ? <strong>{t("ownName", { name })}</strong> : name),
    },
    {
      key: "value",
      header: t("value"),
      isNumeric: true,
      cell: (row) => (row.isEnough ? number(row.value) : <Quiet>{t("tooFew")}</Quiet>),
    },
    {
      key: "interval",
      header: t("interval"),
      cell: (row) =>
        row.isEnough ? (
          <>
            <IntervalBar low={row.low} value={row.value} high={row.high} />
            <Quiet>{t("fromTo", { from: number(row.low), to: number(row.high) })}</Quiet>
          </>
        ) : (
          "—"
        ),
    },
    {
      key: "ranks",
      header: t("ranks"),
      cell: ({ rankFrom, rankTo }) =>
        rankFrom === null || rankTo === null ? "—" : rankFrom === rankTo ? rankFrom : `${rankFrom}–${rankTo}`,
    },
    { key: "cases", header: t("cases"), isNumeric: true, cell: ({ cases }) => cases },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Quiet({ children }: { children: string }) {
  return (
    <Text component="span" display="block" fz="xs" c="var(--text-quiet)">
      {children}
    </Text>
  );
}
