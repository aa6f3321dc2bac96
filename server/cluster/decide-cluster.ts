/** What people decide about a problem as a whole: whether it is one, its name, its cause. */
import { Cause, type CauseId } from "../classifier/cause.entity.ts";
import { Mechanism, type MechanismId } from "../classifier/mechanism.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { Cluster, ClusterId } from "./cluster.entity.ts";
import type { ClusterStep } from "./cluster.enums.ts";
import type { ClusterEventKind } from "./cluster-event.entity.ts";
import {
  causeUnknown,
  type ClusterRefusal,
  isMerged,
  isRefusal,
  mechanismUnknown,
  noteTooLong,
  notInState,
  titleWrong,
} from "./cluster-refusal.ts";
import { CLUSTER_STEPS } from "./cluster-steps.ts";
import { lockCluster, recordDecision } from "./find-cluster.ts";
import { askToSpread } from "./spread-cause.ts";

export type ClusterOutcome = Cluster | ClusterRefusal;

const LONGEST_NOTE = 2_000;
const [SHORTEST_TITLE, LONGEST_TITLE] = [3, 200];

const EVENTS: Readonly<Record<ClusterStep, ClusterEventKind>> = {
  CONFIRM: "CONFIRMED",
  DISMISS: "DISMISSED",
  CLOSE: "CLOSED",
};

/** Which problem, as the person saw it. */
export interface ClusterSeen {
  readonly id: ClusterId;
  readonly revision: number;
}

/** A problem to be changed by a person; what was put to another one is changed there. */
export async function lockToChange(ctx: MunicipalContext, seen: ClusterSeen): Promise<ClusterOutcome> {
  const cluster = await lockCluster(ctx, seen.id, seen.revision);
  return !isRefusal(cluster) && cluster.mergedIntoId !== null ? isMerged() : cluster;
}

/** Takes a step of `schema/cluster-steps.json`. */
export async function takeClusterStep(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  step: ClusterStep,
  note: string | null,
): Promise<ClusterOutcome> {
  if ((note?.length ?? 0) > LONGEST_NOTE) return noteTooLong(LONGEST_NOTE);
  const cluster = await lockToChange(ctx, seen);
  if (isRefusal(cluster)) return cluster;
  const { from, to } = CLUSTER_STEPS[step];
  if (!from.includes(cluster.state)) return notInState();
  const before = cluster.state;
  cluster.state = to;
  recordDecision(ctx, cluster, EVENTS[step], { note, details: { before: { state: before } } });
  await ctx.em.flush();
  return cluster;
}

export function isTitle(title: string): boolean {
  const { length } = title.trim();
  return length >= SHORTEST_TITLE && length <= LONGEST_TITLE;
}

/** Gives a problem a name of a person's own, which the program leaves alone. */
export async function renameCluster(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  title: string,
): Promise<ClusterOutcome> {
  const name = title.trim();
  if (!isTitle(title)) return titleWrong();
  const cluster = await lockToChange(ctx, seen);
  if (isRefusal(cluster) || cluster.title === name) return cluster;
  const before = { title: cluster.title, isTitleOwn: cluster.isTitleOwn };
  Object.assign(cluster, { title: name, isTitleOwn: true });
  recordDecision(ctx, cluster, "CHANGED", { details: { before } });
  await ctx.em.flush();
  return cluster;
}

export interface ClusterCause {
  /** Null takes the cause away again. */
  readonly causeId: CauseId | null;
  readonly mechanismId: MechanismId | null;
  readonly note: string | null;
  /** Note it on its submissions without a cause as well. */
  readonly isForAll: boolean;
}

/** Names the root cause, and the ready order of work by which it is removed. */
export async function nameCause(
  ctx: MunicipalContext,
  seen: ClusterSeen,
  { causeId, mechanismId, note, isForAll }: ClusterCause,
): Promise<ClusterOutcome> {
  if ((note?.length ?? 0) > LONGEST_NOTE) return noteTooLong(LONGEST_NOTE);
  const cluster = await lockToChange(ctx, seen);
  if (isRefusal(cluster)) return cluster;
  const own = { municipality: ctx.municipalityId };
  const cause = causeId === null ? null : await ctx.em.findOne(Cause, { ...own, id: causeId });
  if (causeId !== null && causeId !== cluster.causeId && (!cause || cause.isClosed)) return causeUnknown();
  const mechanism =
    mechanismId === null ? null : await ctx.em.findOne(Mechanism, { ...own, id: mechanismId });
  if (mechanismId !== null && mechanismId !== cluster.mechanismId && (!mechanism || mechanism.isClosed))
    return mechanismUnknown();
  const before = {
    causeId: cluster.causeId,
    mechanismId: cluster.mechanismId,
    causeNote: cluster.causeNote,
  };
  Object.assign(cluster, { causeId, mechanismId, causeNote: note });
  recordDecision(ctx, cluster, "CAUSE_NAMED", { note, details: { before, causeId, mechanismId } });
  await ctx.em.flush();
  if (causeId !== null && isForAll) await askToSpread(ctx, cluster.id, causeId);
  return cluster;
}
