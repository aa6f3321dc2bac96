/** What to make of news about one submission: plain rules, without the network. */

export interface ItemChange {
  readonly kind: string;
  readonly revision: number | null;
  readonly actor: string | null;
  readonly isMine: boolean;
  readonly until: string | null;
}

/** Something that another person did. */
export interface ItemNews {
  readonly kind: string;
  readonly actor: string;
}

/** Somebody who writes an answer. */
export interface Answering {
  readonly actor: string;
  readonly until: string;
}

const answeringKind = "ANSWERING";
/** More than this is told by the first ones. */
const mostNews = 20;

/**
 * What others did, after one more piece of news. The person's own work is no news, nor is what the page
 * shows already.
 *
 * @param shown revision that the page shows
 */
export function newsAfter(
  before: readonly ItemNews[],
  { kind, revision, actor, isMine }: ItemChange,
  shown: number,
): readonly ItemNews[] {
  if (isMine || kind === answeringKind || before.length >= mostNews) return before;
  if (revision !== null && revision < shown) return before;
  return [...before, { kind, actor: actor ?? "" }];
}

/**
 * Who else writes an answer, after one more piece of news: one line per person.
 *
 * @param now milliseconds of the epoch
 */
export function answeringAfter(
  before: readonly Answering[],
  { kind, actor, isMine, until }: ItemChange,
  now: number,
): readonly Answering[] {
  if (kind !== answeringKind || isMine || actor === null) return before;
  const others = before.filter((each) => each.actor !== actor);
  return until !== null && Date.parse(until) > now ? [...others, { actor, until }] : others;
}
