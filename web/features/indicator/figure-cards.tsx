"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  differenceText,
  type Figure,
  figureOf,
  figureText,
  isBetter,
} from "@/features/indicator/figure-text.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Facts } from "@/ui/facts.tsx";
import classes from "./figure-cards.module.css";

export interface IndicatorFacts {
  readonly code: string;
  readonly unit: string;
  readonly direction: string;
  readonly minimumSample: number;
}

interface Props {
  indicators: readonly IndicatorFacts[];
  figures: readonly Figure[];
  previous: readonly Figure[];
  /** The period is not over: its counts are not set against those of a whole one. */
  isRunning: boolean;
}

/** Indicators side by side, each with how it changed and a word when there is too little to judge by. */
export function FigureCards({ indicators, figures, previous, isRunning }: Props) {
  const { name } = useLabels();
  const locale = useLocale();
  const facts = indicators.flatMap((indicator) => {
    const figure = figureOf(figures, indicator.code);
    if (!figure || figure.value === null) return [];
    return {
      name: name("indicator", indicator.code),
      value: figureText(figure.value, indicator.unit, locale),
      note: (
        <FigureNote
          indicator={indicator}
          figure={figure}
          before={isRunning && isCount(indicator.unit) ? undefined : figureOf(previous, indicator.code)}
        />
      ),
    };
  });
  return <Facts facts={facts} />;
}

export const isCount = (unit: string): boolean => unit === "COUNT" || unit === "PER_1000";

interface NoteProps {
  indicator: IndicatorFacts;
  figure: Figure;
  before: Figure | undefined;
}

/** The change against the period before, or why the value says little. */
export function FigureNote({ indicator, figure, before }: NoteProps) {
  const t = useTranslations("indicators");
  const locale = useLocale();
  if (!figure.isEnough && figure.denominator !== null)
    return <>{t("few", { count: figure.denominator, needed: indicator.minimumSample })}</>;
  if (figure.value === null || before?.value == null || indicator.code === "OVERDUE_NOW") return null;
  const side = isBetter(figure.value, before.value, indicator.direction);
  return (
    <span className={classes.change} data-better={side ?? undefined}>
      {differenceText(figure.value, before.value, indicator.unit, locale)}
      {side !== null && `, ${side ? t("better") : t("worse")}`}
    </span>
  );
}
