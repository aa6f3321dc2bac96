/** Municipalities of like size: bands of population, read from `schema/population-bands.json`. */
import bands from "../../../schema/population-bands.json" with { type: "json" };

export interface PopulationBand {
  /** Code of `labels` set `populationBand`. */
  readonly code: string;
  readonly from: number;
  /** Null: no upper end. */
  readonly below: number | null;
}

/** Null when the number of residents is not known. */
export function bandOf(population: number | null): PopulationBand | null {
  if (population === null) return null;
  return (
    bands.find(({ from, below }) => population >= from && (below === null || population < below)) ?? null
  );
}
