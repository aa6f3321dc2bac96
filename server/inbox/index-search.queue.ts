import type { Queue } from "../job/queue.ts";
import { select } from "../kernel/select.ts";

/** About as many rows have their words read in one transaction. */
const BATCH = 500;

/** Reads the words of new and changed submissions for the search; triggers ask for it. */
export const indexSearch: Queue = {
  name: "index-search",
  async run(work) {
    for (let done = BATCH; done > 0;) {
      work.throwIfStopping();
      done = await work.inMunicipality(async (ctx) => {
        const [row] = await select<{ done: number }>(ctx.em, "select read_submission_words(?) as done", [
          BATCH,
        ]);
        return row?.done ?? 0;
      });
    }
  },
};
