/** Invented towns: what comes in, and how residents take what is done. Everything follows from a seed. */
import {
  type Assumptions,
  SIM_CHANNELS,
  SIM_SECTORS,
  type SimChannel,
  type SimSector,
} from "./assumptions.ts";

/** A matter as it really is, whatever the centre writes down. Days are counted from the start of the period. */
export interface Matter {
  readonly id: number;
  readonly sector: SimSector;
  readonly channel: SimChannel;
  readonly arrivedOn: number;
  /** Working hours to solve it, or to explain it when it cannot be solved. */
  readonly effort: number;
  readonly isSolvable: boolean;
  /** Whether the program knows the applicant: else it cannot see that a matter came again. */
  readonly isKnown: boolean;
  /** Belongs to another body: to be forwarded. */
  readonly isForeign: boolean;
  /** The matter that this one repeats. */
  readonly repeats: number | null;
  /** Luck of this matter, each in [0, 1): the same in every play, so that plays differ by what is done alone. */
  readonly luck: {
    readonly marks: number;
    readonly mood: number;
    readonly comesAgain: number;
    readonly lag: number;
  };
}

/** A small generator of even numbers in [0, 1); mulberry32 by T. Ettinger (public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Days before the period: what comes in them, and what comes again of it, may still fall due in the period. */
export const WARM_UP = 120;
export const PERIOD_DAYS = 90;

/**
 * What comes to a town.
 *
 * @param lean how much of the work falls to its first sectors, 0.5 to 2
 */
export function mattersOf(
  seed: number,
  { perDay, lean, assumptions }: { perDay: number; lean: number; assumptions: Assumptions },
): Matter[] {
  const random = randomOf(seed);
  const matters: Matter[] = [];
  const sectorWeights = SIM_SECTORS.map((name, at) => assumptions.sectors[name].share * (at < 2 ? lean : 1));
  const channelWeights = SIM_CHANNELS.map((name) => assumptions.channels[name].share);
  for (let day = -WARM_UP; day < PERIOD_DAYS; day += 1) {
    const count = Math.floor(perDay * waveOn(day, assumptions) + random());
    for (let at = 0; at < count; at += 1) {
      const sector = pick(SIM_SECTORS, sectorWeights, random());
      const channel = pick(SIM_CHANNELS, channelWeights, random());
      const { solvable, hours } = assumptions.sectors[sector];
      const isSolvable = random() < solvable;
      matters.push({
        id: matters.length,
        sector,
        channel,
        arrivedOn: day + random(),
        effort: isSolvable ? hours * (0.25 + -Math.log(1 - random()) * 0.75) : assumptions.explainHours,
        isSolvable,
        isKnown: random() < assumptions.channels[channel].known,
        isForeign: random() < assumptions.foreignShare,
        repeats: null,
        luck: { marks: random(), mood: random(), comesAgain: random(), lag: random() },
      });
    }
  }
  return matters;
}

/** Days of one wave of matters: a flood, a heating season that begins. */
const WAVE_DAYS = 30;
const waveOn = (day: number, { wave }: Assumptions): number =>
  1 + wave * Math.sin((2 * Math.PI * (day + WARM_UP)) / WAVE_DAYS);

function pick<Name>(names: readonly Name[], weights: readonly number[], luck: number): Name {
  let left = luck * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return names[at]!;
  }
  return names.at(-1)!;
}
