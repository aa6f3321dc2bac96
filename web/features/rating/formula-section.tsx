"use client";

import { List, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { percent } from "@/features/rating/rating-row.ts";
import type { RatingFormulaViewFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Section } from "@/ui/section.tsx";

/** How the value is reckoned, in words. */
export function FormulaSection({ formula }: { formula: RatingFormulaViewFragment }) {
  const t = useTranslations("rating");
  const { name } = useLabels();
  const locale = useLocale();
  return (
    <Section title={t("formula", { version: formula.version })}>
      <Stack gap="sm">
        <Text>{t("formulaLead", { count: formula.minimumSample })}</Text>
        <List spacing="xs">
          {formula.components.map(({ code, weight }) => (
            <List.Item key={code}>
              <strong>
                {t("weight", { name: name("ratingComponent", code), weight: percent(weight, locale) })}
              </strong>{" "}
              {name("ratingComponentRule", code)}
            </List.Item>
          ))}
        </List>
        <Text>{t("formulaMix")}</Text>
        <Text>{t("formulaPlaces")}</Text>
      </Stack>
    </Section>
  );
}
