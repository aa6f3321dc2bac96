/** Submissions follow when the topic or the sector they stand under is compared by another code. */
import { enqueue } from "../job/enqueue.ts";
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { readFederalSectors } from "./federal-sectors.reads.ts";

/** Submissions looked at in one transaction. */
const PORTION = 1_000;
const NONE = "00000000-0000-0000-0000-000000000000";

/** To be called in the transaction that changes codes: afterwards the job reads them as they are then. */
export async function followFederalSectors(ctx: MunicipalContext): Promise<void> {
  await enqueue(ctx, "follow-federal-sectors", {}, { singletonKey: "follow" });
}

/**
 * Goes through the register. What is right already is not written, so a run after a crash only reads again
 * what the one before has done. People who write meanwhile are not told to look again: nothing they see changes.
 */
export const followFederalSectorsQueue: Queue = {
  name: "follow-federal-sectors",
  async run(work) {
    for (let last: string | null = NONE; last !== null;) {
      work.throwIfStopping();
      const after: string = last;
      last = await work.inMunicipality((ctx) => followNext(ctx, after));
    }
  },
};

/** A row that gets another topic or sector meanwhile is left to whoever gives it. */
const FOLLOW = `with portion as materialized (
    select s.id, s.topic_id, s.sector_id, coalesce(t.code, c.code) as code
    from (select id, topic_id, sector_id from submission where municipality_id = ? and id > ?
      order by id limit ${PORTION}) s
    left join jsonb_to_recordset(?::jsonb) as t(id uuid, code text) on t.id = s.topic_id
    left join jsonb_to_recordset(?::jsonb) as c(id uuid, code text) on c.id = s.sector_id
  ), followed as (
    update submission s set federal_sector = p.code from portion p
    where s.municipality_id = ? and s.id = p.id and s.topic_id is not distinct from p.topic_id
      and s.sector_id is not distinct from p.sector_id and s.federal_sector is distinct from p.code
  )
  select (select id from portion order by id desc limit 1) as last`;

async function followNext(ctx: MunicipalContext, after: string): Promise<string | null> {
  const { ofTopics, ofSectors } = await readFederalSectors(ctx);
  const asRows = (codes: ReadonlyMap<string, string>) =>
    JSON.stringify([...codes].map(([id, code]) => ({ id, code })));
  const [row] = await select<{ last: string | null }>(ctx.em, FOLLOW, [
    ctx.municipalityId,
    after,
    asRows(ofTopics),
    asRows(ofSectors),
    ctx.municipalityId,
  ]);
  return row!.last;
}
