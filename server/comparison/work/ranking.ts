/** Order and spread of municipalities by one indicator, of values that another room may see. */
import type { WorkSpread, WorkValue } from "./work-comparison.types.ts";

export interface RankedTown {
  readonly id: string;
  readonly name: string;
  readonly value: WorkValue;
}

const collator = new Intl.Collator("ru");

/** First those with enough cases by value, then those with too few, then those without a value or hidden. */
export function ranked<Town extends RankedTown>(towns: readonly Town[], isDescending: boolean): Town[] {
  const sign = isDescending ? -1 : 1;
  return towns.toSorted(
    (one, other) =>
      placeOf(one.value) - placeOf(other.value) ||
      (placeOf(one.value) < 2 ? sign * (one.value.value! - other.value.value!) : 0) ||
      collator.compare(one.name, other.name),
  );
}

function placeOf({ value, isEnough, isSuppressed }: WorkValue): number {
  if (isSuppressed) return 3;
  if (value === null) return 2;
  return isEnough ? 0 : 1;
}

/** Quartiles over values that stand on enough cases. */
export function spreadOf(code: string, towns: readonly RankedTown[]): WorkSpread {
  const counted = ranked(towns, false).filter(({ value }) => placeOf(value) === 0);
  const hidden = towns.filter(({ value }) => value.isSuppressed).length;
  return {
    code,
    counted: counted.length,
    hidden,
    tooFew: towns.length - counted.length - hidden,
    quartiles: quartilesOf(counted.map(({ value }) => value.value!)),
    values: counted.map(({ id, name, value }) => ({ municipalityId: id, name, value: value.value! })),
  };
}

/**
 * Least value, quartiles and greatest value, between neighbours in proportion.
 *
 * @param sorted ascending
 * @returns five numbers; none when there are no values
 * @source R. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", 1996: definition 7, as spreadsheets do
 */
export function quartilesOf(sorted: readonly number[]): number[] {
  if (sorted.length === 0) return [];
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
    return below + (above - below) * (at - Math.floor(at));
  });
}
