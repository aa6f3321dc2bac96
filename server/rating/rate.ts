/** A rating: subjects in their order, with intervals, and without a place where nothing can be told. */
import { type ComponentResult, judgeComponent } from "./component.ts";
import type { RatingFormula } from "./rating-book.ts";
import { type RatingCell, type RatingSubject, totalOf } from "./rating-cell.ts";
import { zOf } from "./statistics/distributions.ts";
import { placesOf } from "./statistics/ranking.ts";
import { CONFIDENCE } from "./statistics/shares.ts";

export type { ComponentResult } from "./component.ts";

export interface RatingRow<SubjectId extends string = string> {
  readonly id: SubjectId;
  readonly name: string;
  /** Null for those with too few matters: they stand after all others. */
  readonly place: number | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  /** 0 to 100. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Matters behind the value. */
  readonly cases: number;
  readonly isEnough: boolean;
  readonly components: readonly ComponentResult[];
}

/** The cells that a formula looks at. */
export function cellsFor({ channel }: RatingFormula, cells: readonly RatingCell[]): readonly RatingCell[] {
  return channel === null ? cells : cells.filter((cell) => cell.channel === channel);
}

/**
 * Rates subjects against one another. Pure: the same sums give the same rating, here, in the simulation and out of
 * an export.
 */
export function rate<SubjectId extends string>(
  formula: RatingFormula,
  subjects: readonly RatingSubject<SubjectId>[],
): RatingRow<SubjectId>[] {
  const seen = subjects.map((subject) => ({ ...subject, cells: cellsFor(formula, subject.cells) }));
  const judged = formula.components.flatMap((component) => {
    const results = judgeComponent(component, formula.rules, seen);
    return results === null ? [] : [{ weight: component.weight, results }];
  });
  const rows = seen.map(({ id, name, cells }, at) => {
    const parts = judged.map(({ weight, results }) => ({ weight, result: results[at]! }));
    const { value, error } = weighed(parts, formula.rules.componentCorrelation);
    const cases = totalOf(cells).rated;
    return {
      id,
      name,
      value,
      error,
      cases,
      isEnough: cases >= formula.minimumSample && parts.length > 0,
      parts,
    };
  });
  const enough = rows.filter(({ isEnough }) => isEnough);
  const places = new Map(
    placesOf(enough, formula.rules.significance).map((place, at) => [enough[at]!.id, place]),
  );
  const z = zOf(CONFIDENCE);
  return rows
    .map(({ error, parts, ...row }) => ({
      ...row,
      place: places.get(row.id)?.place ?? null,
      rankFrom: places.get(row.id)?.rankFrom ?? null,
      rankTo: places.get(row.id)?.rankTo ?? null,
      low: Math.max(0, row.value - z * error),
      high: Math.min(100, row.value + z * error),
      components: parts.map(({ result }) => result),
    }))
    .sort(inOrder);
}

interface Part {
  readonly weight: number;
  readonly result: ComponentResult;
}

/** The weighed mean with its standard error; components of one subject vary together. */
function weighed(parts: readonly Part[], correlation: number): { value: number; error: number } {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0) || 1;
  const value = parts.reduce((sum, part) => sum + part.weight * part.result.value, 0) / weight;
  const errors = parts.map((part) => (part.weight * part.result.error) / weight);
  const alone = errors.reduce((sum, error) => sum + error ** 2, 0);
  const together = errors.reduce((sum, error) => sum + error, 0) ** 2;
  return { value: 100 * value, error: 100 * Math.sqrt((1 - correlation) * alone + correlation * together) };
}

/** The rated first, the best of them at the top; the others by name. */
function inOrder(one: RatingRow, other: RatingRow): number {
  if (one.isEnough !== other.isEnough) return one.isEnough ? -1 : 1;
  const difference = one.isEnough ? other.value - one.value : 0;
  return difference || one.name.localeCompare(other.name, "ru") || (one.id < other.id ? -1 : 1);
}
