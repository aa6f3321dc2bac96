import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { endOf, type PeriodView, periodName } from "@/features/indicator/period-view.ts";
import { BlocksChart, TrendChart } from "@/features/workload/workload-charts.tsx";
import { KeepButton, ProposeStaffButton } from "@/features/workload/workload-dialogs.tsx";
import { workloadColumns } from "@/features/workload/workload-figures.ts";
import { WorkloadTable } from "@/features/workload/workload-table.tsx";
import { formatInstant } from "@/lib/dates.ts";
import type { FeatureRoom } from "@/lib/feature-room.ts";
import { WorkloadDocument, type WorkloadQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";

type Executor = WorkloadQuery["executorWorkload"][number];

interface Props {
  room: FeatureRoom;
  slug: string;
  period: PeriodView;
  today: string;
  sectorId: string | null;
}

/** How much each sector block and each executor has to do, and what is proposed about it. */
export async function WorkloadPage({ room, period, today, sectorId }: Props) {
  const t = await getTranslations("workload");
  const locale = await getLocale();
  const { workload, executorWorkload, workloadTrend, workloadAccounts } = await load(WorkloadDocument, {
    period,
    sectorId,
  });
  const columns = workloadColumns(t, locale);
  const table = {
    name: `${t("title")} — ${room.name}, ${periodName(period, locale)}`,
    header: columns.map(({ header }) => header),
    rows: workload.map((row) => columns.map(({ text }) => text(row))),
  };
  const isOver = endOf(period) < today;
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead")} <ClauseLinks base={room.base} clauses={room.clauses} />
        </>
      }
      actions={
        <>
          {room.may("proposal:change") && (
            <ProposeStaffButton base={room.base} period={period} rows={workload} />
          )}
          {isOver && room.may("workload:change") && <KeepButton period={period} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <PeriodPicker period={period} today={today} />
      {workload.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <>
          <BlocksChart rows={workload} />
          <Section title={t("byBlock")}>
            <WorkloadTable caption={t("byBlock")} rows={workload} />
            <Text fz="sm" c="var(--text-quiet)" mt="xs">
              {t("nowNote")}
            </Text>
          </Section>
        </>
      )}
      <TrendChart points={workloadTrend} sectors={workload} sectorId={sectorId} />
      <Executors rows={executorWorkload} />
      <Accounts accounts={workloadAccounts.edges.map(({ node }) => node)} timeZone={room.timeZone} />
    </Page>
  );
}

async function Executors({ rows }: { rows: readonly Executor[] }) {
  const t = await getTranslations("workload");
  const words: readonly (readonly [string, string, (row: Executor) => string])[] = [
    ["name", t("executor"), ({ name }) => name],
    ["sectors", t("sectors"), ({ sectors }) => sectors.map(({ name }) => name).join(", ") || "—"],
    ["received", t("received"), ({ received }) => String(received)],
    ["answered", t("ofThemAnswered"), ({ answered }) => String(answered)],
    ["open", t("open"), ({ open }) => String(open)],
    ["overdue", t("overdue"), ({ overdue }) => String(overdue)],
  ];
  const columns: Column<Executor>[] = words.map(([key, header, text]) => ({
    key,
    header,
    cell: text,
    isHeading: key === "name",
    isNumeric: key !== "name" && key !== "sectors",
  }));
  const table = {
    name: t("byExecutor"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <Section title={t("byExecutor")} aside={rows.length > 0 ? <ExportButton table={table} /> : undefined}>
      {rows.length === 0 ? (
        <Text c="var(--text-quiet)">{t("noExecutors")}</Text>
      ) : (
        <DataTable
          caption={t("byExecutor")}
          columns={columns}
          rows={rows}
          rowKey={({ accountId }) => accountId}
        />
      )}
    </Section>
  );
}

async function Accounts({
  accounts,
  timeZone,
}: {
  accounts: readonly WorkloadQuery["workloadAccounts"]["edges"][number]["node"][];
  timeZone: string;
}) {
  const t = await getTranslations("workload");
  const locale = await getLocale();
  return (
    <Section title={t("accounts")}>
      {accounts.length === 0 && <Text c="var(--text-quiet)">{t("noAccounts")}</Text>}
      <Stack gap="sm">
        {accounts.map(({ id, grain, startsOn, conclusion, keptAt, keptByName, sectors }) => {
          const name = periodName({ grain, startsOn }, locale);
          return (
            <details key={id}>
              <summary>
                {name} · {formatInstant(keptAt, locale, timeZone)} · {keptByName}
              </summary>
              {conclusion && <Text style={{ whiteSpace: "pre-line" }}>{conclusion}</Text>}
              <WorkloadTable caption={`${t("byBlock")}: ${name}`} rows={sectors} />
            </details>
          );
        })}
      </Stack>
    </Section>
  );
}
