import { Text } from "@mantine/core";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OpenNotice } from "@/features/information/open-notice.tsx";
import { Receipt } from "@/features/information/risk-sections.tsx";
import { formatInstant } from "@/lib/dates.ts";
import {
  RegionRiskNoticeDocument,
  RegionRiskNoticesDocument,
  type RegionRiskNoticesQuery,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { getViewer } from "@/lib/viewer.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const ZONE = "Europe/Moscow";

async function requireRegion(): Promise<void> {
  const { room, permissions } = await getViewer();
  if (room !== "REGION" || !permissions.includes("cooperation:view")) notFound();
}

type Row = RegionRiskNoticesQuery["regionRiskNotices"]["edges"][number]["node"];

/** What municipal centres told the regional one of. */
export async function RegionNoticesPage({ after }: { after: string | null }) {
  await requireRegion();
  const t = await getTranslations("riskNotices");
  const locale = await getLocale();
  const { regionRiskNotices } = await load(RegionRiskNoticesDocument, { first: 50, after });
  const rows = regionRiskNotices.edges.map(({ node }) => node);
  const columns: Column<Row>[] = [
    {
      key: "risk",
      header: t("risk"),
      isHeading: true,
      cell: ({ id, title }) => <TextLink href={`/region/risks/${id}`}>{title}</TextLink>,
    },
    { key: "municipality", header: t("municipality"), cell: (row) => row.fromMunicipality?.name ?? "" },
    { key: "level", header: t("level"), cell: ({ level }) => label("riskLevel", level, locale) },
    { key: "sentAt", header: t("sentAt"), cell: ({ sentAt }) => formatInstant(sentAt, locale, ZONE) },
    {
      key: "receipt",
      header: t("receipt"),
      cell: ({ receivedAt, receivedByName }) =>
        receivedAt
          ? t("received", { name: receivedByName ?? "", at: formatInstant(receivedAt, locale, ZONE) })
          : t("notOpened"),
    },
  ];
  const { hasNextPage, endCursor } = regionRiskNotices.pageInfo;
  return (
    <Page title={t("title")} lead={t("lead")} isWide>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {hasNextPage && endCursor && (
        <TextLink href={`/region/risks?after=${encodeURIComponent(endCursor)}`}>{t("next")}</TextLink>
      )}
    </Page>
  );
}

/** One notice; opening it is its receipt. */
export async function RegionNoticePage({ id }: { id: string }) {
  await requireRegion();
  const t = await getTranslations("riskNotices");
  const locale = await getLocale();
  const { riskNotice } = await load(RegionRiskNoticeDocument, { id });
  return (
    <Page
      title={riskNotice.title}
      lead={[
        riskNotice.fromMunicipality?.name,
        label("riskLevel", riskNotice.level, locale),
        formatInstant(riskNotice.sentAt, locale, ZONE),
      ]
        .filter(Boolean)
        .join(" · ")}
    >
      <OpenNotice ids={riskNotice.isToOpen ? [riskNotice.id] : []} />
      <Text style={{ whiteSpace: "pre-line" }}>{riskNotice.text}</Text>
      <Receipt notice={riskNotice} timeZone={ZONE} />
      <TextLink href="/region/risks" className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
