import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { DutyEvidenceFactsFragment, DutyStateFactsFragment } from "@/lib/graphql.generated.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { TextLink } from "@/ui/text-link.tsx";

/** What a mark follows from, each count with its days; `base` makes the lists behind them reachable. */
export function EvidenceList({ state, base }: { state: DutyStateFactsFragment; base: string }) {
  const { name } = useLabels();
  const { reason, evidence } = state;
  return (
    <>
      {reason && <Text c="var(--text-quiet)">{name("dutyReason", reason)}</Text>}
      {evidence.map((each) => (
        <Evidence key={`${each.fact} ${each.from}`} evidence={each} base={base} />
      ))}
    </>
  );
}

function Evidence({ evidence, base }: { evidence: DutyEvidenceFactsFragment; base: string }) {
  const t = useTranslations("dutyMarks");
  const locale = useLocale();
  const { name } = useLabels();
  const { fact, done, owed, from, to, page } = evidence;
  const counted =
    done === null
      ? t("few")
      : owed === null || owed <= 1 || owed === done
        ? String(done)
        : t("of", { done, owed });
  const days = `${formatShortDay(from, locale)} — ${formatShortDay(to, locale)}`;
  return (
    <Text fz="sm">
      {page ? <TextLink href={base + page}>{name("dutyFact", fact)}</TextLink> : name("dutyFact", fact)}:{" "}
      <b>{counted}</b>{" "}
      <Text span c="var(--text-quiet)" fz="xs">
        {days}
      </Text>
    </Text>
  );
}
