import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { label } from "@/lib/labels.ts";

export interface Labels {
  /** One code of a set in words. */
  readonly name: (set: string | null, value: string) => string;
  /** Several, one after another. */
  readonly list: (set: string | null, values: readonly string[]) => string;
  readonly text: (text: { ru: string; en: string }) => string;
}

/** Puts codes into words of the page's language; plain text stays as it is. */
export function useLabels(): Labels {
  const locale = useLocale();
  const t = useTranslations("term");
  return useMemo(() => {
    const name = (set: string | null, value: string) =>
      set === "term" ? termInWords(value, t) : label(set, value, locale);
    return {
      name,
      list: (set, values) => values.map((value) => name(set, value)).join(", "),
      text: (text) => text[locale],
    };
  }, [locale, t]);
}

type Unit = "HOUR" | "WORKING_HOUR" | "DAY" | "CALENDAR_DAY" | "WORKING_DAY" | "WEEK" | "MONTH";

const units: ReadonlySet<string> = new Set<Unit>([
  "HOUR",
  "WORKING_HOUR",
  "DAY",
  "CALENDAR_DAY",
  "WORKING_DAY",
  "WEEK",
  "MONTH",
]);
const isUnit = (unit: string | undefined): unit is Unit => unit !== undefined && units.has(unit);

/** `30 CALENDAR_DAY` as «30 календарных дней»; another form stays as it stands. */
function termInWords(value: string, t: (unit: Unit, facts: { count: number }) => string): string {
  const [amount, unit] = value.split(" ");
  return isUnit(unit) && amount ? t(unit, { count: Number(amount) }) : value;
}
