/**
 * How often the intervals of effects hold the truth, in thousands of invented worlds and in each kind of them:
 *
 *     node --import @oxc-node/core/register server/effect/simulation/simulate.cli.ts [WORLDS] [SEED]
 */
import { type Coverage, coverageOf } from "./coverage.ts";
import type { WorldFacts } from "./world.ts";

const [worlds = 2_000, seed = 1] = process.argv.slice(2).map(Number);

const KINDS: readonly (readonly [string, Partial<WorldFacts>])[] = [
  ["any", {}],
  ...([3, 6, 12, 25, 60] as const).map((level) => [`level ${level}`, { level }] as const),
  ...([0, 0.3, 0.6, 0.8] as const).map((memory) => [`memory ${memory}`, { memory, spread: 0.3 }] as const),
  ...([0, 0.1, 0.25] as const).map((jitter) => [`jitter ${jitter}`, { jitter }] as const),
  ...([0, 0.2, 0.5] as const).map((season) => [`season ${season}`, { season }] as const),
  ...([3, 6, 15] as const).map((controls) => [`controls ${controls}`, { controls }] as const),
  ["no controls", { controls: 0, weeksBefore: 104 }],
  ...([8, 12, 18, 26] as const).map((weeksAfter) => [`after ${weeksAfter}`, { weeksAfter }] as const),
  ["triggered", { isTriggered: true }],
  ["not triggered", { isTriggered: false }],
  ...([0, 10, 20, 35, 50] as const).map(
    (drop) => [`effect -${drop} %`, { effect: Math.log(1 - drop / 100) }] as const,
  ),
];

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

for (const [name, narrow] of KINDS) {
  const { held, above, below, bias, width, told, toldWrongly }: Coverage = coverageOf(worlds, seed, narrow);
  console.log(
    `${name.padEnd(14)} held ${percent(held)} above ${percent(above)} below ${percent(below)} ` +
      `bias ${bias.toFixed(3)} width ${width.toFixed(2)} told ${percent(told)} wrongly ${percent(toldWrongly)}`,
  );
}
