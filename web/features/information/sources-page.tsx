import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { informationRoom, publicationCapabilities } from "@/features/information/information-room.ts";
import {
  ReadSourceButton,
  SourceButton,
  SourceFileButton,
  SubjectButton,
} from "@/features/information/source-dialogs.tsx";
import { formatInstant } from "@/lib/dates.ts";
import {
  InformationSectorsDocument,
  InformationSourceKeysDocument,
  InformationSourcesDocument,
  InformationSubjectsDocument,
  type SourceRowFragment,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { type Column, DataTable } from "@/ui/data-table.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** Where publications come from and how each source is; what the centre watches for. */
export async function SourcesPage({ slug }: { slug: string }) {
  const t = await getTranslations("informationSources");
  const words = await getTranslations("information");
  const locale = await getLocale();
  const { base, timeZone, mayChange } = await informationRoom(slug, publicationCapabilities);
  const [{ informationSources: rows }, { informationSubjects }, { municipality }, keys] = await Promise.all([
    load(InformationSourcesDocument, {}),
    load(InformationSubjectsDocument, {}),
    load(InformationSectorsDocument, { slug }),
    mayChange ? load(InformationSourceKeysDocument, {}) : null,
  ]);
  const sectors = municipality?.sectors ?? [];
  const known = { keys: keys?.informationSourceKeys ?? [], sectors };
  const at = (instant: string | null) => (instant ? formatInstant(instant, locale, timeZone) : "—");
  const columns: Column<SourceRowFragment>[] = [
    {
      key: "name",
      header: t("name"),
      isHeading: true,
      cell: ({ name, url }) => (
        <>
          {name}
          {url && (
            <Text fz="sm" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
              {url}
            </Text>
          )}
        </>
      ),
    },
    { key: "kind", header: t("kind"), cell: ({ kind }) => label("informationSourceKind", kind, locale) },
    {
      key: "state",
      header: t("state"),
      cell: ({ state, fault, failures }) => (
        <>
          <Text fw={state === "FAILS" ? 600 : 400}>{label("informationSourceState", state, locale)}</Text>
          {fault && <Text fz="sm">{label("feedFault", fault, locale)}</Text>}
          {failures > 1 && (
            <Text fz="sm" c="var(--text-quiet)">
              {t("failures", { count: failures })}
            </Text>
          )}
        </>
      ),
    },
    { key: "wentWellAt", header: t("wentWellAt"), cell: ({ wentWellAt }) => at(wentWellAt) },
    { key: "nextAt", header: t("nextAt"), cell: ({ nextAt, state }) => at(state === "OFF" ? null : nextAt) },
  ];
  if (mayChange)
    columns.push({
      key: "actions",
      header: "",
      cell: (row) => (
        <Group gap={4} className="no-print">
          {row.kind === "FEED" && row.state !== "OFF" && <ReadSourceButton id={row.id} name={row.name} />}
          {row.kind === "FILE" && <SourceFileButton id={row.id} name={row.name} />}
          <SourceButton source={row} {...known} />
        </Group>
      ),
    });
  return (
    <Page title={t("title")} lead={t("lead")} actions={mayChange && <SourceButton {...known} />} isWide>
      <Section title={t("sources")}>
        {rows.length === 0 ? (
          <Empty title={t("none")}>{t("noneLead")}</Empty>
        ) : (
          <DataTable caption={t("sources")} rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </Section>
      <Section title={words("subjects")} aside={mayChange && <SubjectButton sectors={sectors} />}>
        {informationSubjects.length === 0 && (
          <Empty title={words("noSubjects")}>{words("noSubjectsLead")}</Empty>
        )}
        <PlainList>
          {informationSubjects.map((subject) => (
            <PlainListItem
              key={subject.id}
              aside={mayChange && <SubjectButton subject={subject} sectors={sectors} />}
            >
              <Text fw={550}>{subject.name}</Text>
              <Text fz="sm">{subject.words.join(", ")}</Text>
              <Text fz="sm" c="var(--text-quiet)">
                {subject.isClosed ? t("isClosed") : subject.growth?.sentence}
              </Text>
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
      <TextLink href={`${base}/information`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
