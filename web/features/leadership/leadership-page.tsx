"use client";

import { useLocale, useTranslations } from "next-intl";
import { BurningClusters } from "@/features/cluster/burning-clusters.tsx";
import { FigureCards } from "@/features/indicator/figure-cards.tsx";
import { PeriodPicker } from "@/features/indicator/period-picker.tsx";
import { type PeriodView, periodName } from "@/features/indicator/period-view.ts";
import { BurningSection } from "@/features/leadership/burning-section.tsx";
import { ChangeSection } from "@/features/leadership/change-section.tsx";
import { PlaceSection } from "@/features/leadership/place-section.tsx";
import { WhySection } from "@/features/leadership/why-section.tsx";
import type { CauseFactsFragment, LeadershipPageQuery } from "@/lib/graphql.generated.ts";
import { formatInstant } from "@/lib/dates.ts";
import { Page } from "@/ui/page.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import classes from "./leadership-page.module.css";

/** What a head looks at first, in this order. */
const HEADLINE = ["RECEIVED", "ON_TIME", "SOLVED", "SATISFACTION", "REPEATS", "FIRST_ANSWER_MEDIAN"];

interface Props {
  slug: string;
  facts: LeadershipPageQuery;
  /** Null where the regulation does not ask for causes. */
  causes: CauseFactsFragment | null;
  period: PeriodView;
  today: string;
  timeZone: string;
}

/** One screen for the head of the municipality and the curator: what burns, what changed, why; fits on paper. */
export function LeadershipPage({ slug, facts, causes, period, today, timeZone }: Props) {
  const t = useTranslations("leadership");
  const indicatorsT = useTranslations("indicators");
  const locale = useLocale();
  const [total] = facts.total.rows;
  const headline = HEADLINE.flatMap((code) => facts.indicators.find((each) => each.code === code) ?? []);
  const running = facts.total.period.isOver ? "" : ` ${indicatorsT("running")}`;
  return (
    <Page
      title={t("title")}
      lead={t("lead", { at: formatInstant(facts.total.asOf, locale, timeZone) }) + running}
      actions={<PrintButton />}
      isWide
    >
      <PeriodPicker period={period} today={today} />
      <Section title={`${t("headline")}: ${periodName(period, locale)}`}>
        {total ? (
          <FigureCards
            indicators={headline}
            figures={total.figures}
            previous={total.previous}
            isRunning={!facts.total.period.isOver}
          />
        ) : (
          t("nothing")
        )}
      </Section>
      <div className={classes.columns}>
        <BurningSection
          slug={slug}
          facets={facts.submissionFacets}
          items={facts.submissions.edges.map(({ node }) => node)}
          timeZone={timeZone}
        />
        <ChangeSection changes={facts.workChanges} indicators={facts.indicators} />
      </div>
      <BurningClusters slug={slug} />
      {causes && <WhySection facts={causes} />}
      <div className={classes.columns}>
        <PlaceSection slug={slug} title={t("sectors")} filter="sector" rows={facts.sectors.rows} />
        <PlaceSection slug={slug} title={t("recipients")} filter="recipient" rows={facts.recipients.rows} />
      </div>
    </Page>
  );
}
