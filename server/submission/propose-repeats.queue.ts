/** Repeats among what an import brought. */
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { parseId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { proposeRepeats } from "./propose-repeats.ts";
import type { SubmissionId } from "./submission.entity.ts";

/** Submissions of one transaction. */
const PORTION = 100;

/** Goes through the batches of an import; run again, it proposes nothing twice. */
export const proposeRepeatsQueue: Queue = {
  name: "propose-repeats",
  async run(work) {
    const importId = parseId(String(work.data.importId));
    if (importId === null) return;
    for (let position = -1; ;) {
      work.throwIfStopping();
      const batch = await work.inMunicipality((ctx) => nextBatch(ctx, importId, position));
      if (!batch) return;
      for (let from = 0; from < batch.ids.length; from += PORTION) {
        work.throwIfStopping();
        const ids = batch.ids.slice(from, from + PORTION);
        await work.inMunicipality((ctx) => proposeRepeats(ctx, ids));
      }
      position = batch.position;
    }
  },
};

interface Batch {
  position: number;
  ids: SubmissionId[];
}

async function nextBatch(ctx: MunicipalContext, importId: string, after: number): Promise<Batch | null> {
  const [row] = await select<Batch>(
    ctx.em,
    `select position, jsonb_path_query_array(created, '$[*].id') as ids from submission_import_batch
     where municipality_id = ? and import_id = ? and position > ? order by position limit 1`,
    [ctx.municipalityId, importId, after],
  );
  return row ?? null;
}
