import { Alert, List, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { periodName } from "@/features/indicator/period-view.ts";
import { ComponentTable } from "@/features/rating/component-table.tsx";
import { FormulaSection } from "@/features/rating/formula-section.tsx";
import { RatingExport } from "@/features/rating/rating-export.tsx";
import { oneDigit, type RatingRow } from "@/features/rating/rating-row.ts";
import { RatingTable } from "@/features/rating/rating-table.tsx";
import { formatInstant } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { PublishedRatingDocument } from "@/lib/graphql.generated.ts";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  id: string;
  /** Position of the last row of the page before. */
  after: number;
  /** Address of the list it was opened from. */
  back: string;
  timeZone: string;
}

const pageSize = 100;

/** A rating as it was made public, and what late changes of the registers would make of it. */
export async function PublishedPage({ id, after, back, timeZone }: Props) {
  const t = await getTranslations("rating");
  const locale = await getLocale();
  const { publishedRating: rating } = await load(PublishedRatingDocument, { id, after });
  const rows: RatingRow[] = rating.rows.map(({ subjectId, subjectName, ...row }) => ({
    ...row,
    id: subjectId,
    name: subjectName,
  }));
  const last = rating.rows.at(-1)?.position ?? 0;
  const number = (value: number | null | undefined) =>
    value == null ? t("tooFew") : oneDigit(value, locale);
  return (
    <Page
      title={t("publishedTitle", { period: periodName(rating, locale) })}
      lead={t("publishedLead", {
        at: formatInstant(rating.publishedAt, locale, timeZone),
        by: rating.publishedBy,
        version: rating.formulaVersion,
      })}
      actions={
        <>
          <PrintButton />
          <RatingExport of={{ publication: rating.id }} />
        </>
      }
      isWide
    >
      <TextLink href={back}>{t("back")}</TextLink>
      {rating.drift && rating.drift.length > 0 && (
        <Alert variant="light" color="yellow" title={t("changedSince")}>
          <Text>{t("changedSinceLead")}</Text>
          <List>
            {rating.drift.map((row) => (
              <List.Item key={row.id}>
                {t("drift", { name: row.name, published: number(row.published), now: number(row.now) })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Section title={t("places")}>
        <RatingTable
          caption={t("places")}
          subject={t("municipality")}
          rows={rows}
          ownId={rating.own?.subjectId ?? null}
        />
        {rating.rows.length === pageSize && last < rating.rowCount && (
          <TextLink href={`?after=${last}`}>{t("nextRows")}</TextLink>
        )}
      </Section>
      <Section title={rating.own ? t("ownComponents") : t("components")}>
        <Text mb="sm">{t("componentsLead")}</Text>
        <ComponentTable
          caption={t("components")}
          subject={t("municipality")}
          formula={rating.formulaFacts}
          rows={rows.filter(({ components }) => components !== null)}
        />
      </Section>
      <FormulaSection formula={rating.formulaFacts} />
      <Text fz="sm" c="var(--text-quiet)" style={{ overflowWrap: "anywhere" }}>
        {t("hash", { hash: rating.hash })}
      </Text>
    </Page>
  );
}
