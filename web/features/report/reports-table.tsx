"use client";

import { Group, Select } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { reportPath } from "@/features/report/report-kinds.ts";
import { ReportStateBadge } from "@/features/report/report-state-badge.tsx";
import { formatInstant, formatShortDay } from "@/lib/dates.ts";
import type { ReportRowFragment } from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  reports: readonly ReportRowFragment[];
  timeZone: string;
  state: string | null;
}

/** Reports by their terms, with a choice of their state. */
export function ReportsTable({ slug, reports, timeZone, state }: Props) {
  const t = useTranslations("reports");
  const { name } = useLabels();
  const locale = useLocale();
  const router = useRouter();
  const day = (on: string) => formatShortDay(on, locale);
  const columns: Column<ReportRowFragment>[] = [
    {
      key: "title",
      header: t("report"),
      isHeading: true,
      cell: ({ id, title }) => <TextLink href={reportPath(slug, id)}>{title}</TextLink>,
    },
    {
      key: "period",
      header: t("period"),
      cell: ({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`,
    },
    { key: "due", header: t("dueAt"), cell: ({ dueAt }) => formatInstant(dueAt, locale, timeZone) },
    {
      key: "state",
      header: t("state"),
      cell: (row) => (
        <Group gap={6}>
          <ReportStateBadge
            label={name("reportState", row.state)}
            tone={row.state === "SENT" ? "done" : "plain"}
          />
          {row.isOverdue && <ReportStateBadge label={t("isOverdue")} tone="late" />}
        </Group>
      ),
    },
    {
      key: "recipients",
      header: t("recipients"),
      cell: ({ recipients }) => recipients.join(", ") || t("noRecipients"),
    },
  ];
  const choices = [{ value: "OVERDUE", label: t("isOverdue") }, ...labelOptions("reportState", locale)];
  return (
    <>
      <Select
        className="no-print"
        label={t("state")}
        placeholder={t("anyState")}
        data={choices}
        value={state}
        onChange={(value) => router.push(`/${slug}/reports${value === null ? "" : `?state=${value}`}`)}
        clearable
        maw={280}
        mb="sm"
      />
      {reports.length === 0 ? (
        <Empty title={t("noneSuch")} />
      ) : (
        <DataTable caption={t("title")} columns={columns} rows={reports} rowKey={({ id }) => id} />
      )}
    </>
  );
}
