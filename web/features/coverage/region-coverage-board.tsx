"use client";

import { Group, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { periodName, type PeriodView } from "@/features/indicator/period-view.ts";
import type { CoverageCountFactsFragment, RegionCoverageQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportMenu } from "@/ui/export-menu.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./coverage.module.css";

type Facts = RegionCoverageQuery["regionCoverage"];
type Row = Facts["rows"][number];

interface Props {
  facts: Facts;
  period: PeriodView;
  today: string;
}

/** Municipalities against groups of capabilities: how much of what the regulation asks for works. */
export function RegionCoverageBoard({ facts, period, today }: Props) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const { name } = useLabels();
  const { groups, rows, pageInfo } = facts;
  const cellOf = (row: Row, group: string) => row.cells.find((each) => each.group === group)!.counts;
  const columns: Column<Row>[] = [
    {
      key: "municipality",
      header: t("municipality"),
      isHeading: true,
      cell: ({ municipality }) => (
        <TextLink href={`/region/municipalities/${municipality.slug}`}>{municipality.name}</TextLink>
      ),
    },
    { key: "all", header: t("all"), cell: ({ counts }) => <Heat counts={counts} /> },
    { key: "done", header: t("done"), isNumeric: true, cell: ({ counts }) => counts.done },
    ...groups.map((group): Column<Row> => ({
      key: group,
      header: name("capabilityGroup", group),
      cell: (row) => <Heat counts={cellOf(row, group)} />,
    })),
  ];
  const table = () => ({
    name: `${t("regionTitle")} — ${periodName(period, locale)}`,
    header: [
      t("municipality"),
      t("asked"),
      t("works"),
      t("outside"),
      t("none"),
      t("done"),
      ...groups.map((group) => name("capabilityGroup", group)),
    ],
    rows: rows.map((row) => [
      row.municipality.name,
      ...[row.counts.asked, row.counts.works, row.counts.outside, row.counts.none, row.counts.done].map(
        String,
      ),
      ...groups.map((group) => shareText(cellOf(row, group))),
    ]),
  });
  return (
    <Page
      title={t("regionTitle")}
      lead={t("regionLead")}
      actions={
        <>
          <PrintButton />
          <ExportMenu table={table} />
        </>
      }
      isWide
    >
      <PeriodPicker period={period} today={today} />
      {rows.length > 0 ? (
        <DataTable
          caption={t("regionTitle")}
          columns={columns}
          rows={rows}
          rowKey={({ municipality }) => municipality.id}
        />
      ) : (
        <Empty title={t("empty")} />
      )}
      <Text fz="sm" c="var(--text-quiet)">
        {t("how")}
      </Text>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <Group className="no-print">
          <TextLink
            href={`/region/coverage?grain=${period.grain}&on=${period.startsOn}&after=${encodeURIComponent(pageInfo.endCursor)}`}
          >
            {t("next")}
          </TextLink>
        </Group>
      )}
    </Page>
  );
}

/** Of what the program could do. */
const shareText = ({ asked, works, outside }: CoverageCountFactsFragment): string =>
  asked === 0 ? "" : `${works}/${asked - outside}`;

function Heat({ counts }: { counts: CoverageCountFactsFragment }) {
  const t = useTranslations("coverage");
  const { asked, works, outside, none } = counts;
  if (asked === 0) return <span title={t("notAsked")}>—</span>;
  const share = asked === outside ? 0 : works / (asked - outside);
  return (
    <span
      className={classes.heat}
      data-missing={none > 0 || undefined}
      style={{ "--share": share } as CSSProperties}
      title={t("cell", { works, asked, outside, none })}
    >
      {shareText(counts)}
    </span>
  );
}
