import { useLocale, useTranslations } from "next-intl";
import type { TermRow, TopicChoice } from "@/features/term/term-dialogs.tsx";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";

export interface TermWords {
  readonly kind: (kind: string) => string;
  /** For which submissions: regime, channel, topic. */
  readonly place: (row: Pick<TermRow, "regime" | "channel" | "topicId">) => string;
  readonly length: (length: TermRow["effective"]) => string;
  readonly ground: (length: TermRow["effective"]) => string;
}

/** Puts clocks, places and grounds into words of the page's language. */
export function useTermWords(topics: readonly TopicChoice[]): TermWords {
  const t = useTranslations("terms");
  const locale = useLocale();
  const labels = useLabels();
  const clauseName = useClauseName();
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  return {
    kind: (kind) => labels.name("termKind", kind),
    place: ({ regime, channel, topicId }) =>
      [
        regime && labels.name("regime", regime),
        channel && labels.name("channel", channel),
        topicId && (topicNames.get(topicId) ?? t("closedTopic")),
      ]
        .filter(Boolean)
        .join(" · ") || t("everything"),
    length: ({ amount, unit }) => (amount == null ? t("off") : labels.name("term", `${amount} ${unit}`)),
    ground: ({ source, clause }) => {
      const name = labels.name("termSource", source);
      const shown = source === "LAW" && clause ? clause : name;
      const full =
        source !== "LAW" && clause ? `${name}, ${/\s/.test(clause) ? clause : clauseName(clause)}` : shown;
      return full.slice(0, 1).toLocaleUpperCase(locale) + full.slice(1);
    },
  };
}
