import type { MeasureIndicator } from "@/lib/graphql.generated.ts";

/** A change in parts as whole per cent with its sign: «−34 %». */
export function effectPercent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  })
    .format(share)
    .replace("-", "−");
}

/** Submissions as a number, a usual solution as hours; a dash for none. */
export function effectFigure(value: number | null, indicator: MeasureIndicator, locale: string): string {
  if (value === null) return "—";
  const isCount = indicator === "RECEIVED";
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: value < 10 && !Number.isInteger(value) ? 1 : 0,
    ...(isCount ? {} : { style: "unit", unit: "hour", unitDisplay: "short" }),
  }).format(value);
}
