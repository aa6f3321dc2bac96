import type { Queue } from "../job/queue.ts";
import { countEffect, measuresToCount } from "./compute-effects.ts";

const EVERY_MINUTES = 6 * 60;

/** Each measure is counted in a transaction of its own; one that was counted before a crash is not due again. */
export const measureEffectsQueue: Queue = {
  name: "measure-effects",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    for (const id of await work.inMunicipality(measuresToCount)) {
      work.throwIfStopping();
      await work.inMunicipality((ctx) => countEffect(ctx, id));
    }
  },
};
