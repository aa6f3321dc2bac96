import type { MunicipalContext, RegionalContext } from "../kernel/context.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { ringBell } from "./bell.ts";
import type { JobId } from "./job.entity.ts";
import type { QueueName } from "./queue.ts";

export interface EnqueueOptions {
  /** Not before this instant; at once when absent. */
  readonly startAfter?: Date;
  /** While a job of the queue with this key waits, no second one is added. One that runs does not count. */
  readonly singletonKey?: string;
}

/**
 * Adds a job in the caller's transaction: it exists if and only if that commits.
 *
 * @param data ids of what to work on; never personal data
 */
export async function enqueue(
  ctx: MunicipalContext,
  queue: QueueName,
  data: Readonly<Record<string, unknown>>,
  options: EnqueueOptions = {},
): Promise<void> {
  const now = ctx.clock.now();
  await select(
    ctx.em,
    `insert into job (municipality_id, id, queue, key, data, run_at, attempts)
     values (?, ?, ?, ?, ?, ?, 0)
     on conflict (municipality_id, queue, key) where key is not null and lease is null
     do nothing`,
    [
      ctx.municipalityId,
      newId<JobId>(now.getTime()),
      queue,
      options.singletonKey ?? null,
      JSON.stringify(data),
      options.startAfter ?? now,
    ],
  );
  ringBell();
}

/**
 * The one job that the regional centre's transaction may add to a municipality: to tell its people of something.
 *
 * @param data ids and codes; never personal data
 */
export async function enqueueTelling(
  ctx: RegionalContext,
  municipalityId: MunicipalityId,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const now = ctx.clock.now();
  await select(
    ctx.em,
    `insert into job (municipality_id, id, queue, key, data, run_at, attempts)
     values (?, ?, 'tell-centre', null, ?, ?, 0)`,
    [municipalityId, newId<JobId>(now.getTime()), JSON.stringify(data), now],
  );
  ringBell();
}
