import { Anchor, Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { HistoryList } from "@/features/information/history-list.tsx";
import { informationRoom, materialCapabilities } from "@/features/information/information-room.ts";
import { MaterialButton, MaterialSteps } from "@/features/information/material-dialogs.tsx";
import { formatShortDay, todayIn } from "@/lib/dates.ts";
import {
  InformationClustersDocument,
  InformationContactsDocument,
  InformationMaterialDocument,
  InformationSectorsDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label, labelValues } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One material from its plan to its reach. */
export async function MaterialPage({ slug, id }: { slug: string; id: string }) {
  const t = await getTranslations("materials");
  const locale = await getLocale();
  const { base, timeZone, mayChange } = await informationRoom(slug, materialCapabilities);
  const { informationMaterial: material } = await load(InformationMaterialDocument, { id });
  const isOpen = material.state === "PLANNED" || material.state === "READY";
  const choices =
    mayChange && isOpen
      ? await Promise.all([
          load(InformationContactsDocument, {}),
          load(InformationSectorsDocument, { slug }),
          load(InformationClustersDocument, {}),
        ])
      : null;
  const today = todayIn(timeZone);
  const { audience, place, contact, reach, submission, cluster } = material;
  const named = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : []);
  return (
    <Page
      title={material.title}
      lead={[
        label("materialKind", material.kind, locale),
        label("materialState", material.state, locale),
        material.isLate ? t("late") : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<PrintButton />}
    >
      <Facts
        facts={[
          ...named(t("audience"), audience),
          ...named(t("place"), place),
          { name: t("channels"), value: labelValues("materialChannel", material.channels, locale) },
          ...named(t("contact"), contact?.name),
          { name: t("plannedOn"), value: formatShortDay(material.plannedOn, locale) },
          ...named(t("publishedOn"), material.publishedOn && formatShortDay(material.publishedOn, locale)),
          ...named(t("reach"), reach === null ? null : new Intl.NumberFormat(locale).format(reach)),
          { name: t("author"), value: material.authorName },
        ]}
      />
      <Group gap="xs" className="no-print">
        {mayChange && <MaterialSteps material={material} today={today} />}
        {choices && (
          <MaterialButton
            material={material}
            kinds={[material.kind]}
            today={today}
            contacts={choices[0].informationContacts}
            sectors={choices[1].municipality?.sectors ?? []}
            clusters={choices[2].clusters.edges.map(({ node }) => node)}
          />
        )}
      </Group>
      {material.text && (
        <Section title={t("text")}>
          <Text style={{ whiteSpace: "pre-line" }}>{material.text}</Text>
        </Section>
      )}
      {(submission || cluster || material.link) && (
        <Section title={t("incident")}>
          {submission && (
            <TextLink href={`${base}/submissions/${submission.id}`}>№ {submission.number}</TextLink>
          )}
          {cluster && <TextLink href={`${base}/clusters/${cluster.id}`}>{cluster.title}</TextLink>}
          {material.link && (
            <Anchor href={material.link} target="_blank" rel="noreferrer noopener">
              {material.link}
            </Anchor>
          )}
        </Section>
      )}
      <Section title={t("history")}>
        <HistoryList history={material.history} timeZone={timeZone} />
      </Section>
      <TextLink href={`${base}/information/materials`} className="no-print">
        {t("back")}
      </TextLink>
    </Page>
  );
}
