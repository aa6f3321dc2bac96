import { Group } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { actionKey } from "@/features/account/audit-actions.ts";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { AuditTrailDocument, type AuditTrailQuery } from "@/lib/graphql.generated.ts";
import { requirePermission } from "@/lib/viewer.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Event = AuditTrailQuery["municipality"]["auditEvents"]["edges"][number]["node"];

/** Who changed what, newest first, page by page. */
export async function AuditPage({ slug, after }: { slug: string; after: string | null }) {
  await requirePermission("audit:view");
  const t = await getTranslations("audit");
  const locale = await getLocale();
  const { municipality } = await load(AuditTrailDocument, { slug, first: 50, after });
  const { edges, pageInfo, totalCount } = municipality.auditEvents;
  const events = edges.map(({ node }) => node);
  const at = (event: Event) => formatInstant(event.at, locale, municipality.timeZone);
  const action = (event: Event) => {
    const key = actionKey(event.action);
    return key ? t(`actionOf.${key}`) : event.action;
  };
  const actor = (event: Event) =>
    event.onBehalfOf ? `${event.actor} (${t("onBehalfOf", { name: event.onBehalfOf })})` : event.actor;
  const columns: Column<Event>[] = [
    { key: "at", header: t("at"), cell: at },
    { key: "actor", header: t("actor"), cell: actor },
    { key: "action", header: t("action"), isHeading: true, cell: action },
    { key: "subject", header: t("subject"), cell: (event) => event.subject },
  ];
  const table = {
    name: `${t("title")} — ${municipality.name}`,
    header: columns.map(({ header }) => header),
    rows: events.map((event) => [at(event), actor(event), action(event), event.subject]),
  };
  return (
    <Page title={t("title")} lead={t("lead", { count: totalCount })} actions={<ExportButton table={table} />}>
      {events.length > 0 ? (
        <DataTable caption={t("title")} columns={columns} rows={events} rowKey={({ id }) => id} />
      ) : (
        <Empty title={t("empty")} />
      )}
      <Group>
        {after && <TextLink href={`/${slug}/audit`}>{t("newest")}</TextLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <TextLink href={`/${slug}/audit?after=${encodeURIComponent(pageInfo.endCursor)}`}>
            {t("older")}
          </TextLink>
        )}
      </Group>
    </Page>
  );
}
