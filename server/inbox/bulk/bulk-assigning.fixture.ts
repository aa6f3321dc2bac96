/** A process that assigns many submissions. */
import { workTelling } from "../../../test/support/telling-worker.ts";
import { bulkAssign } from "./bulk-assign.queue.ts";

await workTelling(bulkAssign, process.argv[2]!);
