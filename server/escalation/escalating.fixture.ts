/** A process that takes the steps of the ladder and tells after each batch; tests kill it in between. */
import "reflect-metadata";
import { loadConfig } from "../config.ts";
import { Worker } from "../job/worker.ts";
import { FixedClock } from "../kernel/clock.ts";
import { openDatabase } from "../kernel/database/open-database.ts";
import { silentLog } from "../kernel/log.ts";
import { SCHEMA } from "../schema.ts";
import { escalateQueue } from "./escalate.ts";

const config = loadConfig(process.env);
const database = await openDatabase(config, SCHEMA, silentLog);
const worker = new Worker({
  root: database.em,
  clock: new FixedClock(process.argv[2]!),
  log: silentLog,
  queues: [
    {
      ...escalateQueue,
      run: (work) =>
        escalateQueue.run({
          ...work,
          async inMunicipality(step) {
            const outcome = await work.inMunicipality(step);
            process.stdout.write("batch\n");
            return outcome;
          },
        }),
    },
  ],
});
await worker.drain();
await database.close();
process.stdout.write("done\n");
