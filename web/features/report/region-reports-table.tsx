"use client";

import { Select } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ReportStateBadge } from "@/features/report/report-state-badge.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import type { OwedState, RegionReportsQuery } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = RegionReportsQuery["regionReports"]["edges"][number]["node"];

const tones = { OWED: "plain", OVERDUE: "late", SENT: "done" } as const;

/** Reports to the regional centre by their terms; times are those of the municipality's clock. */
export function RegionReportsTable({ reports, state }: { reports: readonly Row[]; state: OwedState | null }) {
  const t = useTranslations("regionReports");
  const { name } = useLabels();
  const locale = useLocale();
  const router = useRouter();
  const day = (on: string) => formatShortDay(on, locale);
  const columns: Column<Row>[] = [
    {
      key: "report",
      header: t("report"),
      isHeading: true,
      cell: ({ id, kind }) => <TextLink href={`/region/reports/${id}`}>{name("reportKind", kind)}</TextLink>,
    },
    { key: "municipality", header: t("municipality"), cell: ({ municipality }) => municipality.name },
    {
      key: "period",
      header: t("period"),
      cell: ({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`,
    },
    {
      key: "due",
      header: t("dueAt"),
      cell: ({ dueAt, municipality }) => formatInstant(dueAt, locale, municipality.timeZone),
    },
    {
      key: "state",
      header: t("state"),
      cell: (row) => (
        <ReportStateBadge
          label={row.state === "SENT" && row.isLate ? t("sentLate") : name("owedReport", row.state)}
          tone={row.state === "SENT" && row.isLate ? "late" : tones[row.state]}
        />
      ),
    },
  ];
  return (
    <>
      <Select
        className="no-print"
        label={t("state")}
        placeholder={t("anyState")}
        data={labelOptions("owedReport", locale)}
        value={state}
        onChange={(value) => router.push(`/region/reports${value === null ? "" : `?state=${value}`}`)}
        clearable
        maw={280}
      />
      {reports.length === 0 ? (
        <Empty title={t("noneSuch")} />
      ) : (
        <DataTable caption={t("title")} columns={columns} rows={reports} rowKey={({ id }) => id} />
      )}
    </>
  );
}
