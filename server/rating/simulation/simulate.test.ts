import { expect, test } from "vitest";
import { formulaOf } from "../rating-book.ts";
import { HONEST, play } from "./play.ts";
import { SEEDS, simulate } from "./simulate.ts";
import { STRATEGIES } from "./strategies.ts";
import kept from "./tricks.json" with { type: "json" };
import { shortened } from "./tricks.ts";

/** What a trick may bring at most, in parts of the honest value. */
const MOST_GAIN = 0.01;
/** A slow machine may be slow. */
const LONG = { timeout: 120_000 };
const FACTS = { perDay: 9, lean: 1.4, load: 1 };

test("no trick raises a municipality's rating by more than a hundredth", LONG, () => {
  const results = simulate(formulaOf("MUNICIPALITIES"));
  expect(results.length).toBeGreaterThanOrEqual(11);
  for (const { code, gain } of results) expect(gain, code).toBeLessThanOrEqual(MOST_GAIN);
  // What the portal shows is what was just played.
  expect(kept).toEqual(shortened(results));
});

// Hours to spare, and three hundredths too few: beyond that, honest work itself is a choice of whom to leave out.
test.each([0.95, 1.03])("nor when work takes %f of the hours", LONG, (load) => {
  const seeds = SEEDS.slice(0, 3);
  for (const { code, gain } of simulate(formulaOf("MUNICIPALITIES"), STRATEGIES, seeds, load))
    expect(gain, code).toBeLessThanOrEqual(MOST_GAIN);
});

test.each(["POS_FEEDBACK", "INCIDENT_FEEDBACK", "ALL_CHANNELS"])(
  "nor does one raise a recipient's rating by %s",
  LONG,
  (code) => {
    for (const result of simulate(formulaOf(code), STRATEGIES, SEEDS.slice(0, 3)))
      expect(result.gain, result.code).toBeLessThanOrEqual(MOST_GAIN);
  },
);

test("better work does raise it", () => {
  const better = { code: "BETTER", deed: () => "WORK" as const };
  const [worse] = simulate(
    formulaOf("MUNICIPALITIES"),
    [{ code: "WORSE", putOff: () => 12 }],
    SEEDS.slice(0, 2),
  );
  const [same] = simulate(formulaOf("MUNICIPALITIES"), [better], SEEDS.slice(0, 2));
  expect(worse!.gain).toBeLessThan(-0.05);
  expect(same!.gain).toBe(0);
});

test("the same seed plays the same", () => {
  expect(play(HONEST, 5, FACTS)).toEqual(play(HONEST, 5, FACTS));
});
