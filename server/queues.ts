/** Every kind of background work. */
import type { Config } from "./config.ts";
import { escalateQueue } from "./escalation/escalate.ts";
import { bulkAssign } from "./inbox/bulk/bulk-assign.queue.ts";
import { indexSearch } from "./inbox/index-search.queue.ts";
import type { Queue } from "./job/queue.ts";

export function queuesOf(_config: Config): readonly Queue[] {
  return [escalateQueue, indexSearch, bulkAssign];
}
