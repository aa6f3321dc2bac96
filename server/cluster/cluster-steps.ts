/** What may be decided about a problem in which state (`schema/cluster-steps.json`), read by server and portal. */
import { z } from "zod";
import data from "../../schema/cluster-steps.json" with { type: "json" };
import { ClusterState, ClusterStep } from "./cluster.enums.ts";

const Rule = z.strictObject({ from: z.array(z.enum(ClusterState)), to: z.enum(ClusterState) });

export const CLUSTER_STEPS: Readonly<Record<ClusterStep, z.infer<typeof Rule>>> = z
  .record(z.enum(ClusterStep), Rule)
  .parse(data);

/** Steps that are possible in a state, in their order. */
export const stepsFrom = (state: ClusterState): { step: ClusterStep; to: ClusterState }[] =>
  Object.values(ClusterStep)
    .filter((step) => CLUSTER_STEPS[step].from.includes(state))
    .map((step) => ({ step, to: CLUSTER_STEPS[step].to }));
