"use client";

import { Button, Group, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { TaskButtons } from "@/features/submission/item/cooperation-section.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { OutcomeAlert } from "@/features/submission/item/outcome-alert.tsx";
import { ResultButton } from "@/features/submission/item/result-button.tsx";
import { useOutcome } from "@/features/submission/item/use-outcome.ts";
import { submissionPath } from "@/features/submission/paths.ts";
import { StateBadge } from "@/features/submission/state-badge.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { formatMomentDay } from "@/lib/dates.ts";
import { DecideItemRepeatDocument, UnlinkItemsDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Link = Item["links"][number];
type Brief = Link["other"];

/** Earlier submissions that this one may repeat; a person decides on each. */
export function RepeatSection() {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  const outcome = useOutcome();
  if (item.repeatProposals.length === 0) return null;
  return (
    <Section title={t("repeatProposals")}>
      <Text fz="sm" c="var(--text-quiet)" mb="xs">
        {t("repeatLead")}
      </Text>
      <PlainList>
        {item.repeatProposals.map((link) => (
          <PlainListItem key={link.id}>
            <BriefLine brief={link.other} />
            <Reasons link={link} />
            <Decision link={link} outcome={outcome} />
          </PlainListItem>
        ))}
      </PlainList>
      <OutcomeAlert outcome={outcome} />
    </Section>
  );
}

/** Both numbers of a person's doubt: why, and how near. */
function Reasons({ link: { reasons, score } }: { link: Link }) {
  const t = useTranslations("submissionItem");
  const { list } = useLabels();
  return (
    <Text fz="sm">
      {t("repeatReasons", { reasons: list("repeatReason", reasons), percent: Math.round(score * 100) })}
    </Text>
  );
}

function Decision({ link, outcome }: { link: Link; outcome: ReturnType<typeof useOutcome> }) {
  const t = useTranslations("submissionItem");
  const { can } = useItem();
  if (!can("submission:register")) return null;
  const decide = (isRepeat: boolean) =>
    void outcome.change(() => send(DecideItemRepeatDocument, { linkId: link.id, isRepeat }));
  const { number } = link.other;
  return (
    <Group gap="xs" mt={4} className="no-print">
      <Button
        size="compact-sm"
        variant="light"
        disabled={outcome.isRunning}
        onClick={() => decide(true)}
        aria-label={t("isRepeatOf", { number })}
      >
        {t("isRepeat")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={outcome.isRunning}
        onClick={() => decide(false)}
        aria-label={t("isNoRepeatOf", { number })}
      >
        {t("isNoRepeat")}
      </Button>
    </Group>
  );
}

/** Submissions that people linked with this one. */
export function LinksSection() {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item, can } = useItem();
  if (item.links.length === 0 && !can("submission:register")) return null;
  return (
    <Section title={t("links")}>
      {item.links.length === 0 && (
        <Text fz="sm" c="var(--text-quiet)">
          {t("noLinks")}
        </Text>
      )}
      <PlainList>
        {item.links.map((link) => (
          <PlainListItem key={link.id}>
            <BriefLine brief={link.other} />
            <Text fz="xs" c="var(--text-quiet)">
              {[
                link.kind === "REPEAT"
                  ? t(link.isEarlier ? "repeatsThat" : "repeatedBy")
                  : name("linkKind", link.kind),
                link.decidedBy,
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            {can("submission:register") && (
              <ResultButton
                label={t("unlink")}
                accessibleLabel={t("unlinkOf", { number: link.other.number })}
                title={t("unlinkTitle")}
                lead={t("unlinkLead", { number: link.other.number })}
                submitLabel={t("unlink")}
                onSubmit={() => send(UnlinkItemsDocument, { linkId: link.id })}
              />
            )}
          </PlainListItem>
        ))}
      </PlainList>
      <TaskButtons tasks={["LINK"]} />
    </Section>
  );
}

/** Others of the same place. */
export function NeighboursSection() {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  if (item.neighbours.length === 0) return null;
  return (
    <Section title={t("neighbours")}>
      <PlainList>
        {item.neighbours.map((brief) => (
          <PlainListItem key={brief.id}>
            <BriefLine brief={brief} />
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

function BriefLine({ brief }: { brief: Brief }) {
  const locale = useLocale();
  const { slug, timeZone, now } = useItem();
  return (
    <>
      <Group gap="4px 10px" align="baseline">
        <TextLink href={submissionPath(slug, brief.id)} fz="sm">
          {brief.number}
        </TextLink>
        <StateBadge state={brief.state} />
        <Text component="span" fz="xs" c="var(--text-quiet)">
          {formatMomentDay(brief.receivedAt, locale, timeZone, now)}
        </Text>
      </Group>
      <Text fz="sm" lineClamp={2}>
        {brief.summary}
      </Text>
    </>
  );
}
