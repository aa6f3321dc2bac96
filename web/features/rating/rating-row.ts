import type { RatingFiguresFragment } from "@/lib/graphql.generated.ts";

/** A row of any rating, live or published. */
export interface RatingRow {
  readonly id: string;
  readonly name: string;
  readonly place: number | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly cases: number;
  readonly isEnough: boolean;
  /** Null when it is somebody else's. */
  readonly components: readonly RatingFiguresFragment[] | null;
}

/** «3–5» for places that three rows share; null without a place. */
export function placeText(row: RatingRow, rows: readonly RatingRow[]): string | null {
  if (row.place === null) return null;
  const shared = rows.filter(({ place }) => place === row.place).length;
  return shared > 1 ? `${row.place}–${row.place + shared - 1}` : String(row.place);
}

/** Whether the row shares its place with others. */
export const isShared = (row: RatingRow, rows: readonly RatingRow[]): boolean =>
  row.place !== null && rows.some(({ id, place }) => id !== row.id && place === row.place);

export const oneDigit = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

export const percent = (share: number, locale: string, digits = 0): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
