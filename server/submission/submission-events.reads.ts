/** The history of a submission, newest first. */
import type { MunicipalContext } from "../kernel/context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionEvent } from "./submission-event.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

interface Row extends Omit<SubmissionEvent, "at"> {
  at: string | Date;
  total: number | string;
}

/** One page of the history; one statement. */
export async function listEvents(
  ctx: MunicipalContext,
  id: SubmissionId,
  first: number,
  after: string | null,
): Promise<Connection<SubmissionEvent>> {
  const size = pageSize(first);
  const [at, eventId] =
    after === null ? [null, null] : (decodeCursor(after, ["string", "string"]) as [string, string]);
  const rows = await select<Row>(
    ctx.em,
    `select e.id, e.at, e.kind, e.actor, e.note, e.details,
       (select count(*)::int from submission_event t
        where t.municipality_id = e.municipality_id and t.submission_id = e.submission_id) as total
     from submission_event e
     where e.municipality_id = ? and e.submission_id = ?
       and (?::timestamptz is null or (e.at, e.id) < (?::timestamptz, ?::uuid))
     order by e.at desc, e.id desc limit ?`,
    [ctx.municipalityId, id, at, at, eventId, size + 1],
  );
  const events = rows.map(({ total: _total, ...row }) => ({ ...row, at: new Date(row.at) }));
  return connectionOf(
    events as SubmissionEvent[],
    size,
    Number(rows[0]?.total ?? 0),
    (row) => [row.at.toISOString(), row.id],
    (row) => row,
  );
}
