import { Anchor, Group, Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { OccurrenceButton } from "@/features/information-system/occurrence-dialog.tsx";
import { SystemButton } from "@/features/information-system/system-dialog.tsx";
import { SystemLinks } from "@/features/information-system/system-links.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { featureRoom, type FeatureRoom } from "@/lib/feature-room.ts";
import { InformationSystemsDocument, type InformationSystemsQuery } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLink, ClauseLinks } from "@/ui/clause-link.tsx";
import { Empty } from "@/ui/empty.tsx";
import { ExportButton } from "@/ui/export-button.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";

type System = InformationSystemsQuery["informationSystems"][number];

/** Systems that a centre works in, what is planned on them and when they did not work. */
export async function SystemsPage({ slug }: { slug: string }) {
  const room = await featureRoom(slug, "informationSystem:view", ["SEC-04"]);
  const t = await getTranslations("informationSystems");
  const locale = await getLocale();
  const { informationSystems: systems } = await load(InformationSystemsDocument, {});
  const mayChange = room.may("informationSystem:change");
  const table = {
    name: `${t("title")} — ${room.name}`,
    header: [
      t("name"),
      t("systemClass"),
      t("level"),
      t("owner"),
      t("state"),
      t("clause"),
      t("contact"),
      t("purpose"),
    ],
    rows: systems.map(({ name, systemClass, protectionLevel, owner, state, clause, contact, purpose }) => [
      name,
      label("systemClass", systemClass, locale),
      protectionLevel === null ? "" : String(protectionLevel),
      owner ?? "",
      label("systemState", state, locale),
      clause ?? "",
      contact ?? "",
      purpose ?? "",
    ]),
  };
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
          {mayChange && <SystemButton />}
          <ExportButton table={table} />
          <PrintButton />
        </>
      }
    >
      <SystemLinks base={room.base} current="systems" />
      {systems.length === 0 && <Empty title={t("none")}>{t("noneLead")}</Empty>}
      {systems.map((system) => (
        <SystemSection key={system.id} system={system} room={room} mayChange={mayChange} />
      ))}
    </Page>
  );
}

async function SystemSection({
  system,
  room,
  mayChange,
}: {
  system: System;
  room: FeatureRoom;
  mayChange: boolean;
}) {
  const t = await getTranslations("informationSystems");
  const locale = await getLocale();
  const { name, purpose, owner, systemClass, protectionLevel, clause, link, contact, state } = system;
  return (
    <Section
      title={name}
      aside={
        mayChange ? (
          <Group gap={2} className="no-print">
            <SystemButton system={system} />
            <OccurrenceButton systemId={system.id} systemName={name} timeZone={room.timeZone} />
          </Group>
        ) : undefined
      }
    >
      <Stack gap="sm">
        {purpose && <Text style={{ whiteSpace: "pre-line" }}>{purpose}</Text>}
        <Facts
          facts={[
            { name: t("state"), value: label("systemState", state, locale) },
            { name: t("systemClass"), value: label("systemClass", systemClass, locale) },
            ...(protectionLevel === null ? [] : [{ name: t("level"), value: String(protectionLevel) }]),
            ...(owner ? [{ name: t("owner"), value: owner }] : []),
            ...(contact ? [{ name: t("contact"), value: contact }] : []),
            ...(clause
              ? [{ name: t("clause"), value: <ClauseLink base={room.base} clause={clause} /> }]
              : []),
            ...(link
              ? [
                  {
                    name: t("link"),
                    value: (
                      <Anchor href={link} rel="noreferrer noopener" target="_blank">
                        {new URL(link).host}
                      </Anchor>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Occurrences system={system} timeZone={room.timeZone} mayChange={mayChange} />
      </Stack>
    </Section>
  );
}

async function Occurrences({
  system,
  timeZone,
  mayChange,
}: {
  system: System;
  timeZone: string;
  mayChange: boolean;
}) {
  const t = await getTranslations("informationSystems");
  const locale = await getLocale();
  if (system.occurrences.length === 0) return <Text c="var(--text-quiet)">{t("noOccurrences")}</Text>;
  const at = (instant: string) => formatInstant(instant, locale, timeZone);
  return (
    <PlainList>
      {system.occurrences.map((each) => (
        <PlainListItem
          key={each.id}
          aside={
            mayChange ? (
              <OccurrenceButton
                systemId={system.id}
                systemName={system.name}
                occurrence={each}
                timeZone={timeZone}
              />
            ) : undefined
          }
        >
          <Text fw={550}>
            {label("occurrenceKind", each.kind, locale)}: {each.title}
          </Text>
          <Text fz="sm" c="var(--text-quiet)">
            {label("occurrenceState", each.state, locale)} · {at(each.startsAt)}
            {each.endsAt && ` — ${at(each.endsAt)}`} · {each.notedByName}
          </Text>
          {each.cause && <Text fz="sm">{t("causeOf", { text: each.cause })}</Text>}
          {each.outcome && <Text fz="sm">{t("doneOf", { text: each.outcome })}</Text>}
          {each.leakTerms && (
            <Text fz="sm" fw={550}>
              {t("leak", { tellBy: at(each.leakTerms.tellBy), findingsBy: at(each.leakTerms.findingsBy) })}
            </Text>
          )}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
