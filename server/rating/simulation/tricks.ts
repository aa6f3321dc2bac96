/**
 * What the simulation says of the present formula. It takes seconds and is the same for everybody, so its result is
 * kept in `tricks.json`; a test plays it again and fails when the two differ.
 */
import kept from "./tricks.json" with { type: "json" };
import type { SimulationResult } from "./simulate.ts";

export const TRICKS: readonly SimulationResult[] = kept;

/** Results as they are kept and shown: the last digits of a simulation mean nothing. */
export const shortened = (results: readonly SimulationResult[]): SimulationResult[] =>
  results.map(({ code, honest, played, gain }) => ({
    code,
    honest: Number(honest.toFixed(2)),
    played: Number(played.toFixed(2)),
    gain: Number(gain.toFixed(4)),
  }));
