"use client";

import { Badge, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { growthWords } from "@/features/cluster/growth-text.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { GrowthFactsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

const colors = { GROWING: "red", FALLING: "green", STEADY: "blue", CANNOT_TELL: "gray" } as const;

/** How a problem goes, in a word; a dash until it was assessed. */
export function GrowthBadge({ growth }: { growth: Pick<GrowthFactsFragment, "state"> | null }) {
  const { name } = useLabels();
  if (!growth) return "—";
  return (
    <Badge
      variant="light"
      color={colors[growth.state]}
      tt="none"
      fw={500}
      radius="sm"
      styles={{ label: { color: "var(--mantine-color-text)" } }}
    >
      {name("growthState", growth.state)}
    </Badge>
  );
}

/** The verdict with its figures, so that nobody has to believe it. */
export function GrowthNote({ growth }: { growth: GrowthFactsFragment | null }) {
  const t = useTranslations("clusters.growth");
  const locale = useLocale();
  if (!growth) return <Text c="var(--text-quiet)">{t("none")}</Text>;
  const { came, verdict, low, high, times } = growthWords(growth, locale);
  const expected = came.expected ?? "";
  const days = { from: formatShortDay(growth.from, locale), to: formatShortDay(growth.to, locale) };
  return (
    <Text>
      {came.expected === null
        ? t("came", { count: came.count, ...days })
        : t(came.isSeasonal ? "cameOfSeason" : "cameFlat", { count: came.count, expected, ...days })}{" "}
      {t(verdict, { low, high, times })}
    </Text>
  );
}
