/** What a kind of background work is: its name, how often it comes by itself, and the work. */
import type { MunicipalContext, RegionalContext } from "../kernel/context.ts";
import type { AccountId, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { Log } from "../kernel/log.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";

/** Kinds of work; each is declared once, in `server/queues.ts`. */
export type QueueName =
  | "find-matters"
  | "find-clusters"
  | "spread-cause"
  | "escalate"
  | "escalate-assignments"
  | "deliver-mail"
  | "deliver-region-mail"
  | "digest"
  | "forget-notices"
  | "import-submissions"
  | "propose-repeats"
  | "bulk-assign"
  | "index-search"
  | "count-standing-duties"
  | "tell-centre"
  | "remind-cooperation"
  | "remind-proposals"
  | "remind-support"
  | "publish-post"
  | "remind-pages"
  | "read-page-figures"
  | "follow-federal-sectors"
  | "draft-reports"
  | "remind-meetings"
  | "send-report"
  | "measure-effects"
  | "remind-measures"
  | "read-feed"
  | "read-feeds"
  | "remind-risks";

export interface Queue {
  readonly name: QueueName;
  /** Comes by itself in every municipality, so many minutes after it was done. */
  readonly everyMinutes?: number;
  /** Failures after which it is given up; 10 when absent. A recurring job is never given up. */
  readonly mostAttempts?: number;
  /** Must be safe to run again after a crash at any place. */
  run(work: Work): Promise<void>;
}

/** Where the regional centre of a job's municipality is. */
export interface JobRegion {
  readonly id: RegionId;
  readonly centreName: string;
  readonly timeZone: string;
  /** Of all municipalities of the region exactly one keeps what is done once for the region. */
  readonly isKeptHere: boolean;
}

/** One job while it runs. Outside `inMunicipality` no transaction is open. */
export interface Work {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  /** What `enqueue` was given; the handler checks it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** 1 the first time. */
  readonly attempt: number;
  /** When this run fails as well, the job is given up. */
  readonly isLastAttempt: boolean;
  /** Aborted when the program stops: long work leaves by `throwIfStopping` at its next safe place. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** One unit of work as the program itself; the job must still be ours. */
  inMunicipality<T>(step: (ctx: MunicipalContext) => Promise<T>): Promise<T>;
  /** One unit of work that sees who works in the municipality's regional centre, and nothing of any centre. */
  amongRegionPeople<T>(step: (em: EntityManager, region: JobRegion) => Promise<T>): Promise<T>;
  /** One unit of work as a person of that regional centre sees things. */
  asRegionPerson<T>(accountId: AccountId, step: (ctx: RegionalContext) => Promise<T>): Promise<T>;
  /** @throws {StoppedError} when the program stops: the job goes on at the next start, at no cost */
  throwIfStopping(): void;
}

/** The program stops; the job goes back to the queue as if it had not been taken. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/** The lease ran out and another worker may have the job: this one must not write any more. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";
}
