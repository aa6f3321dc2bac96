import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { differenceText, figureText } from "@/features/indicator/figure-text.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { RecommendationQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Section } from "@/ui/section.tsx";

type Effect = NonNullable<RecommendationQuery["recommendation"]["effect"]>;

interface Props {
  effect: Effect;
  indicator: string;
  unit: string;
}

/** The indicator before and after, whether chance alone could make the difference, and what that does not prove. */
export async function EffectSection({ effect, indicator, unit }: Props) {
  const t = await getTranslations("cooperation.effect");
  const locale = await getLocale();
  const factOf = (name: string, value: Effect["before"]) => ({
    name: `${name}: ${formatShortDay(value.from, locale)} – ${formatShortDay(value.to, locale)}`,
    value: figureText(value.value, unit, locale),
    note: [
      value.cases === null ? "" : t("cases", { count: value.cases ?? 0 }),
      value.isEnough ? "" : t("tooFew"),
    ]
      .filter((each) => each !== "")
      .join(", "),
  });
  const { before, after, difference, low, high, isWithinChance } = effect;
  return (
    <Section title={t("title", { indicator: label("indicator", indicator, locale) })}>
      <Facts facts={[factOf(t("before"), before), ...(after ? [factOf(t("after"), after)] : [])]} />
      {!after && <Text>{t("wait")}</Text>}
      {difference !== null && (
        <Text mt="xs">
          {t("difference", { difference: differenceText(difference, 0, unit, locale) })}
          {low !== null &&
            high !== null &&
            ` ${t("interval", { low: differenceText(low, 0, unit, locale), high: differenceText(high, 0, unit, locale) })}`}
        </Text>
      )}
      {difference !== null && (
        <Text fw={550}>
          {isWithinChance === null ? t("unknown") : isWithinChance ? t("withinChance") : t("beyondChance")}
        </Text>
      )}
      <Text fz="sm" c="var(--text-quiet)" mt="xs">
        {t("noProof")}
      </Text>
    </Section>
  );
}
