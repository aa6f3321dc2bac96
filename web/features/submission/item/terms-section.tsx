"use client";

import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconClock, IconMinus, type Icon } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import type { Item } from "@/features/submission/item/load-item.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { termStatus, type TermStatus } from "./term-status.ts";

type Term = Item["terms"][number];

const pictures: Record<TermStatus, Icon> = {
  running: IconClock,
  overdue: IconAlertTriangle,
  kept: IconCheck,
  keptLate: IconAlertTriangle,
  cancelled: IconMinus,
};

interface Props {
  terms: readonly Term[];
  slug: string;
  timeZone: string;
  now: Date;
}

/** Every clock of the submission with the reason of its last day. Running ones stand first. */
export function TermsSection({ terms, slug, timeZone, now }: Props) {
  const t = useTranslations("submissionItem");
  const order: TermStatus[] = ["overdue", "running", "keptLate", "kept", "cancelled"];
  const sorted = terms.toSorted((a, b) => order.indexOf(termStatus(a)) - order.indexOf(termStatus(b)));
  return (
    <Section title={t("terms")}>
      {terms.length === 0 && <Text>{t("noTerms")}</Text>}
      <PlainList>
        {sorted.map((term) => (
          <PlainListItem key={term.id}>
            <TermLine term={term} slug={slug} timeZone={timeZone} now={now} />
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

interface LineProps {
  term: Term;
  slug: string;
  timeZone: string;
  now: Date;
}

function TermLine({ term, slug, timeZone, now }: LineProps) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name, text } = useLabels();
  const status = termStatus(term);
  const Picture = pictures[status];
  const { explanation } = term;
  const endedAt = term.metAt ?? term.cancelledAt;
  return (
    <>
      <Text fw={600} component="h3" fz="sm">
        <Picture size={15} stroke={1.8} aria-hidden="true" style={{ verticalAlign: "-2px" }} />{" "}
        {name("termKind", term.kind)}
      </Text>
      {endedAt === null ? (
        <DueBadge dueAt={term.dueAt} now={now} timeZone={timeZone} />
      ) : (
        <Text fz="sm">{t(`termStatus.${status}`, { at: formatInstant(endedAt, locale, timeZone) })}</Text>
      )}
      <Text fz="sm">{text(explanation.sentence)}</Text>
      <Text fz="xs" c="var(--text-quiet)">
        {name("termSource", explanation.source)}
        {explanation.source === "REGULATION" && explanation.clause !== null && (
          <>
            {" · "}
            <ClauseLink base={`/${slug}`} clause={explanation.clause} />
          </>
        )}
      </Text>
      {explanation.doubts.map((doubt) => (
        <Text key={doubt} fz="xs" c="var(--caution)">
          {doubt}
        </Text>
      ))}
    </>
  );
}
