import type { Queue } from "../../job/queue.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import { DenialError } from "../../kernel/errors.ts";
import { parseId, type RecipientId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
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
  return bulk ? assignNext(await asRequester(ctx, bulk), bulk) : 0;
}

/** The work is done in the name, and with the rights of today, of whoever asked for it. */
async function asRequester(
  ctx: MunicipalContext,
  { accountId, actor }: BulkAssignment,
): Promise<MunicipalContext> {
  const [grants] = await select<{ roleCodes: string[]; recipientId: RecipientId | null }>(
    ctx.em,
    `select coalesce(json_agg(distinct role_code order by role_code), '[]') as "roleCodes",
       case when bool_and(recipient_id is not null) then min(recipient_id::text)::uuid end as "recipientId"
     from acting_grant(?::uuid, ?::date) where account_id = ?`,
    [ctx.municipalityId, todayOf(ctx), accountId],
  );
  return {
    ...ctx,
    viewer: { accountId, login: "", displayName: actor, rooms: [] },
    roleCodes: grants?.roleCodes ?? [],
    recipientId: grants?.recipientId ?? null,
  };
}
