import fc from "fast-check";
import { expect, test } from "vitest";
import { priorOf, shrunk, shrunkInterval } from "./shrinkage.ts";

// By hand: shares 0.2, 0.5, 0.8 of 100 each. Mean 0.5, chance 0.25; weighed squares 100·(0.09+0+0.09) = 18;
// size 300 − 30000/300 = 200; between (18 − 2·0.25)/200 = 0.0875; strength 0.25/0.0875 − 1 = 1.857 → 2 at least.
test("the prior of peers that differ much weighs two cases", () => {
  const peers = [20, 50, 80].map((successes) => ({ successes, cases: 100 }));
  expect(priorOf(peers)).toEqual({ successes: 1, failures: 1 });
});

// By hand: shares 0.4, 0.5, 0.6 of 100: squares 100·0.02 = 2; between (2 − 0.5)/200 = 0.0075; strength 32.33.
test("the prior of peers that differ little weighs more", () => {
  const { successes, failures } = priorOf([40, 50, 60].map((count) => ({ successes: count, cases: 100 })));
  expect(successes + failures).toBeCloseTo(0.25 / 0.0075 - 1, 9);
  expect(successes).toBeCloseTo(failures, 9);
});

test("peers that differ by chance only are taken to be alike", () => {
  const { successes, failures } = priorOf([50, 50, 51].map((count) => ({ successes: count, cases: 100 })));
  expect(successes + failures).toBe(1_000);
});

// Beta(8, 4) below x is the chance of at least 8 of 11 at x: sums of binomial terms give 0.025 at 0.39026 and
// 0.975 at 0.89074 (bisection over exact sums).
test("the interval is that of the beta distribution", () => {
  const { low, high } = shrunkInterval({ successes: 6, cases: 8 }, { successes: 2, failures: 2 });
  expect(low).toBeCloseTo(0.39026, 4);
  expect(high).toBeCloseTo(0.89074, 4);
});

const counted = fc
  .record({ cases: fc.nat(500), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ cases, part }) => ({ cases, successes: Math.round(cases * part) }));

test("a share is pulled towards its peers, and never past them", () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 2, maxLength: 12 }), (peers) => {
      const prior = priorOf(peers);
      const mean = prior.successes / (prior.successes + prior.failures);
      for (const peer of peers.filter(({ cases }) => cases > 0)) {
        const own = peer.successes / peer.cases;
        const value = shrunk(peer, prior);
        expect(value).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
        const { low, high } = shrunkInterval(peer, prior);
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
    { numRuns: 50 },
  );
});
