"use client";

import { Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ComponentTable } from "@/features/rating/component-table.tsx";
import { FormulaSection } from "@/features/rating/formula-section.tsx";
import { RatingTable } from "@/features/rating/rating-table.tsx";
import type { RecipientRatingQuery } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  rating: RecipientRatingQuery["recipientRating"];
  clauses: readonly string[];
}

/** One rating of recipients with the clause that asks for it and its formula. */
export function BasisSection({ slug, rating: { formula, rows }, clauses }: Props) {
  const t = useTranslations("rating");
  const { name } = useLabels();
  const title = name("ratingFormula", formula.code);
  const enough = rows.filter(({ isEnough }) => isEnough);
  return (
    <Stack gap="md">
      <Section
        title={title}
        aside={
          <Group gap="xs">
            {clauses.map((clause) => (
              <ClauseLink key={clause} base={`/${slug}`} clause={clause} />
            ))}
          </Group>
        }
      >
        {rows.length === 0 ? (
          <Text>{t("noRecipients")}</Text>
        ) : (
          <RatingTable caption={title} subject={t("recipient")} rows={rows} />
        )}
      </Section>
      {enough.length > 0 && (
        <Section title={t("components")}>
          <ComponentTable
            caption={t("components")}
            subject={t("recipient")}
            formula={formula}
            rows={enough}
          />
        </Section>
      )}
      <FormulaSection formula={formula} />
    </Stack>
  );
}
