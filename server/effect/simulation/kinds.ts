/** Kinds of invented worlds in each of which intervals are to hold the truth alike often. */
import type { WorldFacts } from "./world.ts";

export type Kind = readonly [name: string, inCommon: Partial<WorldFacts>];

/** Kinds by one fact each, all others being drawn; the hardest errors with their spread. */
export const KINDS: readonly Kind[] = [
  ["any", {}],
  ...([3, 6, 12, 25, 60] as const).map((level): Kind => [`level ${level}`, { level }]),
  ...([0, 0.1, 0.2, 0.3] as const).map((spread): Kind => [`spread ${spread}`, { spread }]),
  ...([0, 0.3, 0.6, 0.8] as const).map((memory): Kind => [`memory ${memory}`, { memory, spread: 0.3 }]),
  ...([0, 0.1, 0.25] as const).map((jitter): Kind => [`jitter ${jitter}`, { jitter }]),
  ...([0, 0.2, 0.5] as const).map((season): Kind => [`season ${season}`, { season }]),
  ...([0, 0.2] as const).map((ownSeason): Kind => [`own season ${ownSeason}`, { ownSeason }]),
  ...([0, 0.1] as const).map((shared): Kind => [`shared ${shared}`, { shared }]),
  ...([3, 6, 15] as const).map((controls): Kind => [`controls ${controls}`, { controls }]),
  ["no controls", { controls: 0, weeksBefore: 104 }],
  ...([26, 52, 78, 104] as const).map((weeksBefore): Kind => [
    `before ${weeksBefore}`,
    { weeksBefore, controls: 6 },
  ]),
  ...([8, 12, 18, 26] as const).map((weeksAfter): Kind => [`after ${weeksAfter}`, { weeksAfter }]),
  ["triggered", { isTriggered: true }],
  ["not triggered", { isTriggered: false }],
  ...([0, 10, 20, 35, 50] as const).map((drop): Kind => [
    `effect -${drop} %`,
    { effect: Math.log(1 - drop / 100) },
  ]),
];

/**
 * Several hard facts at once, and what lies beyond all that was learnt from: told so that nobody thinks it does not
 * exist, not held to the bar.
 */
export const HARDEST: readonly Kind[] = [
  ["memory 0.8, before 26", { memory: 0.8, spread: 0.3, weeksBefore: 26, controls: 6 }],
  ["memory 0.8, before 52", { memory: 0.8, spread: 0.3, weeksBefore: 52, controls: 6 }],
  ["memory 0.9, spread 0.4", { memory: 0.9, spread: 0.4 }],
  ["memory 0.95, spread 0.5", { memory: 0.95, spread: 0.5 }],
];
