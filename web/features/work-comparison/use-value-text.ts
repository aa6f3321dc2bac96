"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { type Value, valueText } from "@/features/work-comparison/value-text.ts";
import type { Indicator } from "@/features/work-comparison/work-board.tsx";

/** Values in the words of the page. */
export function useValueText(): (
  value: Value,
  indicator: Pick<Indicator, "unit" | "minimumSample">,
) => string {
  const t = useTranslations("work");
  const locale = useLocale();
  return useCallback(
    (value, { unit, minimumSample }) =>
      valueText(value, unit, locale, {
        hidden: t("hidden"),
        tooFew: (cases) => t("tooFew", { cases, least: minimumSample }),
      }),
    [t, locale],
  );
}
