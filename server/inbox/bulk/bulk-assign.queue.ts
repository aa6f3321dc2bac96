import { actingAs } from "../../identity/acting-as.ts";
import type { Queue } from "../../job/queue.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { DenialError } from "../../kernel/errors.ts";
import { parseId } from "../../kernel/ids.ts";
import { BulkAssignment, type BulkAssignmentId } from "./bulk-assignment.entity.ts";
import { assignNext, refuseRest } from "./bulk-assign.service.ts";

/** Goes through the items of a bulk assignment, a few in each transaction. */
export const bulkAssign: Queue = {
  name: "bulk-assign",
  async run(work) {
    const bulkId = parseId<BulkAssignmentId>(String(work.data.bulkId));
    if (bulkId === null) return;
    for (let done = 1; done > 0;) {
      work.throwIfStopping();
      try {
        done = await work.inMunicipality((ctx) => runNext(ctx, bulkId));
      } catch (error) {
        if (!(error instanceof DenialError)) throw error;
        const { code, message } = error;
        await work.inMunicipality((ctx) => refuseRest(ctx, bulkId, code, message));
        return;
      }
    }
  },
};

async function runNext(ctx: MunicipalContext, bulkId: BulkAssignmentId): Promise<number> {
  const bulk = await ctx.em.findOne(BulkAssignment, { municipality: ctx.municipalityId, id: bulkId });
  if (!bulk) return 0;
  // In the name, and with the rights of today, of whoever asked for it.
  return assignNext(await actingAs(ctx, { accountId: bulk.accountId, name: bulk.actor }), bulk);
}
