"use client";

import { Group, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { Feature } from "@/features/feature/feature.tsx";
import { DraftButton } from "@/features/report/draft-button.tsx";
import { DutyButton } from "@/features/report/duty-button.tsx";
import { capabilityOf } from "@/features/report/report-kinds.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { ReportsQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";

export type DutyRow = ReportsQuery["reportDuties"][number];

interface Props {
  slug: string;
  duties: readonly DutyRow[];
  timeZone: string;
  canDraft: boolean;
  canSet: boolean;
}

/** Marks what is there for a capability; a duty of no known kind is everybody's. */
function Marked({ kind, children }: { kind: string; children: React.ReactNode }) {
  const capability = capabilityOf(kind);
  return capability === null ? children : <Feature code={capability}>{children}</Feature>;
}

/** What the regulation asks to report, the nearest term first, each value with where it comes from. */
export function DutiesTable({ slug, duties, timeZone, canDraft, canSet }: Props) {
  const t = useTranslations("reports");
  const { name } = useLabels();
  const locale = useLocale();
  const quiet = (text: string) => (
    <Text fz="sm" c="var(--text-quiet)">
      {text}
    </Text>
  );
  const source = (code: string) => quiet(name("reportSource", code));
  const columns: Column<DutyRow>[] = [
    {
      key: "kind",
      header: t("duty"),
      isHeading: true,
      cell: ({ kind, subject, byTitle }) => (
        <Marked kind={kind}>
          {kind === "OTHER" ? (subject ?? name("reportKind", kind)) : name("reportKind", kind)}
          {byTitle !== null && quiet(byTitle)}
        </Marked>
      ),
    },
    {
      key: "clauses",
      header: t("clauses"),
      cell: ({ clauses }) => <ClauseLinks base={`/${slug}`} clauses={clauses} />,
    },
    {
      key: "period",
      header: t("howOften"),
      cell: ({ period, periodSource, isOff }) => (
        <>
          {isOff ? t("isOff") : name("period", period)}
          {source(periodSource)}
        </>
      ),
    },
    {
      key: "recipients",
      header: t("recipients"),
      cell: ({ recipients, recipientsSource }) => (
        <>
          {recipients.join(", ") || t("noRecipients")}
          {recipients.length > 0 && source(recipientsSource)}
        </>
      ),
    },
    {
      key: "due",
      header: t("nextDue"),
      cell: ({ currentDueAt, termSource }) =>
        currentDueAt === null ? (
          t("onRequest")
        ) : (
          <>
            {formatInstant(currentDueAt, locale, timeZone)}
            {source(termSource)}
          </>
        ),
    },
    ...(canDraft || canSet
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (duty: DutyRow) => (
              <Group gap={2}>
                {canDraft && duty.currentStartsOn !== null && <DraftButton slug={slug} duty={duty} />}
                {canSet && <DutyButton duty={duty} />}
              </Group>
            ),
          },
        ]
      : []),
  ];
  const sorted = duties.toSorted((one, other) =>
    (one.currentDueAt ?? "9999").localeCompare(other.currentDueAt ?? "9999"),
  );
  return <DataTable caption={t("duties")} columns={columns} rows={sorted} rowKey={({ key }) => key} />;
}
