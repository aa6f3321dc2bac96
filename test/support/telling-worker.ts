/** What a process of a test does that is killed in the middle: the work of a queue, telling of every transaction. */
import "reflect-metadata";
import { loadConfig } from "../../server/config.ts";
import type { Queue } from "../../server/job/queue.ts";
import { Worker } from "../../server/job/worker.ts";
import { FixedClock } from "../../server/kernel/clock.ts";
import { openDatabase } from "../../server/kernel/database/open-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { SCHEMA } from "../../server/schema.ts";

/** Said after each transaction. */
export const COMMITTED = "committed";
/** Said when nothing is left to do and the database is closed. */
export const DONE = "done";

/**
 * Does what is due in the queue, in the database that the environment names.
 *
 * @param now where the clock stands
 */
export async function workTelling(queue: Queue, now: string): Promise<void> {
  const database = await openDatabase(loadConfig(process.env), SCHEMA, silentLog);
  const worker = new Worker({
    root: database.em,
    clock: new FixedClock(now),
    log: silentLog,
    queues: [telling(queue)],
  });
  await worker.drain();
  await database.close();
  tell(DONE);
}

function telling(queue: Queue): Queue {
  return {
    ...queue,
    run: (work) =>
      queue.run({
        ...work,
        async inMunicipality(step) {
          const outcome = await work.inMunicipality(step);
          tell(COMMITTED);
          return outcome;
        },
      }),
  };
}

const tell = (word: string) => process.stdout.write(`${word}\n`);
