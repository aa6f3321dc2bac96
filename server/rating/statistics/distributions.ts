/** Distribution functions that the other statistics need, to about twelve digits. */

/** Lanczos coefficients for g = 7, n = 9 (P. Godfrey, 2001). */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

/** Natural logarithm of the gamma function, x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = LANCZOS[0]!;
  for (let at = 1; at < LANCZOS.length; at += 1) sum += LANCZOS[at]! / (shifted + at);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const MOST_TERMS = 10_000;
const EPSILON = 1e-15;

/** Share of a gamma distribution of this shape and rate 1 that lies below x: the regularised P(shape, x). */
export function gammaShare(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let at = 1; at < MOST_TERMS && term > sum * EPSILON; at += 1) {
      term *= x / (shape + at);
      sum += term;
    }
    return sum * front;
  }
  return 1 - front * continued((at) => [at === 0 ? 1 : -at * (at - shape), x + 2 * at + 1 - shape]);
}

/** Probability of at most `count` in a Poisson distribution. */
export const poissonUpTo = (count: number, mean: number): number =>
  count < 0 ? 0 : 1 - gammaShare(count + 1, mean);

/** Share of a beta distribution that lies below x: the regularised incomplete beta function. */
export function betaShare(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(b, a, 1 - x);
  const front = Math.exp(
    a * Math.log(x) + b * Math.log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a),
  );
  return front * continued((at) => [at === 0 ? 1 : betaTerm(a, b, x, at), 1]);
}

/** Probability of at most `count` successes in `trials`. */
export function binomialUpTo(count: number, trials: number, share: number): number {
  if (count < 0) return 0;
  if (count >= trials) return 1;
  return betaShare(trials - count, count + 1, 1 - share);
}

function betaTerm(a: number, b: number, x: number, at: number): number {
  const half = Math.floor(at / 2);
  return at % 2 === 0
    ? (half * (b - half) * x) / ((a + 2 * half - 1) * (a + 2 * half))
    : (-(a + half) * (a + b + half) * x) / ((a + 2 * half) * (a + 2 * half + 1));
}

/**
 * a0/(b0 + a1/(b1 + …)) by the modified method of Lentz.
 *
 * @source W. Press et al., Numerical Recipes, 3rd edition, 5.2
 */
function continued(term: (at: number) => readonly [number, number]): number {
  const tiny = 1e-300;
  const [a0, b0] = term(0);
  let denominator = b0 === 0 ? tiny : b0;
  let c = denominator;
  let d = 0;
  for (let at = 1; at < MOST_TERMS; at += 1) {
    const [a, b] = term(at);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    denominator *= c * d;
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return a0 / denominator;
}

/** Share of the standard normal distribution below z. */
export function normalShare(z: number): number {
  const half = gammaShare(0.5, (z * z) / 2) / 2;
  return z < 0 ? 0.5 - half : 0.5 + half;
}

const NEAR = [
  [
    3.387_132_872_796_366_608, 133.141_667_891_784_377_45, 1971.590_950_306_551_442_7,
    13_731.693_765_509_461_125, 45_921.953_931_549_871_457, 67_265.770_927_008_700_853,
    33_430.575_583_588_128_105, 2509.080_928_730_122_672_7,
  ],
  [
    1, 42.313_330_701_600_911_252, 687.187_007_492_057_908_3, 5394.196_021_424_751_107_7,
    21_213.794_301_586_595_867, 39_307.895_800_092_710_61, 28_729.085_735_721_942_674,
    5226.495_278_852_854_561,
  ],
] as const;
const MIDDLE = [
  [
    1.423_437_110_749_683_577_34, 4.630_337_846_156_545_295_9, 5.769_497_221_460_691_405_5,
    3.647_848_324_763_204_605_04, 1.270_458_252_452_368_382_58, 0.241_780_725_177_450_611_77,
    0.022_723_844_989_269_184_588, 7.745_450_142_783_414_076_4e-4,
  ],
  [
    1, 2.053_191_626_637_758_821_87, 1.676_384_830_183_803_849_4, 0.689_767_334_985_100_004_55,
    0.148_103_976_427_480_074_59, 0.015_198_666_563_616_457_197, 5.475_938_084_995_344_946e-4,
    1.050_750_071_644_416_843_24e-9,
  ],
] as const;
const FAR = [
  [
    6.657_904_643_501_103_777_2, 5.463_784_911_164_114_369_9, 1.784_826_539_917_291_335_8,
    0.296_560_571_828_504_891_23, 0.026_532_189_526_576_123_093, 0.001_242_660_947_388_078_438_6,
    2.711_555_568_743_487_578_15e-5, 2.010_334_399_292_288_132_65e-7,
  ],
  [
    1, 0.599_832_206_555_887_937_69, 0.136_929_880_922_735_805_31, 0.014_875_361_290_850_615_025,
    7.868_691_311_456_132_591e-4, 1.846_318_317_510_054_681_8e-5, 1.421_511_758_316_445_888_7e-7,
    2.044_263_103_389_939_785_64e-15,
  ],
] as const;

const quotient = ([above, below]: readonly [readonly number[], readonly number[]], x: number): number => {
  const value = (parts: readonly number[]) => parts.reduceRight((sum, part) => sum * x + part, 0);
  return value(above) / value(below);
};

/**
 * The z below which a share of the standard normal distribution lies.
 *
 * @param share in (0, 1)
 * @source M. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988)
 */
export function normalQuantile(share: number): number {
  const off = share - 0.5;
  if (Math.abs(off) <= 0.425) return off * quotient(NEAR, 0.180_625 - off * off);
  const tail = Math.sqrt(-Math.log(off < 0 ? share : 1 - share));
  const z = tail <= 5 ? quotient(MIDDLE, tail - 1.6) : quotient(FAR, tail - 5);
  return off < 0 ? -z : z;
}

/** z of a two-sided interval, e.g. 1.96 for 0.95. */
export const zOf = (confidence: number): number => normalQuantile(0.5 + confidence / 2);

/**
 * The x in [low, high] at which a function that grows crosses zero.
 */
export function rootOf(of: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200 && to - from > 1e-13 * Math.max(1, Math.abs(to)); step += 1) {
    const middle = (from + to) / 2;
    if (of(middle) < 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
