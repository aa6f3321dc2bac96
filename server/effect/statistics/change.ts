/**
 * By how much a weekly series changed after a measure, against what other municipalities and the seasons make one
 * expect, with an interval that holds the truth in 95 of 100 cases. Pure.
 */
import { KINDS_OF_ERRORS, stretchOf } from "./calibration.ts";
import { type Errors, fit, type Fit, type Series } from "./regression.ts";
import { type Part, quantileOf, weightsOf } from "./mixture.ts";

export type Phase = "BEFORE" | "DURING" | "AFTER";

export interface Week {
  readonly phase: Phase;
  /** Submissions of the week; or the mean logarithm of the minutes of its solutions. */
  readonly value: number;
  /** Solutions behind a mean; weeks without any say nothing. Counts have none. */
  readonly cases?: number;
  /** The same of the municipalities compared with; null without any. */
  readonly control: { readonly value: number; readonly cases?: number } | null;
}

export interface Change {
  /** Logarithm of the ratio of what came to what was expected, with its 95 % interval. */
  readonly log: number;
  readonly low: number;
  readonly high: number;
  /** Logarithm of what was expected of each week without the measure; of the mean for durations. */
  readonly expected: readonly number[];
  /** Standard deviation of one week around it, on the same scale. */
  readonly deviation: readonly number[];
}

/** Errors that the series speaks against cost time and change nothing. */
const LEAST_WEIGHT = 1e-5;

/** Errors by which the first fits are made, until the series has told its own. */
const PILOT: Errors = { spread: 0.2, memory: 0.65, jitter: 0.12 };
const PILOT_ROUNDS = 4;

const WEEKS_OF_YEAR = 365.25 / 7;
/** A season of one's own, beside that of the municipalities compared with, and without any. */
const OWN_SEASON = [0.12, 0.08] as const;
const WHOLE_SEASON = [0.5, 0.3] as const;
/** Measures seldom bring anything down or up more than a few times over: keeps empty weeks from saying «for ever». */
const LARGEST_EFFECT = 1.5;

/**
 * Counts of submissions: Poisson's, more spread than that, alike in neighbouring weeks. Weeks of the measure itself
 * count for neither side.
 */
export function changeOfCounts(weeks: readonly Week[]): Change {
  const design = designOf(weeks, controlCounts(weeks));
  const total = weeks.reduce((sum, { phase, value }) => (phase === "BEFORE" ? sum + value : sum), 0);
  const length = weeks.filter(({ phase }) => phase === "BEFORE").length;
  let rates = design.offsets.map((offset) => Math.max(total / length, 0.1) * Math.exp(offset));
  let series = linearised(weeks, design, rates);
  for (let round = 0; round < PILOT_ROUNDS; round += 1) {
    rates = linearOf(design, fit(series, PILOT)).map((log) => Math.exp(Math.min(12, Math.max(-6, log))));
    series = linearised(weeks, design, rates);
  }
  return settled(weeks, design, series);
}

/** Mean logarithms of durations: normal, with the noise that the number of solutions leaves. */
export function changeOfDurations(weeks: readonly Week[], spread: number): Change {
  const design = designOf(weeks, controlMeans(weeks));
  const noise = Float64Array.from(weeks, ({ cases = 0, control }) => {
    const others = control?.cases ? spread ** 2 / control.cases : 0;
    return spread ** 2 / Math.max(cases, 1) + others;
  });
  const rows = weeks.map(({ phase, value, cases = 0 }, at) =>
    phase === "DURING" || cases === 0 ? null : rowOf(design, at, value - design.offsets[at]!),
  );
  return settled(weeks, design, { rows, noise, precision: design.precision });
}

interface Design {
  readonly columns: readonly Float64Array[];
  readonly offsets: readonly number[];
  /** Variance that the municipalities compared with bring in themselves. */
  readonly offsetNoise: readonly number[];
  readonly precision: readonly number[];
}

type Offsets = Pick<Design, "offsets" | "offsetNoise">;

