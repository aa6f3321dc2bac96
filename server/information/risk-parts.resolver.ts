/** What belongs to a risk: batched. */
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Cluster } from "../cluster/cluster.entity.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { Submission } from "../submission/submission.entity.ts";
import { InformationEvent } from "./information-event.entity.ts";
import { InformationSubject } from "./information-subject.entity.ts";
import { RiskLinkKind, RiskStep } from "./information.enums.ts";
import { clustersByIds, publicationsByIds, submissionsByIds, subjectById } from "./linked.reads.ts";
import { Publication } from "./publication.entity.ts";
import { historyOf } from "./record-information.ts";
import { riskStepsOf } from "./risk-steps.ts";
import { Refutation, Risk } from "./risk.entity.ts";
import { linkedIds, noticesOf, refutationsOf } from "./risk.reads.ts";
import { RiskNotice } from "./risk-notice.entity.ts";
import { isRiskOverdue } from "./risk.rules.ts";

@Resolver(() => Risk)
export class RiskPartsResolver {
  @FieldResolver(() => Sector, { nullable: true, description: "Sector it concerns." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Risk): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => InformationSubject, { nullable: true, description: "Watched subject it belongs to." })
  subject(@Ctx() ctx: MunicipalContext, @Root() { subjectId }: Risk): Promise<InformationSubject | null> {
    return subjectById(ctx, subjectId);
  }

  @FieldResolver(() => String, { description: "Account that answers for it." })
  ownerId(@Root() { ownerAccountId }: Risk): string {
    return ownerAccountId;
  }

  @FieldResolver(() => Boolean, { description: "Its day has passed and the harm is not offset." })
  isOverdue(@Ctx() ctx: MunicipalContext, @Root() risk: Risk): boolean {
    return isRiskOverdue(risk, todayOf(ctx));
  }

  @FieldResolver(() => [RiskStep], { description: "Steps that the viewer may take now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() { state }: Risk): Promise<RiskStep[]> {
    const steps = riskStepsOf(state, await permissionsOf(ctx));
    const mayReport = hasField(await standingOf(ctx), "Mutation.reportRisk");
    return mayReport ? steps : steps.filter((step) => step !== RiskStep.REPORT);
  }

  @FieldResolver(() => [RiskNotice], { description: "Who was told of it, and whether they know." })
  notices(@Ctx() ctx: MunicipalContext, @Root() { id }: Risk): Promise<RiskNotice[]> {
    return noticesOf(ctx, id);
  }

  @FieldResolver(() => [Refutation], { description: "What was published against it." })
  refutations(@Ctx() ctx: MunicipalContext, @Root() { id }: Risk): Promise<Refutation[]> {
    return refutationsOf(ctx, id);
  }

  @FieldResolver(() => [InformationEvent], { description: "Its history, the first act first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Risk): Promise<InformationEvent[]> {
    return historyOf(ctx, id);
  }

  @FieldResolver(() => [Publication], { description: "Publications it is seen by." })
  async publications(@Ctx() ctx: MunicipalContext, @Root() { id }: Risk): Promise<Publication[]> {
    return publicationsByIds(ctx, await linkedIds(ctx, id, RiskLinkKind.PUBLICATION));
  }

  @FieldResolver(() => [Submission], { description: "Submissions it is seen by." })
  async submissions(@Ctx() ctx: MunicipalContext, @Root() { id }: Risk): Promise<Submission[]> {
    return submissionsByIds(ctx, await linkedIds(ctx, id, RiskLinkKind.SUBMISSION));
  }

  @FieldResolver(() => [Cluster], { description: "Problems it is seen by." })
  async clusters(@Ctx() ctx: MunicipalContext, @Root() { id }: Risk): Promise<Cluster[]> {
    return clustersByIds(ctx, await linkedIds(ctx, id, RiskLinkKind.CLUSTER));
  }
}
