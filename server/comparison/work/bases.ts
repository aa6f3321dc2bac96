/** Counts of submissions that figures stand on: where one is too small, no figure on it is shown. */
import { type Indicator, INDICATORS, type Ingredient } from "../../indicator/indicator-book.ts";

/** `overdueNow` is of the moment; the others are of a period. */
export const BASES = {
  received: ["received"],
  due: ["kept", "missed", "overdueOpen"],
  posReceived: ["posReceived"],
  answered: ["answered"],
  marked: ["marked"],
  reviewed: ["reviewed"],
  promised: ["promised"],
  overdueNow: ["overdueNow"],
  firstAnswered: ["firstAnswered"],
  solved: ["solved"],
} as const satisfies Record<string, readonly Ingredient[]>;

export type Base = keyof typeof BASES;

const names = Object.keys(BASES) as Base[];

const known = new Map<string, readonly Base[]>();

/** Every base that a figure of the indicator would give away. */
export function basesOf(indicator: Indicator): readonly Base[] {
  let bases = known.get(indicator.code);
  if (!bases) known.set(indicator.code, (bases = foundBases(indicator)));
  return bases;
}

function foundBases({ numerator, denominator, percentile }: Indicator): readonly Base[] {
  if (percentile) return [percentile.kind === "SOLUTION" ? "solved" : "firstAnswered"];
  return names.filter((base) => isSame(BASES[base], numerator) || isSame(BASES[base], denominator));
}

function isSame(base: readonly Ingredient[], parts: readonly Ingredient[] | undefined): boolean {
  return parts !== undefined && parts.length === base.length && parts.every((part) => base.includes(part));
}

/** What a regional centre compares: it does not see executors, so no workload. */
export const COMPARED: readonly Indicator[] = INDICATORS.filter(
  ({ denominator = [] }) => !denominator.includes("executors"),
);
