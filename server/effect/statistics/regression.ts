/**
 * Regression of a weekly series whose errors are alike in weeks that follow one another: an autoregression of
 * order 1 on top of noise of known size, see `decisions/0021`. Pure.
 */

/** How errors hang together. */
export interface Errors {
  /** Standard deviation of the part that lasts. */
  readonly spread: number;
  /** Correlation of that part from one week to the next, 0 to below 1. */
  readonly memory: number;
  /** Standard deviation of the part that does not last, on top of each week's own noise. */
  readonly jitter: number;
}

export interface Series {
  /** A row for each week: the regressors, then the response. Weeks without an observation are null. */
  readonly rows: readonly (Float64Array | null)[];
  /** Variance of each week's own noise. */
  readonly noise: Float64Array;
  /** Prior precision of each coefficient around 0; 0 for one that nothing is known of. */
  readonly precision: readonly number[];
}

export interface Fit {
  readonly coefficients: Float64Array;
  /** Covariance of the last coefficient with itself: the effect stands last. */
  readonly variance: number;
  /** Logarithm of how likely the series is under these errors, whatever the coefficients. */
  readonly likelihood: number;
}

/**
 * Fits by generalised least squares, in one pass of the Kalman filter over all columns.
 *
 * @source A. Harvey, "Forecasting, structural time series models and the Kalman filter" (1989), 3.4
 */
export function fit({ rows, noise, precision }: Series, errors: Errors): Fit {
  const width = precision.length + 1;
  const sums = new Float64Array(width * width);
  const means = new Float64Array(width);
  const gaps = new Float64Array(width);
  const steady = errors.spread ** 2;
  const jitter = errors.jitter ** 2;
  const shock = steady * (1 - errors.memory ** 2);
  let variance = steady;
  let logs = 0;
  for (let week = 0; week < rows.length; week += 1) {
    if (week > 0) {
      for (let at = 0; at < width; at += 1) means[at]! *= errors.memory;
      variance = errors.memory ** 2 * variance + shock;
    }
    const row = rows[week];
    if (!row) continue;
    const total = variance + noise[week]! + jitter;
    const gain = variance / total;
    for (let at = 0; at < width; at += 1) {
      const gap = row[at]! - means[at]!;
      gaps[at] = gap;
      means[at]! += gain * gap;
    }
    for (let at = 0; at < width; at += 1) {
      const weighed = gaps[at]! / total;
      for (let other = 0; other <= at; other += 1) sums[at * width + other]! += weighed * gaps[other]!;
    }
    variance *= 1 - gain;
    logs += Math.log(total);
  }
  return solved(sums, width, precision, logs);
}

/** @param sums lower triangle of the weighed products of all columns, the response last */
function solved(sums: Float64Array, width: number, precision: readonly number[], logs: number): Fit {
  const size = width - 1;
  // Cholesky factor of the matrix bordered with the response: the border is the solution of the first half.
  const root = Float64Array.from(sums);
  for (let at = 0; at < size; at += 1) root[at * width + at]! += precision[at]!;
  for (let at = 0; at < width; at += 1) {
    for (let other = 0; other <= at; other += 1) {
      let rest = root[at * width + other]!;
      for (let k = 0; k < other; k += 1) rest -= root[at * width + k]! * root[other * width + k]!;
      if (at === other) root[at * width + at] = at === size ? rest : Math.sqrt(rest);
      else root[at * width + other] = rest / root[other * width + other]!;
    }
  }
  const coefficients = new Float64Array(size);
  let determinant = 0;
  for (let at = size - 1; at >= 0; at -= 1) {
    let rest = root[size * width + at]!;
    for (let k = at + 1; k < size; k += 1) rest -= root[k * width + at]! * coefficients[k]!;
    coefficients[at] = rest / root[at * width + at]!;
    determinant += 2 * Math.log(root[at * width + at]!);
  }
  const residual = root[size * width + size]!;
  return {
    coefficients,
    variance: 1 / root[(size - 1) * width + size - 1]! ** 2,
    likelihood: -0.5 * (logs + determinant + residual),
  };
}
