/**
 * Which submissions tell one story: each is compared with its neighbours once, when it comes in, and joins the
 * problem it fits best, founds one with others that were alone, or stays alone. What was decided before is not
 * touched, so people's decisions stay. Pure: the same submissions in the same order give the same problems,
 * however they are cut into portions.
 *
 * @source single-pass clustering of topic detection and tracking: J. Allan, R. Papka, V. Lavrenko, "On-line new
 * event detection and tracking", SIGIR 1998
 */
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import type { ClusterReason } from "./cluster-submission.entity.ts";
import { ALIKE_FROM, likeness, type Likeness } from "./likeness.rules.ts";
import { DAY_MS, type Incoming, type Neighbourhood, type Told } from "./neighbourhood.ts";

/** Two people may write about one thing by chance; three is a problem. */
export const LEAST_TELLERS = 3;
/** How like a problem is: by the nearest of its submissions. */
const NEAREST = 2;

export interface Membership {
  readonly submissionId: SubmissionId;
  readonly reasons: readonly ClusterReason[];
  readonly likeness: number;
}

export interface Gathered {
  readonly clusterId: ClusterId;
  readonly isNew: boolean;
  readonly members: readonly Membership[];
}

interface Compared extends Likeness {
  readonly told: Told;
}

/**
 * Takes the next submission in.
 *
 * @param isClosed problems that grow no more: what tells their story again is a new one
 * @param nextId id for a problem that is founded
 * @returns what changed; null when it stays alone
 */
export function gather(
  told: Incoming,
  around: Neighbourhood,
  isClosed: (id: ClusterId) => boolean,
  nextId: () => ClusterId,
): Gathered | null {
  const { keys } = told;
  const bursting = around.burstingOf(told);
  const compared = around
    .near(told.at, keys)
    .filter(({ id, clusterId }) => id !== told.id && (clusterId === null || !isClosed(clusterId)))
    .map((other) => ({
      told: other,
      ...likeness(told.story, other.story, Math.abs(told.at - other.at) / DAY_MS, bursting),
    }));
  around.add(told, keys);
  const gathered = join(told, compared) ?? found(told, compared, nextId);
  if (gathered) told.clusterId = gathered.clusterId;
  return gathered;
}

/** Into the problem whose nearest submissions are the most like it; of equals into the older one. Takes along who was alone. */
function join(told: Told, compared: readonly Compared[]): Gathered | null {
  const byCluster = Map.groupBy(
    compared.filter(({ told: { clusterId } }) => clusterId !== null),
    (each) => each.told.clusterId!,
  );
  const fitting = [...byCluster]
    .map(([clusterId, members]) => ({ clusterId, ...fitOf(members) }))
    .filter(({ fit }) => fit >= ALIKE_FROM)
    .toSorted((one, other) => other.fit - one.fit || (one.clusterId < other.clusterId ? -1 : 1));
  const [best] = fitting;
  if (!best) return null;
  const { clusterId, nearest } = best;
  const late = aloneLike(compared);
  for (const each of late) each.told.clusterId = clusterId;
  return { clusterId, isNew: false, members: [...late.map(memberOf), memberOf({ ...nearest, told })] };
}

function fitOf(members: readonly Compared[]): { fit: number; nearest: Compared } {
  const nearest = members.toSorted(byScore).slice(0, NEAREST);
  const fit = nearest.reduce((sum, { score }) => sum + score, 0) / NEAREST;
  return { fit, nearest: nearest[0]! };
}

const byScore = (one: Compared, other: Compared): number =>
  other.score - one.score || (one.told.id < other.told.id ? -1 : 1);

/** With those that were alone and are like it, when enough people tell it. */
function found(told: Told, compared: readonly Compared[], nextId: () => ClusterId): Gathered | null {
  const alone = aloneLike(compared);
  const tellers = new Set([told, ...alone.map((each) => each.told)].map(({ story }) => story.teller));
  if (tellers.size < LEAST_TELLERS) return null;
  const clusterId = nextId();
  for (const each of alone) each.told.clusterId = clusterId;
  return { clusterId, isNew: true, members: [...alone, { ...alone[0]!, told }].map(memberOf) };
}

/** Those that were alone and tell the same; the first to tell a story are understood by the later ones. */
const aloneLike = (compared: readonly Compared[]): Compared[] =>
  compared
    .filter(({ told: { clusterId }, score }) => clusterId === null && score >= ALIKE_FROM)
    .toSorted(byScore);

const memberOf = ({ told: { id }, reasons, score }: Compared): Membership => ({
  submissionId: id,
  reasons,
  likeness: score,
});
