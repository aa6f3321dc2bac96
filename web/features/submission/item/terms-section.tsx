"use client";

import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconClock, IconMinus, type Icon } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { ClauseText } from "@/features/submission/item/clause-text.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { sortedTerms, termStatus, type TermStatus } from "./term-status.ts";

type Term = Item["terms"][number];

const looks: Record<TermStatus, { picture: Icon; color: string }> = {
  running: { picture: IconClock, color: "var(--text-quiet)" },
  overdue: { picture: IconAlertTriangle, color: "var(--danger)" },
  kept: { picture: IconCheck, color: "var(--good)" },
  keptLate: { picture: IconAlertTriangle, color: "var(--caution)" },
  cancelled: { picture: IconMinus, color: "var(--text-quiet)" },
};

/** Every clock of the submission with the reason of its last day. Running ones stand first. */
export function TermsSection() {
  const t = useTranslations("submissionItem");
  const { item } = useItem();
  return (
    <Section title={t("terms")}>
      {item.terms.length === 0 && <Text>{t("noTerms")}</Text>}
      <PlainList>
        {sortedTerms(item.terms).map((term) => (
          <PlainListItem key={term.id}>
            <TermLine term={term} />
          </PlainListItem>
        ))}
      </PlainList>
      <Warnings />
    </Section>
  );
}

function TermLine({ term }: { term: Term }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { timeZone, now } = useItem();
  const { name } = useLabels();
  const status = termStatus(term);
  const { picture: Picture, color } = looks[status];
  const endedAt = term.metAt ?? term.cancelledAt;
  return (
    <>
      <Text fw={600} component="h3" fz="sm">
        <Picture size={15} stroke={1.8} aria-hidden="true" style={{ verticalAlign: "-2px" }} color={color} />{" "}
        {name("termKind", term.kind)}
      </Text>
      {endedAt === null ? (
        <DueBadge dueAt={term.dueAt} now={now} timeZone={timeZone} />
      ) : (
        <Text fz="sm">{t(`termStatus.${status}`, { at: formatInstant(endedAt, locale, timeZone) })}</Text>
      )}
      <Grounds term={term} />
    </>
  );
}

/** Why this day: the sentence, where the rule comes from, and what is not certain about it. */
function Grounds({ term: { explanation } }: { term: Term }) {
  const t = useTranslations("submissionItem");
  const { name, text } = useLabels();
  const { sentence, source, clause, doubts } = explanation;
  return (
    <>
      <Text fz="sm">{text(sentence)}</Text>
      <Text fz="xs" c="var(--text-quiet)">
        {t("ground")}: {name("termSource", source)}
        {clause !== null && (
          <>
            {" · "}
            <ClauseText clause={clause} />
          </>
        )}
      </Text>
      {doubts.map((doubt) => (
        <Text key={doubt} fz="xs">
          <IconAlertTriangle
            size={13}
            aria-hidden="true"
            color="var(--caution)"
            style={{ verticalAlign: "-2px" }}
          />{" "}
          {doubt}
        </Text>
      ))}
    </>
  );
}

/** Who was told that a term nears or is over. */
function Warnings() {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name } = useLabels();
  const { item, timeZone } = useItem();
  if (item.escalations.length === 0) return null;
  return (
    <>
      <Text fz="sm" fw={600} component="h3" mt="sm">
        {t("warned")}
      </Text>
      {item.escalations.map(({ at, audience, toldCount }) => (
        <Text key={`${at} ${audience}`} fz="sm">
          {formatInstant(at, locale, timeZone)}:{" "}
          {audience === "EXECUTOR" ? t("toExecutor") : name("role", audience)}
          {toldCount === 0 && ` (${t("toldNobody")})`}
        </Text>
      ))}
    </>
  );
}
