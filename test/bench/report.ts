/** One line of a bench; `floor` and `ratio` are null where no floor makes sense. */
export interface BenchRow {
  bench: string;
  case: string;
  size: string;
  ours: number;
  floor: number | null;
  ratio: number | null;
  unit: string;
}

export function printTable(rows: BenchRow[]): void {
  console.table(
    rows.map(({ bench, case: name, size, ours, floor, ratio, unit }) => ({
      bench,
      case: name,
      size,
      ours: round(ours),
      floor: floor === null ? "" : round(floor),
      ratio: ratio === null ? "" : round(ratio),
      unit,
    })),
  );
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const round = (value: number): number => Number(value.toPrecision(3));
