"use client";

import { useLocale, useTranslations } from "next-intl";
import { figureOf, figureText } from "@/features/indicator/figure-text.ts";
import { registerPath } from "@/features/submission/paths.ts";
import type { IndicatorRowFactsFragment } from "@/lib/graphql.generated.ts";
import { BarList } from "@/ui/bar-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

const MOST = 8;

interface Props {
  slug: string;
  title: string;
  /** Name of the filter of the register. */
  filter: "sector" | "recipient";
  rows: readonly IndicatorRowFactsFragment[];
}

/** Where or with whom submissions are, with how terms are kept there. */
export function PlaceSection({ slug, title, filter, rows }: Props) {
  const t = useTranslations("leadership");
  const indicatorsT = useTranslations("indicators");
  const locale = useLocale();
  const bars = rows.slice(0, MOST).map(({ id, name, figures }) => {
    const onTime = figureOf(figures, "ON_TIME");
    const overdue = figureOf(figures, "OVERDUE_NOW")?.value ?? 0;
    const notes = [
      onTime?.isEnough && t("onTime", { value: figureText(onTime.value, "SHARE", locale) }),
      overdue > 0 && t("overdueAt", { count: overdue }),
    ].filter((note) => typeof note === "string");
    return {
      key: id ?? "",
      name:
        id === null ? (
          indicatorsT("none")
        ) : (
          <TextLink href={registerPath(slug, `view=ALL&${filter}=${id}`)}>{name ?? id}</TextLink>
        ),
      note: notes.join(", ") || null,
      count: figureOf(figures, "RECEIVED")?.value ?? 0,
    };
  });
  return (
    <Section title={title}>
      {bars.length === 0 ? t("nothing") : <BarList bars={bars} label={title} />}
    </Section>
  );
}
