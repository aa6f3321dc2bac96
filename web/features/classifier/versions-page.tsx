import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { VersionSection } from "@/features/classifier/version-section.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { featureRoom } from "@/lib/feature-room.ts";
import { type ClassifierKind, ClassifierVersionsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const kinds: readonly ClassifierKind[] = ["TOPICS", "CAUSES", "SECTORS"];

interface Props {
  slug: string;
  kind: string | null;
  number: number | null;
  from: number | null;
  after: string | null;
}

/** Classifiers of the centre as they were after each change. */
export async function ClassifierVersionsPage({ slug, kind: asked, number, from, after }: Props) {
  const room = await featureRoom(slug, "submission:view", ["REF-01"]);
  const t = await getTranslations("classifiers");
  const locale = await getLocale();
  const kind = kinds.find((each) => each === asked) ?? "TOPICS";
  const { classifierVersions } = await load(ClassifierVersionsDocument, { kind, first: 50, after });
  const versions = classifierVersions.edges.map(({ node }) => node);
  const newest = after === null ? (versions[0]?.number ?? null) : null;
  const shown = number ?? newest;
  const path = `${room.base}/settings/classifiers?kind=${kind}`;
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t("lead")} <ClauseLinks base={room.base} clauses={room.clauses} />
        </>
      }
      actions={<PrintButton />}
    >
      <Group gap="md" component="nav" aria-label={t("kinds")} className="no-print">
        {kinds.map((each) => (
          <TextLink
            key={each}
            href={`${room.base}/settings/classifiers?kind=${each}`}
            {...(each === kind ? { "aria-current": "page" as const } : {})}
          >
            {label("classifierKind", each, locale)}
          </TextLink>
        ))}
      </Group>
      {versions.length === 0 ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <Section title={t("versions", { count: classifierVersions.totalCount })}>
          <PlainList>
            {versions.map((version) => (
              <PlainListItem
                key={version.id}
                aside={
                  shown !== null && version.number !== shown ? (
                    <TextLink href={`${path}&number=${shown}&from=${version.number}`} fz="sm">
                      {t("compareWith", { number: shown })}
                    </TextLink>
                  ) : undefined
                }
              >
                <TextLink href={`${path}&number=${version.number}`}>
                  {t("versionOf", { number: version.number })}
                </TextLink>
                <Text fz="sm" c="var(--text-quiet)">
                  {formatInstant(version.madeAt, locale, room.timeZone)} ·{" "}
                  {label("classifierAct", version.act, locale)} · {version.actor} ·{" "}
                  {t("entries", { count: version.entryCount })}
                </Text>
              </PlainListItem>
            ))}
          </PlainList>
          {classifierVersions.pageInfo.hasNextPage && classifierVersions.pageInfo.endCursor && (
            <TextLink href={`${path}&after=${encodeURIComponent(classifierVersions.pageInfo.endCursor)}`}>
              {t("next")}
            </TextLink>
          )}
        </Section>
      )}
      {shown !== null && (
        <VersionSection room={room} kind={kind} number={shown} from={from} isNewest={shown === newest} />
      )}
    </Page>
  );
}
