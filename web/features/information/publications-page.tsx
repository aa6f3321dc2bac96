import { Anchor, Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { informationRoom, publicationCapabilities } from "@/features/information/information-room.ts";
import { NoticeRiskButton } from "@/features/information/notice-risk-button.tsx";
import {
  JudgePublicationButton,
  NotePublicationButton,
  SortButton,
} from "@/features/information/publication-dialogs.tsx";
import { PublicationExport } from "@/features/information/publication-export.tsx";
import { PublicationFilters } from "@/features/information/publication-filters.tsx";
import { filterOf, publicationQuery, type PublicationView } from "@/features/information/publication-view.ts";
import { formatInstant } from "@/lib/dates.ts";
import {
  InformationSectorsDocument,
  InformationSourcesDocument,
  InformationSubjectsDocument,
  PublicationCountsDocument,
  type PublicationRowFragment,
  PublicationsDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Publications and signals: what is new, what matters, what grows. */
export async function PublicationsPage({ slug, view }: { slug: string; view: PublicationView }) {
  const t = await getTranslations("information");
  const locale = await getLocale();
  const { base, timeZone, mayChange } = await informationRoom(slug, publicationCapabilities);
  const filter = filterOf(view);
  const [{ publications }, { publicationCounts: counts }, sources, subjects, { municipality }] =
    await Promise.all([
      load(PublicationsDocument, { filter, first: 50, after: view.after }),
      load(PublicationCountsDocument, { filter }),
      load(InformationSourcesDocument, {}),
      load(InformationSubjectsDocument, {}),
      load(InformationSectorsDocument, { slug }),
    ]);
  const number = new Intl.NumberFormat(locale);
  const sectors = municipality?.sectors ?? [];
  const watched = subjects.informationSubjects.filter(({ isClosed }) => !isClosed);
  const rows = publications.edges.map(({ node }) => node);
  const columns: Column<PublicationRowFragment>[] = [
    {
      key: "title",
      header: t("publication"),
      isHeading: true,
      cell: (row) => (
        <>
          <Anchor href={row.link} target="_blank" rel="noreferrer noopener" fw={600}>
            {row.title}
          </Anchor>
          {row.excerpt && (
            <Text fz="sm" c="var(--text-quiet)" lineClamp={2}>
              {row.excerpt}
            </Text>
          )}
        </>
      ),
    },
    {
      key: "source",
      header: t("source"),
      cell: (row) => row.author ?? row.source?.name ?? label("publicationAuthor", row.authorKind, locale),
    },
    {
      key: "publishedAt",
      header: t("publishedAt"),
      cell: ({ publishedAt }) => formatInstant(publishedAt, locale, timeZone),
    },
    {
      key: "tone",
      header: t("tone"),
      cell: ({ tone }) => (tone ? label("publicationTone", tone, locale) : "—"),
    },
    {
      key: "reach",
      header: t("reach"),
      isNumeric: true,
      cell: ({ reach }) => (reach === null ? "—" : number.format(reach)),
    },
    {
      key: "subject",
      header: t("subject"),
      cell: ({ subject, sector }) => subject?.name ?? sector?.name ?? "—",
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ state, risks }) => (
        <>
          {label("publicationState", state, locale)}
          {risks.map((risk) => (
            <div key={risk.id}>
              <TextLink href={`${base}/information/risks/${risk.id}`}>
                {t("riskLink", { number: risk.number })}
              </TextLink>
            </div>
          ))}
        </>
      ),
    },
  ];
  if (mayChange)
    columns.push({
      key: "actions",
      header: "",
      cell: (row) => (
        <Group gap={4} miw="11rem" className="no-print">
          <NoticeRiskButton base={base} publication={row} />
          {row.state === "NEW" && <SortButton id={row.id} title={row.title} state="KEPT" />}
          {row.state !== "DISMISSED" && row.risks.length === 0 && (
            <SortButton id={row.id} title={row.title} state="DISMISSED" />
          )}
          <JudgePublicationButton publication={row} subjects={watched} sectors={sectors} />
        </Group>
      ),
    });
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {mayChange && <NotePublicationButton />}
          {mayChange && <NoticeRiskButton base={base} buttonProps={{ size: "sm", variant: "filled" }} />}
          <PublicationExport view={view} timeZone={timeZone} />
        </>
      }
      isWide
    >
      <Section
        title={t("subjects")}
        aside={<TextLink href={`${base}/information/sources`}>{t("sources")}</TextLink>}
      >
        {watched.length === 0 ? (
          <Empty title={t("noSubjects")}>{t("noSubjectsLead")}</Empty>
        ) : (
          <PlainList>
            {watched.map(({ id, name, growth }) => (
              <PlainListItem
                key={id}
                aside={growth && <Text fw={550}>{label("growthState", growth.state, locale)}</Text>}
              >
                <TextLink href={`${base}/information?subject=${id}`}>{name}</TextLink>
                <Text fz="sm" c="var(--text-quiet)">
                  {growth?.sentence}
                </Text>
              </PlainListItem>
            ))}
          </PlainList>
        )}
      </Section>
      <PublicationFilters
        base={base}
        view={view}
        sources={sources.informationSources}
        subjects={watched}
        sectors={sectors}
      />
      <Text role="status">
        {t("counts", counts)}
        {counts.reach > 0 && <> · {t("reachSum", { reach: number.format(counts.reach) })}</>}
      </Text>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <DataTable caption={t("title")} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {publications.pageInfo.hasNextPage && (
        <TextLink
          href={`${base}/information?${publicationQuery(view, { after: publications.pageInfo.endCursor ?? null })}`}
        >
          {t("next")}
        </TextLink>
      )}
    </Page>
  );
}
