/** Distribution functions that the other statistics need, to about twelve digits. */

/** Lanczos coefficients for g = 7, n = 9 (P. Godfrey, 2001). */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
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
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const MIDDLE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
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
  if (Math.abs(off) <= 0.425) return off * quotient(NEAR, 0.180625 - off * off);
  const tail = Math.sqrt(-Math.log(off < 0 ? share : 1 - share));
  const z = tail <= 5 ? quotient(MIDDLE, tail - 1.6) : quotient(FAR, tail - 5);
  return off < 0 ? -z : z;
}

/** z of a two-sided interval, e.g. 1.96 for 0.95. */
export const zOf = (confidence: number): number => normalQuantile(0.5 + confidence / 2);
