/** Submissions of a problem and its history. */
import type { MunicipalContext } from "../kernel/context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import { select } from "../kernel/select.ts";
import { submissionOf, type SubmissionRow, WHOLE_COLUMNS } from "../inbox/submission-columns.ts";
import type { ClusterId } from "./cluster.entity.ts";
import type { ClusterMember } from "./cluster.types.ts";
import { ClusterEvent } from "./cluster-event.entity.ts";
import type { ClusterReason } from "./cluster-submission.entity.ts";

const MOST_EVENTS = 100;

interface MemberRow extends SubmissionRow {
  readonly memberReasons: ClusterReason[];
  readonly memberBy: string | null;
  readonly memberAt: string | Date;
  readonly total: number;
  readonly memberKey: string;
  readonly id: string;
}

/**
 * One page of a problem's submissions, the newest first.
 *
 * @throws {DenialError} BAD_INPUT for a wrong page size or cursor
 */
export async function membersOf(
  ctx: MunicipalContext,
  id: ClusterId,
  { first, after }: PageAsked,
): Promise<Connection<ClusterMember>> {
  const size = pageSize(first);
  const behind = after === null ? null : decodeCursor(after, ["string", "string"]);
  const rows = await select<MemberRow>(
    ctx.em,
    `select ${WHOLE_COLUMNS}, m.reasons as "memberReasons", m.added_by as "memberBy", m.added_at as "memberAt",
       m.received_at::text as "memberKey",
       (select count(*)::int from cluster_submission t
        where t.municipality_id = m.municipality_id and t.cluster_id = m.cluster_id and t.state = 'MEMBER') as total
     from cluster_submission m
     join submission s on s.municipality_id = m.municipality_id and s.id = m.submission_id
     where m.municipality_id = ? and m.cluster_id = ? and m.state = 'MEMBER'
       ${behind ? "and (m.received_at, m.submission_id) < (?::timestamptz, ?::uuid)" : ""}
     order by m.received_at desc, m.submission_id desc limit ?`,
    [ctx.municipalityId, id, ...(behind ?? []), size + 1],
  );
  return connectionOf(
    rows,
    size,
    rows[0]?.total ?? 0,
    (row) => [row.memberKey, row.id],
    ({ memberReasons, memberBy, memberAt, ...row }) => ({
      submission: submissionOf(ctx.municipalityId, row),
      reasons: memberReasons,
      addedBy: memberBy,
      addedAt: new Date(memberAt),
    }),
  );
}

/** What happened to a problem, the newest first; the last hundred steps. */
export const historyOf = (ctx: MunicipalContext, clusterId: ClusterId): Promise<ClusterEvent[]> =>
  ctx.em.find(
    ClusterEvent,
    { municipality: ctx.municipalityId, clusterId },
    { orderBy: { id: "desc" }, limit: MOST_EVENTS },
  );
