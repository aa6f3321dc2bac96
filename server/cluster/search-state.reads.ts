import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { ClusterSearch } from "./cluster.types.ts";

interface StateRow {
  readonly done: number;
  readonly total: number;
  readonly startedAt: string | Date | null;
  readonly finishedAt: string | Date | null;
}

/** How far the search for problems is; a search that a person asked for and that waits runs as well. */
export async function searchState(ctx: MunicipalContext): Promise<ClusterSearch> {
  const [row] = await select<StateRow>(
    ctx.em,
    `select done, total, started_at as "startedAt", finished_at as "finishedAt"
     from story_progress where municipality_id = ?`,
    [ctx.municipalityId],
  );
  const asked = await select(
    ctx.em,
    `select 1 from job where municipality_id = ? and queue = 'find-clusters' and key = 'asked'`,
    [ctx.municipalityId],
  );
  const finishedAt = row?.finishedAt ? new Date(row.finishedAt) : null;
  const isUnfinished = row?.startedAt != null && finishedAt === null;
  return {
    isRunning: asked.length > 0 || isUnfinished,
    done: row?.done ?? 0,
    total: row?.total ?? 0,
    finishedAt,
  };
}
