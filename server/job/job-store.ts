/** What the worker does to the table of jobs, each in a transaction of its own, as the role that may. */
import { randomUUID } from "node:crypto";
import type { Clock } from "../kernel/clock.ts";
import { type MunicipalityId, newId, type RegionId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { type EntityManager, type Scope, unitOfWork } from "../kernel/unit-of-work.ts";
import type { JobId } from "./job.entity.ts";
import type { QueueName } from "./queue.ts";

const JOBS_SCOPE: Scope = { role: "app_jobs" };

/** A worker that is silent for so long counts as dead; a living one is heard three times as often. */
export const LEASE_MS = 60_000;

const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 60 * 60_000;

/** Key of the one recurring job of a queue in a municipality. */
const RECURRING = "recurring";

export interface TakenJob {
  readonly id: JobId;
  readonly municipalityId: MunicipalityId;
  readonly regionId: RegionId;
  readonly timeZone: string;
  readonly queue: QueueName;
  readonly isRecurring: boolean;
  readonly data: Record<string, unknown>;
  readonly attempt: number;
  readonly lease: string;
}

export class JobStore {
  readonly #root: EntityManager;
  readonly #clock: Clock;

  constructor(root: EntityManager, clock: Clock) {
    this.#root = root;
    this.#clock = clock;
  }

  /** Sees to it that each municipality has its recurring job of the queue. */
  async arm(queue: QueueName): Promise<void> {
    const now = this.#clock.now();
    await this.#run(async (em) => {
      const bare = await select<{ id: MunicipalityId }>(
        em,
        `select m.id from municipality m
         where not exists (select from job j where j.municipality_id = m.id and j.queue = ? and j.key = ?)`,
        [queue, RECURRING],
      );
      for (const { id } of bare) {
        await select(
          em,
          `insert into job (municipality_id, id, queue, key, data, run_at, attempts)
           values (?, ?, ?, ?, '{}', ?, 0) on conflict do nothing`,
          [id, newId<JobId>(now.getTime()), queue, RECURRING, now],
        );
      }
    });
  }

  /** Takes the job that is due longest, or null; two workers never take the same. */
  async take(queues: readonly QueueName[]): Promise<TakenJob | null> {
    if (queues.length === 0) return null;
    const now = this.#clock.now();
    const [row] = await this.#run((em) =>
      select<TakenJob>(
        em,
        `update job set lease = ?, leased_until = ?, attempts = attempts + 1
         from municipality m
         where m.id = job.municipality_id and (job.municipality_id, job.id) = (
           select municipality_id, id from job
           where run_at <= ? and (lease is null or leased_until < ?) and queue = any(?::text[])
           order by run_at, id limit 1 for update skip locked)
         returning job.id, job.municipality_id as "municipalityId", m.region_id as "regionId",
           m.time_zone as "timeZone", job.queue, job.key is not distinct from '${RECURRING}' as "isRecurring",
           job.data, job.attempts as attempt, job.lease`,
        [randomUUID(), new Date(now.getTime() + LEASE_MS), now, now, `{${queues.join(",")}}`],
      ),
    );
    return row ?? null;
  }

  /** @returns whether the job is still ours */
  async renew(job: TakenJob): Promise<boolean> {
    const until = new Date(this.#clock.now().getTime() + LEASE_MS);
    const rows = await this.#ours(job, "update job set leased_until = ?", [until]);
    return rows > 0;
  }

  /** Done: gone, or back at its next time. */
  async finish(job: TakenJob, everyMinutes: number | undefined): Promise<void> {
    if (job.isRecurring && everyMinutes !== undefined) {
      await this.#release(job, new Date(this.#clock.now().getTime() + everyMinutes * 60_000), 0);
    } else {
      await this.#ours(job, "delete from job", []);
    }
  }

  /** Back to the queue as if it had not been taken. */
  async putBack(job: TakenJob): Promise<void> {
    await this.#release(job, this.#clock.now(), job.attempt - 1);
  }

  /** Tried again later, each time after twice the wait. */
  async retry(job: TakenJob): Promise<void> {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** Math.min(job.attempt - 1, 20), LONGEST_RETRY_MS);
    await this.#release(job, new Date(this.#clock.now().getTime() + wait), job.attempt);
  }

  /** Out of the queue and before the eyes of the centre's administrator. @param reason in a Russian sentence */
  async giveUp(job: TakenJob, reason: string): Promise<void> {
    await this.#run((em) =>
      select(
        em,
        `with gone as (
           delete from job where municipality_id = ? and id = ? and lease = ?
           returning municipality_id, id, queue, data, attempts
         )
         insert into failed_job (municipality_id, id, queue, data, attempts, failed_at, reason)
         select municipality_id, id, queue, data, attempts, ?::timestamptz, ? from gone`,
        [job.municipalityId, job.id, job.lease, this.#clock.now(), reason],
      ),
    );
  }

  /** Only this process works on the database: whoever held a lease before its start is dead. */
  async freeAll(): Promise<void> {
    await this.#run((em) =>
      select(em, "update job set leased_until = ? where lease is not null", [
        new Date(this.#clock.now().getTime() - 1),
      ]),
    );
  }

  /** A job with a key that was asked for again meanwhile is done by that one. */
  async #release(job: TakenJob, runAt: Date, attempts: number): Promise<void> {
    const freed = await this.#ours(
      job,
      `update job set lease = null, leased_until = null, run_at = ?, attempts = ?`,
      [runAt, attempts],
      `and not exists (select from job twin where twin.municipality_id = job.municipality_id
         and twin.queue = job.queue and twin.key = job.key and twin.lease is null)`,
    );
    if (freed === 0) await this.#ours(job, "delete from job", []);
  }

  async #ours(job: TakenJob, act: string, values: readonly unknown[], more = ""): Promise<number> {
    const sql = `${act} where municipality_id = ? and id = ? and lease = ? ${more} returning id`;
    const rows = await this.#run((em) => select(em, sql, [...values, job.municipalityId, job.id, job.lease]));
    return rows.length;
  }

  #run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return unitOfWork(this.#root, JOBS_SCOPE, work);
  }
}
