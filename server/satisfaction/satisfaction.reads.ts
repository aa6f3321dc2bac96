import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import { instantsOf, type Period } from "../quality/period.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { SatisfactionMark } from "./satisfaction-mark.entity.ts";
import { type MarkSums, satisfactionOf } from "./satisfaction.rules.ts";
import type { SatisfactionRow, SatisfactionSlice } from "./satisfaction.types.ts";

const bySubmission = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await ctx.em.find(
    SatisfactionMark,
    { submissionId: { $in: [...ids] } },
    { orderBy: { at: "desc", id: "desc" } },
  );
  return groupBy(rows, ({ submissionId }) => submissionId);
});

/** Marks of a submission, newest first. Batched. */
export async function marksOf(ctx: OperationBase, id: SubmissionId): Promise<SatisfactionMark[]> {
  return (await bySubmission(ctx).load(id)) ?? [];
}

interface SlicedSums extends MarkSums {
  slice: SatisfactionSlice;
  key: string | null;
  name: string | null;
}

/** Satisfaction with submissions received in a period, whole and in slices: one index range, read once. */
export async function satisfactionIn(ctx: MunicipalContext, period: Period): Promise<SatisfactionRow[]> {
  const rows = await select<SlicedSums>(
    ctx.em,
    `with received as (
       select s.channel, s.sector_id, s.recipient_id, s.mark, s.first_answered_at is not null as is_answered,
         to_char(s.received_at at time zone ?, 'YYYY-MM') as month
       from submission s where s.municipality_id = ? and s.received_at >= ? and s.received_at < ?
         and (s.first_answered_at is not null or s.mark is not null)),
     sums as (
       select grouping(channel) = 0 as is_channel, grouping(sector_id) = 0 as is_sector,
         grouping(recipient_id) = 0 as is_recipient, grouping(month) = 0 as is_month,
         channel, sector_id, recipient_id, month, count(*)::int as answered, count(mark)::int as marks,
         coalesce(sum(mark), 0)::int as sum, count(*) filter (where mark >= 4)::int as high
       from received group by grouping sets ((), (channel), (sector_id), (recipient_id), (month)))
     select case when is_channel then 'CHANNEL' when is_sector then 'SECTOR' when is_recipient then 'RECIPIENT'
         when is_month then 'MONTH' else 'ALL' end as slice,
       coalesce(u.channel, u.sector_id::text, u.recipient_id::text, u.month) as key,
       coalesce(t.name, r.name) as name, answered, marks, sum, high
     from sums u
     left join sector t on t.municipality_id = ? and t.id = u.sector_id
     left join recipient r on r.municipality_id = ? and r.id = u.recipient_id
     order by 1, is_month and month is not null, month, answered desc, 3, 2`,
    [ctx.timeZone, ctx.municipalityId, ...instantsOf(ctx, period), ctx.municipalityId, ctx.municipalityId],
  );
  return rows.map(({ slice, key, name, ...sums }) => ({ slice, key, name, ...satisfactionOf(sums) }));
}
