/** A process that reads files into the register and tells after each transaction; tests kill it in between. */
import "reflect-metadata";
import { loadConfig } from "../config.ts";
import { Worker } from "../job/worker.ts";
import { FixedClock } from "../kernel/clock.ts";
import { openDatabase } from "../kernel/database/open-database.ts";
import { silentLog } from "../kernel/log.ts";
import { SCHEMA } from "../schema.ts";
import { importSubmissions } from "./run/run-import.ts";

const [, , now, batchRows] = process.argv;
const queue = importSubmissions(Number(batchRows));
const database = await openDatabase(loadConfig(process.env), SCHEMA, silentLog);
const worker = new Worker({
  root: database.em,
  clock: new FixedClock(now!),
  log: silentLog,
  queues: [
    {
      ...queue,
      run: (work) =>
        queue.run({
          ...work,
          async inMunicipality(step) {
            const outcome = await work.inMunicipality(step);
            process.stdout.write("committed\n");
            return outcome;
          },
        }),
    },
  ],
});
await worker.drain();
await database.close();
process.stdout.write("done\n");
