import { Alert, Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { periodName } from "@/features/indicator/period-view.ts";
import { ArchiveSection } from "@/features/rating/archive-section.tsx";
import { ComponentTable } from "@/features/rating/component-table.tsx";
import { finishedPeriod, lastFinishedDay, ratedGrains } from "@/features/rating/finished-period.ts";
import { FormulaSection } from "@/features/rating/formula-section.tsx";
import { PublishButton } from "@/features/rating/publish-button.tsx";
import { RatingExport } from "@/features/rating/rating-export.tsx";
import { RatingTable } from "@/features/rating/rating-table.tsx";
import { RegionSelect } from "@/features/rating/region-select.tsx";
import { TricksSection } from "@/features/rating/tricks-section.tsx";
import { formatDay, formatInstant, todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import {
  MunicipalityRatingDocument,
  PublishedRatingsDocument,
  RatingTricksDocument,
} from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  region: string | null;
  grain: string | null;
  on: string | null;
}

const archivePath = "/region/rating/published";

/** The rating of a region's municipalities: places with intervals, what they are made of, how to check it. */
export async function RegionRatingPage({ region, grain, on }: Props) {
  const t = await getTranslations("rating");
  const locale = await getLocale();
  const { regions, permissions } = await getViewer();
  const chosen = regions.find(({ id }) => id === region) ?? regions[0];
  if (!chosen) return <Page title={t("title")}>{<Empty title={t("empty")} />}</Page>;
  const today = todayIn(chosen.timeZone);
  const period = finishedPeriod(grain, on, today);
  const regionId = chosen.id;
  const [{ municipalityRating: rating }, { publishedRatings }, { ratingTricks }] = await Promise.all([
    load(MunicipalityRatingDocument, { period, regionId }),
    load(PublishedRatingsDocument, { regionId }),
    load(RatingTricksDocument, {}),
  ]);
  const isRipe = rating.publishableFrom <= today;
  const mayPublish = permissions.includes("rating:publish") && rating.publication === null && isRipe;
  return (
    <Page
      title={t("title")}
      lead={t("lead", {
        region: chosen.name,
        period: periodName(period, locale),
        at: formatInstant(rating.asOf, locale, chosen.timeZone),
      })}
      actions={
        <>
          <PrintButton />
          <RatingExport of={{ region: regionId, grain: period.grain, on: period.startsOn }} />
          {mayPublish && <PublishButton period={period} regionId={regionId} />}
        </>
      }
      isWide
    >
      <Group gap="sm" align="flex-end" className="no-print">
        <RegionSelect regionId={regionId} regions={regions} />
        <PeriodPicker period={period} today={lastFinishedDay(period, today)} grains={ratedGrains} />
      </Group>
      {rating.publication ? (
        <Alert variant="light" title={t("isPublished")}>
          <TextLink href={`${archivePath}/${rating.publication.id}`}>{t("openPublished")}</TextLink>
        </Alert>
      ) : (
        !isRipe && <Text>{t("publishableFrom", { day: formatDay(rating.publishableFrom, locale) })}</Text>
      )}
      {rating.rows.some(({ isEnough }) => isEnough) ? (
        <>
          <Section title={t("places")}>
            <Text mb="sm">{t("placesLead")}</Text>
            <RatingTable caption={t("places")} subject={t("municipality")} rows={rating.rows} />
          </Section>
          <Section title={t("components")}>
            <Text mb="sm">{t("componentsLead")}</Text>
            <ComponentTable
              caption={t("components")}
              subject={t("municipality")}
              formula={rating.formula}
              rows={rating.rows.filter(({ isEnough }) => isEnough)}
            />
          </Section>
        </>
      ) : (
        <Empty title={t("nothing")}>{t("nothingLead", { count: rating.formula.minimumSample })}</Empty>
      )}
      <FormulaSection formula={rating.formula} />
      <TricksSection tricks={ratingTricks} />
      <ArchiveSection publications={publishedRatings} base={archivePath} timeZone={chosen.timeZone} />
    </Page>
  );
}