/** Regressors: level, two waves of the year, and last the effect. */
function designOf(weeks: readonly Week[], offsets: Offsets): Design {
  const hasControl = weeks.some(({ control }) => control !== null);
  const [wide, narrow] = hasControl ? OWN_SEASON : WHOLE_SEASON;
  const columns = weeks.map(({ phase }, at) => {
    const angle = (2 * Math.PI * at) / WEEKS_OF_YEAR;
    const season = [Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
    return Float64Array.from([1, ...season, phase === "AFTER" ? 1 : 0, 0]);
  });
  const [one, two, effect] = [wide, narrow, LARGEST_EFFECT].map((width) => 1 / width ** 2);
  return { columns, ...offsets, precision: [0, one!, one!, two!, two!, effect!] };
}

/** Counts of the others in parts of their usual week: half a submission keeps empty weeks countable. */
function controlCounts(weeks: readonly Week[]): Offsets {
  const counts = weeks.map(({ control }) => (control ? control.value + 0.5 : null));
  const before = counts.filter((count, at) => count !== null && weeks[at]!.phase === "BEFORE") as number[];
  const usual = before.reduce((sum, count) => sum + count, 0) / Math.max(before.length, 1);
  return {
    offsets: counts.map((count) => (count === null ? 0 : Math.log(count / usual))),
    offsetNoise: counts.map((count) => (count === null ? 0 : 1 / count)),
  };
}

function controlMeans(weeks: readonly Week[]): Offsets {
  const known = weeks.filter(({ phase, control }) => phase === "BEFORE" && control?.cases);
  const usual = known.reduce((sum, { control }) => sum + control!.value, 0) / Math.max(known.length, 1);
  return {
    offsets: weeks.map(({ control }) => (control?.cases ? control.value - usual : 0)),
    offsetNoise: weeks.map(() => 0),
  };
}

function rowOf({ columns }: Design, at: number, response: number): Float64Array {
  const row = Float64Array.from(columns[at]!);
  row[row.length - 1] = response;
  return row;
}

/** Counts as a response on the logarithmic scale, around the rates of the last fit. */
function linearised(weeks: readonly Week[], design: Design, rates: readonly number[]): Series {
  const noise = Float64Array.from(rates, (rate, at) => 1 / rate + design.offsetNoise[at]!);
  const rows = weeks.map(({ phase, value }, at) => {
    if (phase === "DURING") return null;
    const rate = rates[at]!;
    return rowOf(design, at, Math.log(rate) - design.offsets[at]! + (value - rate) / rate);
  });
  return { rows, noise, precision: design.precision };
}

function linearOf({ columns, offsets }: Design, { coefficients }: Fit): number[] {
  return columns.map((column, at) =>
    coefficients.reduce((sum, coefficient, which) => sum + coefficient * column[which]!, offsets[at]!),
  );
}

/** All kinds of errors weighed by how well the series agrees with them. */
function settled(weeks: readonly Week[], design: Design, series: Series): Change {
  const fits = KINDS_OF_ERRORS.map(({ errors, prior }) => ({ errors, prior, fit: fit(series, errors) }));
  const weights = weightsOf(fits.map((each) => each.prior + each.fit.likelihood));
  const kept = fits
    .map((each, at) => ({ ...each, weight: weights[at]! }))
    .filter(({ weight }) => weight > LEAST_WEIGHT);
  const mean = (of: (each: (typeof kept)[number]) => number) =>
    kept.reduce((sum, each) => sum + each.weight * of(each), 0);
  const weeksBefore = weeks.filter(({ phase }) => phase === "BEFORE").length;
  const stretch = stretchOf(
    weeksBefore,
    mean(({ errors }) => errors.spread * errors.memory),
  );
  const parts = kept.map(({ weight, fit: { coefficients, variance } }): Part => ({
    weight,
    mean: coefficients.at(-1)!,
    deviation: stretch * Math.sqrt(variance),
  }));
  const log = mean((each) => each.fit.coefficients.at(-1)!);
  const lasting = mean(({ errors }) => errors.spread ** 2 + errors.jitter ** 2);
  const lines = weeks.map((_week, at) =>
    mean(({ fit: { coefficients } }) =>
      coefficients.reduce(
        (sum, coefficient, which) =>
          which === coefficients.length - 1 ? sum : sum + coefficient * design.columns[at]![which]!,
        design.offsets[at]!,
      ),
    ),
  );
  return {
    log,
    low: quantileOf(parts, 0.025),
    high: quantileOf(parts, 0.975),
    expected: lines,
    deviation: weeks.map((_week, at) => Math.sqrt(lasting + series.noise[at]!)),
  };
}
