/** A process that takes the steps of the ladder. */
import { workTelling } from "../../test/support/telling-worker.ts";
import { escalateQueue } from "./escalate.ts";

await workTelling(escalateQueue, process.argv[2]!);
