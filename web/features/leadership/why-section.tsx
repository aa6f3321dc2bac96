"use client";

import { useTranslations } from "next-intl";
import type { CauseFactsFragment } from "@/lib/graphql.generated.ts";
import { BarList } from "@/ui/bar-list.tsx";
import { Section } from "@/ui/section.tsx";
import classes from "./leadership-page.module.css";

const MOST = 5;

/** The causes named most often, and the topics that the growth consists of. */
export function WhySection({ facts }: { facts: CauseFactsFragment }) {
  const t = useTranslations("leadership");
  const was = (count: number, previous: number) => t("wasBefore", { previous, change: count - previous });
  const causes = facts.causes.slice(0, MOST).map(({ causeId, name, count, previous }) => ({
    key: causeId,
    name,
    count,
    aside: was(count, previous),
  }));
  const growth = facts.growth.slice(0, MOST).map(({ topicId, name, count, previous, place, placeCount }) => ({
    key: topicId,
    name,
    note: place === null || placeCount === null ? null : t("place", { place, count: placeCount }),
    count,
    aside: was(count, previous),
  }));
  return (
    <div className={classes.columns}>
      <Section title={t("causes")}>
        {causes.length === 0 ? t("nothing") : <BarList bars={causes} label={t("causes")} />}
      </Section>
      <Section title={t("growth")}>
        {growth.length === 0 ? t("nothing") : <BarList bars={growth} label={t("growth")} />}
      </Section>
    </div>
  );
}
