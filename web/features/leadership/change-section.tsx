"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { IndicatorFacts } from "@/features/indicator/figure-cards.tsx";
import { figureText } from "@/features/indicator/figure-text.ts";
import type { LeadershipPageQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import classes from "./change-section.module.css";

type Change = LeadershipPageQuery["workChanges"][number];

/** Changes that chance does not explain, the surest first. */
export function ChangeSection({
  changes,
  indicators,
}: {
  changes: readonly Change[];
  indicators: readonly IndicatorFacts[];
}) {
  const t = useTranslations("leadership");
  const indicatorsT = useTranslations("indicators");
  const { name } = useLabels();
  const locale = useLocale();
  const unitOf = (code: string) => indicators.find((each) => each.code === code)?.unit ?? "COUNT";
  const subject = (change: Change) =>
    change.by === "TOTAL" ? t("whole") : (change.name ?? indicatorsT("none"));
  return (
    <Section title={t("changes")}>
      {changes.length === 0 ? (
        <Text>{t("noChanges")}</Text>
      ) : (
        <>
          <Text size="sm" c="var(--text-quiet)" mb="xs">
            {t("changesLead")}
          </Text>
          <PlainList>
            {changes.map((change) => (
              <PlainListItem key={`${change.by} ${change.id} ${change.indicator}`}>
                <b>{subject(change)}</b>
                {". "}
                <span className={classes.change} data-better={change.isBetter ?? undefined}>
                  {t("change", {
                    indicator: name("indicator", change.indicator),
                    before: figureText(change.previous, unitOf(change.indicator), locale),
                    now: figureText(change.value, unitOf(change.indicator), locale),
                  })}
                  {change.isBetter !== null &&
                    ` (${change.isBetter ? indicatorsT("better") : indicatorsT("worse")})`}
                </span>
              </PlainListItem>
            ))}
          </PlainList>
        </>
      )}
    </Section>
  );
}
