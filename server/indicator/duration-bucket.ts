/** Durations as the rollup keeps them; see `DurationRollup`. */

const GROWTH = 1.04;

/** Bucket of a duration in whole minutes, as `duration_bucket` of the database says. */
export function bucketOf(minutes: number): number {
  return minutes <= 1 ? 0 : Math.ceil(Math.log(minutes) / Math.log(GROWTH));
}

/** Minutes a bucket stands for: at most 2 % from any duration in it. */
export function minutesOf(bucket: number): number {
  return bucket === 0 ? 1 : Math.round((2 * GROWTH ** bucket) / (GROWTH + 1));
}
