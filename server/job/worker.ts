/** Does the jobs: a few at a time, at most one of a queue, each until it succeeds or is given up. */
import type { Clock } from "../kernel/clock.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { Log } from "../kernel/log.ts";
import { select } from "../kernel/select.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import { onRing } from "./bell.ts";
import { failureReason } from "./failure-reason.ts";
import { JobStore, LEASE_MS, type TakenJob } from "./job-store.ts";
import { amongRegionPeopleOf, asRegionPersonOf, inMunicipalityOf } from "./program-context.ts";
import { LeaseLostError, type Queue, type QueueName, StoppedError, type Work } from "./queue.ts";

const LOOK_MS = 2_000;
/** A ring comes before its transaction commits. */
const AFTER_RING_MS = 50;
const ARM_MS = 60_000;
const MOST_AT_ONCE = 3;
const MOST_ATTEMPTS = 10;

export interface WorkerOptions {
  readonly root: EntityManager;
  readonly clock: Clock;
  readonly log: Log;
  readonly queues: readonly Queue[];
  /** No other process works on the database: jobs of a run that was killed are taken up at once. */
  readonly isAlone?: boolean;
}

export class Worker {
  readonly #options: WorkerOptions;
  readonly #queues: ReadonlyMap<QueueName, Queue>;
  readonly #store: JobStore;
  readonly #running = new Map<QueueName, Promise<void>>();
  #stopping = new AbortController();
  #loop: Promise<void> | null = null;
  #wake: () => void = () => {};
  #armedAt = -Infinity;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#queues = new Map(options.queues.map((queue) => [queue.name, queue]));
    this.#store = new JobStore(options.root, options.clock);
  }

  /** Begins to look for jobs. Call outside any unit of work. */
  start(): void {
    this.#stopping = new AbortController();
    const offRing = onRing(() => this.#wake());
    this.#loop = this.#look().finally(offRing);
  }

  /** Takes no further job and waits until those that run have come to a safe place. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#loop;
    await Promise.all(this.#running.values());
    this.#loop = null;
  }

  /**
   * Does what is due now, one after another, and comes back when nothing is left.
   *
   * @param names only these queues; all when absent
   * @returns how many jobs ran
   */
  async drain(...names: QueueName[]): Promise<number> {
    const asked = names.length > 0 ? names : [...this.#queues.keys()];
    await this.#arm(asked);
    for (let count = 0; ; count += 1) {
      const job = await this.#store.take(asked);
      if (!job) return count;
      await this.#do(job);
    }
  }

  async #look(): Promise<void> {
    if (this.#options.isAlone) await this.#quietly(() => this.#store.freeAll());
    while (!this.#stopping.signal.aborted) {
      const rung = this.#ringOr(LOOK_MS);
      await this.#quietly(() => this.#takeAll());
      if ((await rung) && !this.#stopping.signal.aborted) await this.#ringOr(AFTER_RING_MS);
    }
  }

  /** Starts jobs until none is due or no place is free; each one that ends makes the loop look again. */
  async #takeAll(): Promise<void> {
    if (performance.now() - this.#armedAt > ARM_MS) {
      await this.#arm([...this.#queues.keys()]);
      this.#armedAt = performance.now();
    }
    while (this.#running.size < MOST_AT_ONCE && !this.#stopping.signal.aborted) {
      const free = [...this.#queues.keys()].filter((name) => !this.#running.has(name));
      const job = await this.#store.take(free);
      if (!job) return;
      const run = this.#do(job).finally(() => {
        this.#running.delete(job.queue);
        this.#wake();
      });
      this.#running.set(job.queue, run);
    }
  }

  async #arm(names: readonly QueueName[]): Promise<void> {
    for (const name of names) {
      if (this.#queues.get(name)?.everyMinutes !== undefined) await this.#store.arm(name);
    }
  }

  /** Never throws: what went wrong is in the log, and the job comes again. */
  async #do(job: TakenJob): Promise<void> {
    const queue = this.#queues.get(job.queue)!;
    const beat = setInterval(() => void this.#quietly(() => this.#store.renew(job)), LEASE_MS / 3);
    try {
      await queue.run(this.#workOf(job, queue));
      await this.#store.finish(job, queue.everyMinutes);
    } catch (error) {
      await this.#quietly(() => this.#fail(job, queue, error));
    } finally {
      clearInterval(beat);
    }
  }

  async #fail(job: TakenJob, queue: Queue, error: unknown): Promise<void> {
    const facts = { queue: job.queue, job: job.id, attempt: job.attempt };
    if (error instanceof StoppedError) return this.#store.putBack(job);
    if (error instanceof LeaseLostError) return this.#options.log.warn("job.lease_lost", facts);
    this.#options.log.error("job.failed", error, facts);
    if (isLast(job, queue)) await this.#store.giveUp(job, failureReason(error));
    else await this.#store.retry(job);
  }

  #workOf(job: TakenJob, queue: Queue): Work {
    const { signal } = this.#stopping;
    return {
      id: job.id,
      municipalityId: job.municipalityId,
      data: job.data,
      attempt: job.attempt,
      isLastAttempt: isLast(job, queue),
      signal,
      log: this.#options.log,
      inMunicipality: (step) =>
        inMunicipalityOf(this.#options, job, async (ctx) => {
          await requireLease(ctx, job);
          return step(ctx);
        }),
      amongRegionPeople: (step) => amongRegionPeopleOf(this.#options.root, job, step),
      asRegionPerson: (accountId, step) => asRegionPersonOf(this.#options, job, accountId, step),
      throwIfStopping() {
        if (signal.aborted) throw new StoppedError();
      },
    };
  }

  /** @returns whether it was woken before the time was over */
  #ringOr(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  /** A database that is away for a while must not end the worker. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => this.#options.log.error("job.trouble", error));
  }
}

function isLast(job: TakenJob, queue: Queue): boolean {
  return !job.isRecurring && job.attempt >= (queue.mostAttempts ?? MOST_ATTEMPTS);
}

async function requireLease(ctx: MunicipalContext, job: TakenJob): Promise<void> {
  const sql = "select 1 from job where municipality_id = ? and id = ? and lease = ?";
  const held = await select(ctx.em, sql, [job.municipalityId, job.id, job.lease]);
  if (held.length === 0) throw new LeaseLostError();
}
