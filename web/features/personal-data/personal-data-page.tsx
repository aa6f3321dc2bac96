import { List, ListItem, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { ViewFilter } from "@/features/personal-data/view-filter.tsx";
import { ViewsExport } from "@/features/personal-data/views-export.tsx";
import { formatDay, formatInstant, todayIn } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import { ApplicantViewsDocument, type ApplicantViewsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer } from "@/lib/viewer.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type View = ApplicantViewsQuery["applicantViews"]["edges"][number]["node"];
type Count = ApplicantViewsQuery["applicantViewCounts"][number];

/** An export reads no further (`lib/all-pages.ts`). */
const MOST_EXPORTED = 2_000;

interface Props {
  slug: string;
  asked: {
    readonly from: string | null;
    readonly to: string | null;
    readonly accountId: string | null;
    readonly number: string | null;
  };
  after: string | null;
}

/** What the portal does to keep applicants' data, and who opened them: to be shown to whoever inspects. */
export async function PersonalDataPage({ slug, asked, after }: Props) {
  const room = await featureRoom(slug, "audit:view", []);
  const t = await getTranslations("personalData");
  const locale = await getLocale();
  const { municipality } = await getViewer();
  const clauses =
    municipality?.features.find(({ capability }) => capability.code === "PDN-01")?.clauses ?? [];
  const today = todayIn(room.timeZone);
  const [from, to] = [asked.from ?? `${today.slice(0, 4)}-01-01`, asked.to ?? today];
  const filter = { from, to, accountId: asked.accountId, submissionNumber: asked.number };
  const { applicantViews, applicantViewCounts } = await load(ApplicantViewsDocument, {
    filter,
    from,
    to,
    after,
    first: 50,
  });
  const rows = applicantViews.edges.map(({ node }) => node);
  const at = (instant: string) => formatInstant(instant, locale, room.timeZone);
  const name = `${t("journal")} — ${room.name}, ${formatDay(from, locale)} — ${formatDay(to, locale)}`;
  const columns: Column<View>[] = [
    { key: "at", header: t("at"), cell: (row) => at(row.at) },
    { key: "who", header: t("who"), isHeading: true, cell: ({ actor }) => actor },
    { key: "number", header: t("number"), cell: ({ submissionNumber }) => submissionNumber },
    { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
  ];
  const counts: Column<Count>[] = [
    { key: "who", header: t("who"), isHeading: true, cell: ({ actor }) => actor },
    { key: "views", header: t("looks"), isNumeric: true, cell: ({ views }) => views },
    { key: "submissions", header: t("submissions"), isNumeric: true, cell: ({ submissions }) => submissions },
    { key: "last", header: t("last"), cell: ({ lastAt }) => at(lastAt) },
  ];
  const query = new URLSearchParams({
    from,
    to,
    ...(asked.accountId ? { who: asked.accountId } : {}),
    ...(asked.number ? { number: asked.number } : {}),
  });
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead")} <ClauseLinks base={room.base} clauses={clauses} />
        </>
      }
      actions={
        <>
          <ViewsExport variables={{ filter, from, to }} name={name} timeZone={room.timeZone} />
          <PrintButton />
        </>
      }
    >
      <Section title={t("how")}>
        <List spacing="xs">
          {(["masked", "reasoned", "kept", "apart", "region", "letters"] as const).map((key) => (
            <ListItem key={key}>{t(`rule.${key}`)}</ListItem>
          ))}
        </List>
      </Section>
      <ViewFilter
        key={query.toString()}
        asked={{ from, to, accountId: asked.accountId, number: asked.number }}
        people={applicantViewCounts.map(({ accountId, actor }) => ({ id: accountId, name: actor }))}
      />
      <Section title={t("byPerson")}>
        {applicantViewCounts.length === 0 ? (
          <Text c="var(--text-quiet)">{t("nobody")}</Text>
        ) : (
          <DataTable
            caption={t("byPerson")}
            columns={counts}
            rows={applicantViewCounts}
            rowKey={({ accountId }) => accountId}
          />
        )}
      </Section>
      <Section title={t("journalCount", { count: applicantViews.totalCount })}>
        {rows.length === 0 ? (
          <Empty title={t("none")} />
        ) : (
          <DataTable caption={t("journal")} columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
        {applicantViews.totalCount > MOST_EXPORTED && <Text c="var(--text-quiet)">{t("exportLimit")}</Text>}
        {applicantViews.pageInfo.hasNextPage && applicantViews.pageInfo.endCursor && (
          <TextLink
            href={`${room.base}/personal-data?${query}&after=${encodeURIComponent(applicantViews.pageInfo.endCursor)}`}
          >
            {t("older")}
          </TextLink>
        )}
      </Section>
    </Page>
  );
}
