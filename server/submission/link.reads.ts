/** What stands beside a submission: links, proposals, neighbours. Only what the viewer may see. */
import type { MunicipalContext } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { BesideLink, SubmissionBrief } from "./link.types.ts";
import type { LinkState } from "./submission-link.entity.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { visibleTo } from "./submission.policy.ts";

const BRIEF = `s.id as "otherId", s.number, s.state, s.regime, s.channel, s.summary, s.place,
  s.received_at as "receivedAt", s.outcome, s.is_repeat as "isRepeat"`;

interface BriefRow extends Omit<SubmissionBrief, "id" | "receivedAt"> {
  otherId: SubmissionId;
  receivedAt: string | Date;
}

function briefOf({ otherId: id, receivedAt, ...row }: BriefRow): SubmissionBrief {
  const { number, state, regime, channel, summary, place, outcome, isRepeat } = row;
  return {
    id,
    number,
    state,
    regime,
    channel,
    summary,
    place,
    outcome,
    isRepeat,
    receivedAt: new Date(receivedAt),
  };
}

interface LinkRow extends BriefRow {
  ofId: SubmissionId;
  id: string;
  kind: BesideLink["kind"];
  linkState: LinkState;
  score: number;
  reasons: string[];
  decidedAt: string | Date | null;
  decidedBy: string | null;
  isEarlier: boolean;
}

const LINK = `l.id, l.kind, l.state as "linkState", l.score, l.reasons, l.decided_at as "decidedAt",
  l.decided_by as "decidedBy"`;

const links = perOperation(async (ctx: MunicipalContext, ids: readonly SubmissionId[]) => {
  const visible = visibleTo(ctx);
  const list = ids.join(",");
  const rows = await select<LinkRow>(
    ctx.em,
    `select l.submission_id as "ofId", true as "isEarlier", ${LINK}, ${BRIEF}
     from submission_link l
     join submission s on s.municipality_id = l.municipality_id and s.id = l.earlier_id
     where l.municipality_id = ? and l.submission_id = any(string_to_array(?, ',')::uuid[])
       and l.state <> 'REJECTED' and ${visible.sql}
     union all
     select l.earlier_id, false, ${LINK}, ${BRIEF}
     from submission_link l
     join submission s on s.municipality_id = l.municipality_id and s.id = l.submission_id
     where l.municipality_id = ? and l.earlier_id = any(string_to_array(?, ',')::uuid[])
       and l.state = 'CONFIRMED' and ${visible.sql}
     order by score desc, "receivedAt" desc`,
    [ctx.municipalityId, list, ...visible.values, ctx.municipalityId, list, ...visible.values],
  );
  return groupBy(rows, ({ ofId }) => ofId);
});

/** Links of a submission in one state. Batched. */
export async function linksOf(
  ctx: MunicipalContext,
  id: SubmissionId,
  state: LinkState,
): Promise<BesideLink[]> {
  const rows = (await links(ctx).load(id)) ?? [];
  return rows
    .filter(({ linkState }) => linkState === state)
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.linkState,
      score: row.score,
      reasons: row.reasons,
      decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
      decidedBy: row.decidedBy,
      isEarlier: row.isEarlier,
      other: briefOf(row),
    }));
}

/** Others of the same place within ninety days, nearest in time first. One statement for one item page. */
export async function neighboursOf(
  ctx: MunicipalContext,
  { id, placeKey, topicId, receivedAt }: Submission,
  most: number,
): Promise<SubmissionBrief[]> {
  if (placeKey === null) return [];
  const visible = visibleTo(ctx);
  const rows = await select<BriefRow>(
    ctx.em,
    `select ${BRIEF} from submission s
     where s.municipality_id = ? and s.place_key = ? and s.id <> ?
       and s.received_at between ?::timestamptz - interval '90 days' and ?::timestamptz + interval '90 days'
       and ${visible.sql}
     order by s.topic_id is not distinct from ?::uuid desc, s.received_at desc, s.id limit ?`,
    [ctx.municipalityId, placeKey, id, receivedAt, receivedAt, ...visible.values, topicId, most],
  );
  return rows.map(briefOf);
}

/** The submissions of these ids that the viewer sees, by id. */
export async function briefsOf(
  ctx: MunicipalContext,
  ids: readonly SubmissionId[],
): Promise<ReadonlyMap<string, SubmissionBrief>> {
  if (ids.length === 0) return new Map();
  const visible = visibleTo(ctx);
  const rows = await select<BriefRow>(
    ctx.em,
    `select ${BRIEF} from submission s
     where s.municipality_id = ? and s.id = any(string_to_array(?, ',')::uuid[]) and ${visible.sql}`,
    [ctx.municipalityId, ids.join(","), ...visible.values],
  );
  return new Map(rows.map((row) => [row.otherId, briefOf(row)]));
}
