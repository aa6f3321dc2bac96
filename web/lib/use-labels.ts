import { useLocale, useTranslations } from "next-intl";
import { label } from "@/lib/labels.ts";

/** Puts codes into words of the page's language; plain text stays as it is. */
export function useLabels() {
  const locale = useLocale();
  const t = useTranslations("term");
  const name = (set: string | null, value: string): string => {
    if (set === "term") return termInWords(value, t);
    return label(set, value, locale);
  };
  const list = (set: string | null, values: readonly string[]): string =>
    values.map((value) => name(set, value)).join(", ");
  return { name, list, text: (text: { ru: string; en: string }) => text[locale] };
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
