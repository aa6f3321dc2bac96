import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { AskButton, DeskButton } from "@/features/support/support-dialogs.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import {
  type SupportDeskFactsFragment,
  SupportRequestsDocument,
  type SupportRowFragment,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelValues } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Views of the list, by their place in the address. */
const views = {
  open: { states: ["NEW" as const, "IN_WORK" as const, "ANSWERED" as const, "RETURNED" as const] },
  overdue: { isOverdue: true },
  mine: { isMine: true },
  all: null,
} as const;
type View = keyof typeof views;
const isView = (text: string | null): text is View => text !== null && Object.hasOwn(views, text);

/** Requests for help and who answers them. */
export async function SupportPage({
  slug,
  view: asked,
  after,
}: {
  slug: string;
  view: string | null;
  after: string | null;
}) {
  const room = await featureRoom(slug, "support:change", ["SEC-01"]);
  const t = await getTranslations("support");
  const locale = await getLocale();
  const view = isView(asked) ? asked : "open";
  const filter = view === "open" ? { states: [...views.open.states] } : views[view];
  const { supportRequests, supportDesk } = await load(SupportRequestsDocument, { filter, first: 50, after });
  const rows = supportRequests.edges.map(({ node }) => node);
  const at = (instant: string) => formatInstant(instant, locale, room.timeZone);
  const words: readonly (readonly [string, string, (row: SupportRowFragment) => string])[] = [
    ["number", "№", ({ number }) => String(number)],
    ["subject", t("subject"), ({ subject }) => subject],
    ["kind", t("kind"), ({ kind }) => label("supportKind", kind, locale)],
    ["priority", t("priority"), ({ priority }) => label("supportPriority", priority, locale)],
    ["author", t("author"), ({ authorName }) => authorName],
    ["createdAt", t("createdAt"), ({ createdAt }) => at(createdAt)],
    [
      "dueAt",
      t("dueAt"),
      ({ dueAt, isOverdue }) => [at(dueAt), isOverdue ? t("overdue") : null].filter(Boolean).join(", "),
    ],
    [
      "state",
      t("state"),
      ({ state, assigneeName }) =>
        [label("supportState", state, locale), assigneeName].filter(Boolean).join(", "),
    ],
  ];
  const columns: Column<SupportRowFragment>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "subject",
    isNumeric: key === "number",
    cell: (row) =>
      key === "subject" ? (
        <TextLink href={`${room.base}/support/${row.id}`}>{text(row)}</TextLink>
      ) : (
        text(row)
      ),
  }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead")} <ClauseLinks base={room.base} clauses={supportDesk.clauses} />
        </>
      }
      actions={
        <>
          <AskButton hours={supportDesk.hours} />
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <Desk desk={supportDesk} />
      <Group gap="md" component="nav" aria-label={t("views")} className="no-print">
        {(Object.keys(views) as View[]).map((key) => (
          <TextLink
            key={key}
            href={key === "open" ? `${room.base}/support` : `${room.base}/support?view=${key}`}
            {...(key === view ? { "aria-current": "page" as const } : {})}
          >
            {t(`view.${key}`)}
          </TextLink>
        ))}
      </Group>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {supportRequests.pageInfo.hasNextPage && supportRequests.pageInfo.endCursor && (
        <TextLink
          href={`${room.base}/support?view=${view}&after=${encodeURIComponent(supportRequests.pageInfo.endCursor)}`}
        >
          {t("next")}
        </TextLink>
      )}
    </Page>
  );
}

async function Desk({ desk }: { desk: SupportDeskFactsFragment }) {
  const t = await getTranslations("support");
  const locale = await getLocale();
  return (
    <div>
      <Facts
        facts={[
          { name: t("answers"), value: labelValues("role", desk.roleCodes, locale) || "—" },
          ...(desk.provider ? [{ name: t("provider"), value: desk.provider }] : []),
          ...(desk.contact ? [{ name: t("contact"), value: desk.contact }] : []),
          {
            name: t("terms"),
            value: desk.hours.map(({ hours }) => String(hours)).join(" / "),
            note: t("termsNote"),
          },
        ]}
      />
      {desk.isSupport && (
        <Text component="div" mt="xs" className="no-print">
          <DeskButton desk={desk} />
        </Text>
      )}
    </div>
  );
}
