/** Who came to trainings, and who has not been to any for a while. */
import type { MemberId } from "../composition/member.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { TrainingAttendee, type TrainingId, TrainingTopic } from "./training.entity.ts";

const attendees = perOperation(async (ctx: MunicipalContext, ids: readonly TrainingId[]) => {
  const rows = await ctx.em.find(
    TrainingAttendee,
    { $or: ids.map((id) => ({ training: [ctx.municipalityId, id] as TrainingAttendee["training"] })) },
    { orderBy: { id: "asc" } },
  );
  return groupBy(rows, ({ training }) => training[1]);
});

/** Everybody who is to come, in the order of the list. Batched. */
export async function attendeesOf(ctx: MunicipalContext, id: TrainingId): Promise<TrainingAttendee[]> {
  return (await attendees(ctx).load(id)) ?? [];
}

const topics = perOperation(async (ctx: MunicipalContext, ids: readonly TrainingId[]) => {
  const rows = await ctx.em.find(
    TrainingTopic,
    { $or: ids.map((id) => ({ training: [ctx.municipalityId, id] as TrainingTopic["training"] })) },
    { orderBy: { ordinal: "asc" } },
  );
  return groupBy(rows, ({ training }) => training[1]);
});

/** The programme of a training, in order. Batched. */
export async function topicsOf(ctx: MunicipalContext, id: TrainingId): Promise<TrainingTopic[]> {
  return (await topics(ctx).load(id)) ?? [];
}

export interface UntrainedRow {
  readonly memberId: MemberId;
  readonly lastTrainedOn: PlainDate | null;
}

/** Members of today who came to no training since a day; those who never came first. */
export function untrainedSince(ctx: MunicipalContext, since: PlainDate): Promise<UntrainedRow[]> {
  const today = todayOf(ctx);
  return select<UntrainedRow>(
    ctx.em,
    `select m.id as "memberId", l.day::text as "lastTrainedOn"
     from member m left join lateral (
       select max((t.starts_at at time zone ?)::date) as day from training_attendee a
       join training t on t.municipality_id = a.municipality_id and t.id = a.training_id and t.state = 'HELD'
       where a.municipality_id = m.municipality_id and a.member_id = m.id and a.is_present) l on true
     where m.municipality_id = ? and m.joined_on <= ? and (m.left_on is null or m.left_on >= ?)
       and (l.day is null or l.day < ?)
     order by l.day nulls first, coalesce(m.name, m.post, '') collate "ru", m.id limit 500`,
    [ctx.timeZone, ctx.municipalityId, today, today, since],
  );
}
