/** Submissions that came by direct lines, and how they are answered. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { addDays } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { instantOf } from "../term/local-time.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { DirectLine, type DirectLineId } from "./direct-line.entity.ts";

const MOST_SHOWN = 500;
/** Whatever came by a line earlier is answered or somebody else's concern. */
const CONTROL_DAYS = 366;

/**
 * What came by a line: what a person said did, and what the register has of the channel on the day of a line that was
 * the only one of that day. Parameters: zone, municipality.
 */
const CAME = `
  select l.municipality_id, l.id as line_id, k.submission_id, true as is_said from direct_line l
  join direct_line_submission k on k.municipality_id = l.municipality_id and k.direct_line_id = l.id
  where l.municipality_id = ? and l.state <> 'CANCELLED'
  union all
  select d.municipality_id, d.line_id, s.id, false from (
    select municipality_id, (array_agg(id))[1] as line_id, (starts_at at time zone ?)::date as day
    from direct_line where municipality_id = ? and state <> 'CANCELLED' group by 1, 3 having count(*) = 1) d
  join submission s on s.municipality_id = d.municipality_id and s.channel = 'DIRECT_LINE'
    and s.received_at >= d.day::timestamp at time zone ? and s.received_at < (d.day + 1)::timestamp at time zone ?
  where not exists (select from direct_line_submission k
    where k.municipality_id = s.municipality_id and k.submission_id = s.id)`;

const came = ({ municipalityId, timeZone }: MunicipalContext) => [
  municipalityId,
  timeZone,
  municipalityId,
  timeZone,
  timeZone,
];

export interface LineCounts {
  readonly received: number;
  readonly answered: number;
  readonly open: number;
  readonly overdue: number;
}
const NOTHING: LineCounts = { received: 0, answered: 0, open: 0, overdue: 0 };

const counts = perOperation(async (ctx: MunicipalContext, ids: readonly DirectLineId[]) => {
  const rows = await select<LineCounts & { lineId: DirectLineId }>(
    ctx.em,
    `select c.line_id as "lineId", count(*)::int as received,
       count(*) filter (where s.answered_at is not null)::int as answered,
       count(*) filter (where s.is_open)::int as open,
       count(*) filter (where s.is_open and s.due_at < ?)::int as overdue
     from (${CAME}) c join submission s on s.municipality_id = c.municipality_id and s.id = c.submission_id
     where c.line_id = any(string_to_array(?, ',')::uuid[]) group by 1`,
    [ctx.clock.now(), ...came(ctx), ids.join(",")],
  );
  return new Map(
    rows.map(({ lineId, received, answered, open, overdue }) => [
      lineId,
      { received, answered, open, overdue },
    ]),
  );
});

/** How many submissions came by a line and how they stand. Batched. */
export async function countsOfLine(ctx: MunicipalContext, id: DirectLineId): Promise<LineCounts> {
  return (await counts(ctx).load(id)) ?? NOTHING;
}

export interface CameRow {
  readonly lineId: DirectLineId;
  readonly submissionId: SubmissionId;
  readonly number: string;
  readonly topicName: string | null;
  readonly recipientName: string | null;
  readonly state: string;
  readonly dueAt: Date | null;
  readonly isOpen: boolean;
  readonly isSaid: boolean;
}

const ROW = `
  select c.line_id as "lineId", s.id as "submissionId", s.number, t.name as "topicName", r.name as "recipientName", s.state,
    s.due_at as "dueAt", s.is_open as "isOpen", c.is_said as "isSaid"
  from (${CAME}) c join submission s on s.municipality_id = c.municipality_id and s.id = c.submission_id
  left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id
  left join recipient r on r.municipality_id = s.municipality_id and r.id = s.recipient_id`;

/** What came by one line, the oldest first. */
export function submissionsOfLine(ctx: MunicipalContext, id: DirectLineId): Promise<CameRow[]> {
  return select<CameRow>(
    ctx.em,
    `${ROW} where c.line_id = ? order by s.received_at, s.id limit ${MOST_SHOWN}`,
    [...came(ctx), id],
  );
}

const lines = perOperation(async (ctx: MunicipalContext, ids: readonly SubmissionId[]) => {
  const rows = await select<{ submissionId: SubmissionId; lineId: DirectLineId }>(
    ctx.em,
    `select c.submission_id as "submissionId", c.line_id as "lineId" from (${CAME}) c
     where c.submission_id = any(string_to_array(?, ',')::uuid[])`,
    [...came(ctx), ids.join(",")],
  );
  const found = await ctx.em.find(DirectLine, {
    municipality: ctx.municipalityId,
    id: { $in: rows.map(({ lineId }) => lineId) },
  });
  const byId = new Map(found.map((line) => [line.id, line]));
  return new Map(rows.map(({ submissionId, lineId }) => [submissionId, byId.get(lineId) ?? null]));
});

/** The line that a submission came by; null when it came otherwise. Batched. */
export const lineOfSubmission = (ctx: MunicipalContext, id: SubmissionId): Promise<DirectLine | null> =>
  lines(ctx).load(id);

/** Answers that are late, of all lines of a year: the latest due first. */
export function overdueOfLines(ctx: MunicipalContext): Promise<CameRow[]> {
  const since = instantOf(ctx.timeZone, addDays(todayOf(ctx), -CONTROL_DAYS), 0);
  return select<CameRow>(
    ctx.em,
    `${ROW} where s.is_open and s.due_at < ? and s.received_at >= ? order by s.due_at, s.id limit ${MOST_SHOWN}`,
    [...came(ctx), ctx.clock.now(), since],
  );
}
