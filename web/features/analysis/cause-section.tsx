"use client";

import { Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { CauseFactsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { type Bar, BarList } from "@/ui/bar-list.tsx";
import { Facts } from "@/ui/facts.tsx";
import { Section } from "@/ui/section.tsx";

/** Root causes, and the topics that a growth consists of. */
export function CauseSection({ facts }: { facts: CauseFactsFragment }) {
  const t = useTranslations("analysis");
  const { name } = useLabels();
  const change = (count: number, previous: number) => t("before", { previous, change: count - previous });
  const causes: Bar[] = facts.causes.map((cause) => ({
    key: cause.causeId,
    name: cause.name,
    note: name("causeGroup", cause.group),
    count: cause.count,
    aside: change(cause.count, cause.previous),
  }));
  const growth: Bar[] = facts.growth.map(({ topicId, count, previous, place, placeCount, ...topic }) => ({
    key: topicId,
    name: topic.name,
    note: place === null || placeCount === null ? null : t("mostAt", { place, count: placeCount }),
    count,
    aside: change(count, previous),
  }));
  return (
    <Stack gap="md">
      <Facts
        facts={[
          {
            name: t("received"),
            value: facts.received,
            note: t("receivedBefore", { count: facts.previous }),
          },
          { name: t("withCause"), value: share(facts.withCause, facts.received), note: t("withCauseNote") },
          { name: t("closedWithoutCause"), value: facts.closedWithoutCause },
        ]}
      />
      <Section title={t("causes")}>
        {causes.length === 0 ? <Text>{t("noCauses")}</Text> : <BarList bars={causes} label={t("causes")} />}
      </Section>
      <Section title={t("growth")}>
        {growth.length === 0 ? <Text>{t("noGrowth")}</Text> : <BarList bars={growth} label={t("growth")} />}
      </Section>
    </Stack>
  );
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${Math.round((part * 100) / whole)} %`;
