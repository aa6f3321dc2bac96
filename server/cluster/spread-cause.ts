/** The cause of a problem, noted on those of its submissions that have none: a job in portions, safe to run again. */
import type { Queue } from "../job/queue.ts";
import { enqueue } from "../job/enqueue.ts";
import { setCause } from "../classifier/set-cause.ts";
import type { CauseId } from "../classifier/cause.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { parseId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { recordClusterEvent } from "./find-cluster.ts";

/** Submissions of one transaction. */
const PORTION = 50;

/** To be called in the transaction that names the cause. */
export const askToSpread = (ctx: MunicipalContext, clusterId: ClusterId, causeId: CauseId): Promise<void> =>
  enqueue(ctx, "spread-cause", { clusterId, causeId }, { singletonKey: clusterId });

/** What has a cause already is left alone, so a run after a crash goes on where the one before was. */
export const spreadCause: Queue = {
  name: "spread-cause",
  async run(work) {
    const clusterId = parseId<ClusterId>(String(work.data["clusterId"]));
    if (clusterId === null) return;
    for (let last: string | null = NONE; last !== null;) {
      work.throwIfStopping();
      const after: string = last;
      last = await work.inMunicipality((ctx) => spreadNext(ctx, clusterId, after));
    }
  },
};

const NONE = "00000000-0000-0000-0000-000000000000";

interface Waiting {
  readonly id: SubmissionId;
  readonly revision: number;
  readonly causeId: CauseId;
  readonly note: string | null;
}

/** The cause is the one the problem has now: a person may have thought better of it meanwhile. */
async function spreadNext(
  ctx: MunicipalContext,
  clusterId: ClusterId,
  after: string,
): Promise<string | null> {
  const waiting = await select<Waiting>(
    ctx.em,
    `select s.id, s.revision, c.cause_id as "causeId", c.cause_note as note
     from cluster c
     join cluster_submission m on m.municipality_id = c.municipality_id and m.cluster_id = c.id and m.state = 'MEMBER'
     join submission s on s.municipality_id = m.municipality_id and s.id = m.submission_id
     where c.municipality_id = ? and c.id = ? and c.cause_id is not null and s.cause_id is null and s.id > ?::uuid
     order by s.id limit ${PORTION}`,
    [ctx.municipalityId, clusterId, after],
  );
  let count = 0;
  for (const { id, revision, causeId, note } of waiting) {
    const outcome = await setCause(ctx, id, revision, { causeId, note });
    if (!isRefusal(outcome)) count += 1;
  }
  if (count > 0) recordClusterEvent(ctx, clusterId, "CAUSE_SPREAD", { details: { count } });
  await ctx.em.flush();
  return waiting.length === PORTION ? waiting.at(-1)!.id : null;
}
