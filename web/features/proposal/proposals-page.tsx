import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ProposalButton } from "@/features/proposal/proposal-dialog.tsx";
import { proposalRoom } from "@/features/proposal/proposal-room.ts";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import {
  ProposalChoicesDocument,
  type ProposalRowFragment,
  ProposalsDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Views of the list, by their place in the address. */
const views = {
  all: null,
  open: { states: ["PUT_FORWARD" as const, "SENT" as const, "REPLIED" as const, "ADOPTED" as const] },
  overdue: { isReplyOverdue: true },
  mine: { isMine: true },
} as const;
type View = keyof typeof views;
const isView = (text: string | null): text is View => text !== null && Object.hasOwn(views, text);

/** What is proposed, to whom, and what became of it. */
export async function ProposalsPage({
  slug,
  view: asked,
  after,
}: {
  slug: string;
  view: string | null;
  after: string | null;
}) {
  const t = await getTranslations("proposals");
  const locale = await getLocale();
  const { base, timeZone } = await proposalRoom(slug);
  const view = isView(asked) ? asked : "all";
  const filter = view === "open" ? { states: [...views.open.states] } : views[view];
  const [{ proposals, proposalKinds }, { municipality }] = await Promise.all([
    load(ProposalsDocument, { filter, first: 50, after }),
    load(ProposalChoicesDocument, { slug }),
  ]);
  const rows = proposals.edges.map(({ node }) => node);
  const words: readonly (readonly [string, string, (row: ProposalRowFragment) => string])[] = [
    ["number", "№", ({ number }) => String(number)],
    ["title", t("name"), ({ title }) => title],
    ["kind", t("kind"), ({ kind }) => label("proposalKind", kind, locale)],
    [
      "addressee",
      t("addressee"),
      ({ addressee, addresseeName, addresseeRecipient }) =>
        addresseeRecipient?.name ?? addresseeName ?? label("proposalAddressee", addressee, locale),
    ],
    ["author", t("author"), ({ authorName }) => authorName],
    [
      "createdAt",
      t("createdAt"),
      ({ createdAt }) => formatShortDay(todayIn(timeZone, new Date(createdAt)), locale),
    ],
    [
      "state",
      t("state"),
      ({ state, isReplyOverdue, replyDueOn }) =>
        [
          label("proposalState", state, locale),
          state === "SENT" && replyDueOn ? t("replyBy", { day: formatShortDay(replyDueOn, locale) }) : null,
          isReplyOverdue ? t("overdue") : null,
        ]
          .filter(Boolean)
          .join(", "),
    ],
  ];
  const columns: Column<ProposalRowFragment>[] = words.map(([key, header, text]) => ({
    key,
    header,
    isHeading: key === "title",
    isNumeric: key === "number",
    cell: (row) =>
      key === "title" ? <TextLink href={`${base}/proposals/${row.id}`}>{text(row)}</TextLink> : text(row),
  }));
  const table = {
    name: t("title"),
    header: words.map(([, header]) => header),
    rows: rows.map((row) => words.map(([, , text]) => text(row))),
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <ProposalButton
            kinds={proposalKinds.map(({ kind }) => kind)}
            sectors={municipality.sectors}
            recipients={municipality.recipients.edges.map(({ node }) => node)}
          />
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
      isWide
    >
      <Group gap="md" component="nav" aria-label={t("views")} className="no-print">
        {(Object.keys(views) as View[]).map((key) => (
          <TextLink
            key={key}
            href={key === "all" ? `${base}/proposals` : `${base}/proposals?view=${key}`}
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
      {proposals.pageInfo.hasNextPage && proposals.pageInfo.endCursor && (
        <TextLink
          href={`${base}/proposals?view=${view}&after=${encodeURIComponent(proposals.pageInfo.endCursor)}`}
        >
          {t("next")}
        </TextLink>
      )}
      <Text fz="sm" c="var(--text-quiet)" component="div">
        {proposalKinds.map(({ kind, clauses }) => (
          <div key={kind}>
            {label("proposalKind", kind, locale)}: <ClauseLinks base={base} clauses={clauses} />
          </div>
        ))}
      </Text>
    </Page>
  );
}
