import { Box, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { EffectChart } from "@/features/roadmap/effect-chart.tsx";
import { effectFigure, effectPercent } from "@/features/roadmap/effect-text.ts";
import { formatInstant } from "@/lib/dates.ts";
import type { MeasureIndicator, MeasureQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Section } from "@/ui/section.tsx";

type Effect = NonNullable<MeasureQuery["measure"]["effect"]>;

interface Props {
  effect: Effect | null;
  indicator: MeasureIndicator;
  expectedDrop: number | null;
  isDone: boolean;
  timeZone: string;
}

/** What changed after a measure: in words, in figures, week by week, and how it was counted. */
export async function EffectSection({ effect, indicator, expectedDrop, isDone, timeZone }: Props) {
  const t = await getTranslations("roadmaps.effect");
  const locale = await getLocale();
  if (!effect)
    return (
      <Section title={t("title")}>
        <Text>{isDone ? t("soon") : t("afterDone")}</Text>
      </Section>
    );
  const { change, low, high, actual, expected, controlScope, controlCount, federalSector } = effect;
  const isTold = change !== null && low !== null && high !== null;
  return (
    <Section title={t("title")}>
      <Text fw={550} mb="sm">
        {effect.sentence}
      </Text>
      <Facts
        facts={[
          {
            name: t("verdict"),
            value: label("effectVerdict", effect.verdict, locale),
            note: effect.reason && label("effectReason", effect.reason, locale),
          },
          ...(isTold
            ? [
                {
                  name: t("change"),
                  value: effectPercent(change, locale),
                  note: t("interval", { low: effectPercent(low, locale), high: effectPercent(high, locale) }),
                },
                { name: t("actual"), value: effectFigure(actual, indicator, locale) },
                { name: t("expected"), value: effectFigure(expected, indicator, locale) },
              ]
            : []),
          ...(expectedDrop ? [{ name: t("aimed"), value: `−${expectedDrop} %` }] : []),
        ]}
      />
      {effect.weeks.length > 0 && (
        <Box mt="md">
          <EffectChart weeks={effect.weeks} indicator={indicator} />
        </Box>
      )}
      <Text fz="sm" c="var(--text-quiet)" mt="sm">
        {[
          controlScope === "NONE"
            ? t("alone")
            : t("compared", {
                scope: label("controlScope", controlScope, locale),
                count: controlCount,
                sector: federalSector ? label("topicGroup", federalSector, locale) : t("allSectors"),
              }),
          t("weeks", { before: effect.weeksBefore, after: effect.weeksAfter }),
          t("computed", { at: formatInstant(effect.computedAt, locale, timeZone) }),
          effect.isSettled ? null : t("moving"),
        ]
          .filter(Boolean)
          .join(" ")}
      </Text>
      <Text fz="sm" c="var(--text-quiet)" mt="xs">
        {t("noProof")}
      </Text>
    </Section>
  );
}
