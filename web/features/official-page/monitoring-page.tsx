import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportButton } from "@/features/official-page/import-button.tsx";
import { MonthLinks, monthName, readMonth } from "@/features/official-page/month-links.tsx";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PagesFrame } from "@/features/official-page/pages-frame.tsx";
import { ReadFiguresButton } from "@/features/official-page/read-figures-button.tsx";
import { RulesButton } from "@/features/official-page/rules-dialog.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import { PageMonitoringDocument, type PageMonitoringQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelValues } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Row = PageMonitoringQuery["pageStatistics"][number];
const figures = ["posts", "likes", "comments", "reposts", "views"] as const;
const parts = [1, 2, 3, 4, 5] as const;

const total = ({ weeks }: Row, figure: (typeof figures)[number]) =>
  weeks.reduce((sum, week) => sum + week[figure], 0);

/** What pages showed in a month, and which of them are silent. */
export async function MonitoringPage({ slug, month: asked }: { slug: string; month: string | null }) {
  const room = await pagesRoom(slug, "monitoring");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const month = readMonth(asked) ?? todayIn(room.timeZone).slice(0, 7);
  const { pageStatistics: rows, pageRules } = await load(PageMonitoringDocument, { month: `${month}-01` });
  const silent = rows.filter(({ page }) => page.faults.includes("STALE"));
  const number = new Intl.NumberFormat(locale);
  const columns: Column<Row>[] = [
    {
      key: "organisation",
      header: t("organisation"),
      isHeading: true,
      cell: ({ page }) => <TextLink href={`${room.base}/pages/${page.id}`}>{page.organisation}</TextLink>,
    },
    { key: "network", header: t("network"), cell: ({ page }) => label("pageNetwork", page.network, locale) },
    ...figures.map((figure): Column<Row> => ({
      key: figure,
      header: t(figure),
      isNumeric: true,
      cell: (row) => (row.weeks.length === 0 ? "—" : number.format(total(row, figure))),
    })),
    {
      key: "mean",
      header: t("viewsPerPost"),
      isNumeric: true,
      cell: (row) =>
        total(row, "posts") === 0
          ? "—"
          : number.format(Math.round(total(row, "views") / total(row, "posts"))),
    },
    {
      key: "read",
      header: t("fromNetwork"),
      cell: ({ page, isFromNetwork }) =>
        room.mayChange && room.has("GOS-06") && page.network === "VK" && page.access ? (
          <ReadFiguresButton pageId={page.id} month={`${month}-01`} name={page.organisation} />
        ) : (
          t(isFromNetwork ? "yes" : "no")
        ),
    },
  ];
  const table = {
    name: t("monthSheet", { month }),
    header: [
      t("link"),
      t("organisation"),
      ...figures.flatMap((figure) =>
        parts.map((part) =>
          part === 5 ? t("figureRest", { figure: t(figure) }) : t("figureWeek", { figure: t(figure), part }),
        ),
      ),
      ...figures.map((figure) => t("figureTotal", { figure: t(figure) })),
    ],
    rows: rows.map((row) => [
      row.page.link,
      row.page.organisation,
      ...figures.flatMap((figure) =>
        parts.map((part) => String(row.weeks.find((week) => week.part === part)?.[figure] ?? 0)),
      ),
      ...figures.map((figure) => String(total(row, figure))),
    ]),
  };
  return (
    <PagesFrame
      room={room}
      part="monitoring"
      isWide
      lead={t("monitoringLead", { month: monthName(month, locale) })}
      actions={
        <>
          {room.mayChange && room.has("GOS-06") && (
            <ImportButton address={`/files/page-statistics?month=${month}`} />
          )}
          {room.mayApprove && room.has("GOS-06") && <RulesButton rules={pageRules} />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      <MonthLinks month={month} address={`${room.base}/monitoring`} />
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable
          caption={t("parts.monitoring")}
          rows={rows}
          rowKey={({ page }) => page.id}
          columns={columns}
        />
      )}
      <Section title={t("silent", { days: pageRules.freshDays })}>
        {silent.length === 0 && <Text c="var(--text-quiet)">{t("noneSilent")}</Text>}
        {silent.map(({ page }) => (
          <Group key={page.id} gap="md">
            <TextLink href={`${room.base}/pages/${page.id}`}>{page.organisation}</TextLink>
            <Text fz="sm" c="var(--text-quiet)">
              {[
                label("pageNetwork", page.network, locale),
                page.lastPostOn
                  ? t("lastOn", { day: formatShortDay(page.lastPostOn, locale) })
                  : t("lastUnknown"),
                labelValues(
                  "pageFault",
                  page.faults.filter((fault) => fault !== "STALE"),
                  locale,
                ),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </Group>
        ))}
      </Section>
    </PagesFrame>
  );
}
