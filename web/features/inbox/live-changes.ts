/** What to do with news of others' work: plain rules, without the network. */
import type { SubmissionChangesSubscription } from "@/lib/graphql.generated.ts";

export type Change = SubmissionChangesSubscription["submissionChanged"];

/** Kind of the news that somebody has begun to answer; it changes nothing of the submission. */
const answeringKind = "ANSWERING";

export interface Answering {
  readonly actor: string;
  /** Milliseconds of the epoch. */
  readonly until: number;
}

/**
 * Who else is answering what, after a piece of news.
 *
 * @param now milliseconds of the epoch
 */
export function answeringAfter(
  before: ReadonlyMap<string, Answering>,
  { kind, submissionId, actor, until, isMine }: Change,
  now: number,
): ReadonlyMap<string, Answering> {
  const next = new Map([...before].filter(([, answering]) => answering.until > now));
  if (kind !== answeringKind || !submissionId || !actor || !until || isMine) return next;
  const ends = Date.parse(until);
  if (ends > now) next.set(submissionId, { actor, until: ends });
  else next.delete(submissionId);
  return next;
}

export interface SortedChanges {
  /** Shown rows that are older than the news. */
  readonly stale: readonly string[];
  /** Changed ones that are not shown. */
  readonly elsewhere: readonly string[];
  /** So much changed that it is not told one by one. */
  readonly isMuch: boolean;
}

/**
 * Which of the changed submissions stand in the list, and which do not.
 *
 * @param shown revisions of the shown rows, by id
 */
export function sortChanges(changes: readonly Change[], shown: ReadonlyMap<string, number>): SortedChanges {
  const stale = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { submissionId, revision, kind } of changes) {
    if (kind === answeringKind || submissionId === null) continue;
    const known = shown.get(submissionId);
    if (known === undefined) elsewhere.add(submissionId);
    else if (revision === null || known < revision) stale.add(submissionId);
  }
  const isMuch = changes.some(({ submissionId }) => submissionId === null);
  return { stale: [...stale], elsewhere: [...elsewhere], isMuch };
}
