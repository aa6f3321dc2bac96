import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { Feature } from "@/features/feature/feature.tsx";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { periodName } from "@/features/indicator/period-view.ts";
import { ArchiveSection } from "@/features/rating/archive-section.tsx";
import { BasisSection } from "@/features/rating/basis-section.tsx";
import { CountsSection } from "@/features/rating/counts-section.tsx";
import { finishedPeriod, lastFinishedDay, ratedGrains } from "@/features/rating/finished-period.ts";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import {
  PublishedRatingsDocument,
  RecipientCountsDocument,
  RecipientRatingDocument,
  type RecipientRatingBasis,
} from "@/lib/graphql.generated.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";

/** Capability of a regulation → by what it has recipients rated. */
const bases: readonly (readonly [capability: string, basis: RecipientRatingBasis])[] = [
  ["RAT-01", "POS_FEEDBACK"],
  ["RAT-02", "INCIDENT_FEEDBACK"],
  ["RAT-03", "ALL_CHANNELS"],
];

interface Props {
  slug: string;
  grain: string | null;
  on: string | null;
}

/** Recipients of a centre, rated by what its own regulation asks for; plain counts where it asks for nothing. */
export async function RecipientRatingPage({ slug, grain, on }: Props) {
  const t = await getTranslations("rating");
  const locale = await getLocale();
  const { municipality } = await getViewer();
  const timeZone = municipality?.timeZone ?? "Europe/Moscow";
  const today = todayIn(timeZone);
  const period = finishedPeriod(grain, on, today);
  const features = municipality?.features ?? [];
  const asked = bases.flatMap(([code, basis]) => {
    const feature = features.find(({ capability }) => capability.code === code);
    return feature ? [{ code, basis, clauses: feature.clauses }] : [];
  });
  const [ratings, { recipientCounts }, { publishedRatings }] = await Promise.all([
    Promise.all(
      asked.map(
        async ({ basis }) => (await load(RecipientRatingDocument, { basis, period })).recipientRating,
      ),
    ),
    load(RecipientCountsDocument, { period }),
    load(PublishedRatingsDocument, { regionId: null }),
  ]);
  return (
    <Page
      title={t("recipientsTitle")}
      lead={t("recipientsLead", { period: periodName(period, locale) })}
      actions={<PrintButton />}
      isWide
    >
      <PeriodPicker period={period} today={lastFinishedDay(period, today)} grains={ratedGrains} />
      {asked.length === 0 && <Text>{t("noRating")}</Text>}
      {asked.map(({ code, clauses }, at) => (
        <Feature key={code} code={code}>
          <BasisSection slug={slug} rating={ratings[at]!} clauses={clauses} />
        </Feature>
      ))}
      <CountsSection counts={recipientCounts} />
      <ArchiveSection
        publications={publishedRatings}
        base={`/${slug}/rating/published`}
        timeZone={timeZone}
        isOwnShown
      />
    </Page>
  );
}
