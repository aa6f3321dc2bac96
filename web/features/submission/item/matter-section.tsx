"use client";

import { Button, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { ClauseText } from "@/features/submission/item/clause-text.tsx";
import { FactList, type FactLine } from "@/features/submission/item/fact-list.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { formatDay, formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./matter-section.module.css";

/** What is asked, where and about what, how it came in and what governs it. What is not known is left out. */
export function MatterSection() {
  const t = useTranslations("submissionItem");
  const facts = useMatterFacts();
  return (
    <Section title={t("matter")}>
      <ApplicantText />
      <FactList facts={facts} />
    </Section>
  );
}

/** The words of the applicant: covered until somebody says what he needs them for. */
function ApplicantText() {
  const t = useTranslations("submissionItem");
  const { item, can, begin, applicant, showApplicant } = useItem();
  if (item.text === "") return null;
  return (
    <div className={classes.text}>
      <p>{applicant?.text ?? item.text}</p>
      <div className="no-print">
        {applicant ? (
          <Button size="compact-sm" variant="subtle" onClick={() => showApplicant(null)}>
            {t("hideText")}
          </Button>
        ) : (
          can("applicant:open") && (
            <Button size="compact-sm" variant="subtle" onClick={() => begin("APPLICANT")}>
              {t("showText")}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

/** The facts of the matter, in the order of reading. */
export function useMatterFacts(): readonly FactLine[] {
  const t = useTranslations("submissionItem");
  const tRow = useTranslations("submission");
  const { name } = useLabels();
  const locale = useLocale();
  const { item, slug, timeZone } = useItem();
  const instant = (at: string | null) => at && formatInstant(at, locale, timeZone);
  return [
    [t("place"), item.place],
    [t("object"), item.object],
    [t("fact"), item.fact],
    [t("sector"), item.sector?.name],
    [t("topic"), item.topic?.name],
    [t("scale"), item.scale && name("incidentClass", item.scale)],
    [t("regime"), tRow(`regimeTitle.${item.regime}`)],
    [t("channel"), <ChannelFact key="channel" />],
    [t("route"), item.route && name("electronicRoute", item.route)],
    [t("externalNumber"), item.externalNumber],
    [t("receivedAt"), instant(item.receivedAt)],
    [t("registeredAt"), instant(item.registeredAt)],
    [t("postponedUntil"), item.postponedUntil && formatDay(item.postponedUntil, locale)],
    [t("firstAnsweredAt"), instant(item.firstAnsweredAt)],
    [t("answeredAt"), instant(item.answeredAt)],
    [t("solvedAt"), instant(item.solvedAt)],
    [t("closedAt"), instant(item.closedAt)],
    [t("outcome"), item.outcome && name("submissionOutcome", item.outcome)],
    [t("cause"), item.cause?.name],
    [
      t("regulation"),
      <TextLink key="version" href={regulationPath(slug, item.regulation?.inForceFrom)} fz="inherit">
        {item.regulation
          ? t("regulationFrom", {
              version: item.regulationVersion,
              day: formatDay(item.regulation.inForceFrom, locale),
            })
          : t("regulationVersion", { version: item.regulationVersion })}
      </TextLink>,
    ],
  ];
}

/** The regulation as it stood on its first day, which is the version that governs. */
const regulationPath = (slug: string, inForceFrom: string | undefined): string =>
  inForceFrom ? `/${slug}/regulation?on=${inForceFrom}` : `/${slug}/regulation/versions`;

function ChannelFact() {
  const { item } = useItem();
  const { name } = useLabels();
  return (
    <>
      {item.channelName ?? name("channel", item.channel)}
      {item.channelClause && (
        <Text component="span" fz="sm" c="var(--text-quiet)">
          {" · "}
          <ClauseText clause={item.channelClause} />
        </Text>
      )}
    </>
  );
}
