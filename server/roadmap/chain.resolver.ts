/** How measures hang on to the rest of the chain: submission, problem, cause, decision, measure, effect. */
import { Authorized, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Cluster } from "../cluster/cluster.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { Decision } from "../minutes/decision.entity.ts";
import { Measure } from "./measure.entity.ts";
import { clusterById, decisionById, measuresOfCluster, measuresOfDecision } from "./roadmap.reads.ts";

@Resolver(() => Cluster)
export class ClusterMeasuresResolver {
  @Authorized("roadmap:view")
  @FieldResolver(() => [Measure], { description: "Measures against it, by their first day." })
  measures(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<Measure[]> {
    return measuresOfCluster(ctx, id);
  }
}

@Resolver(() => Decision)
export class DecisionMeasuresResolver {
  @Authorized("roadmap:view")
  @FieldResolver(() => [Measure], { description: "Measures that carry it out, by their first day." })
  measures(@Ctx() ctx: MunicipalContext, @Root() { id }: Decision): Promise<Measure[]> {
    return measuresOfDecision(ctx, id);
  }
}

@Resolver(() => Measure)
export class MeasureOriginResolver {
  @Authorized("cluster:view")
  @FieldResolver(() => Cluster, { nullable: true, description: "Problem it is taken against." })
  cluster(@Ctx() ctx: MunicipalContext, @Root() { clusterId }: Measure): Promise<Cluster | null> {
    return clusterById(ctx, clusterId);
  }

  @Authorized("meeting:view")
  @FieldResolver(() => Decision, { nullable: true, description: "Decision it carries out." })
  decision(@Ctx() ctx: MunicipalContext, @Root() { decisionId }: Measure): Promise<Decision | null> {
    return decisionById(ctx, decisionId);
  }
}
