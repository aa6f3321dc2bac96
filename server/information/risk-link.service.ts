/** By what a risk is seen: publications, submissions, problems of the same centre. */
import { getCluster } from "../cluster/find-cluster.ts";
import type { ClusterId } from "../cluster/cluster.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { select } from "../kernel/select.ts";
import { getSubmission } from "../submission/find-submission.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse } from "../submission/submission-refusal.ts";
import { PublicationState, RiskLinkKind } from "./information.enums.ts";
import { Publication, type PublicationId } from "./publication.entity.ts";
import { lockRisk, recordRisk, type RiskOutcome, type SeenRisk } from "./lock-risk.ts";
import type { RiskId } from "./risk.entity.ts";

const MOST_LINKS = 200;

interface Target {
  readonly kind: RiskLinkKind;
  readonly targetId: string;
}

/** @throws {DenialError} NOT_FOUND for what is not the municipality's or what the viewer may not see */
async function checkTarget(ctx: MunicipalContext, { kind, targetId }: Target): Promise<void> {
  switch (kind) {
    case RiskLinkKind.PUBLICATION: {
      const own = { municipality: ctx.municipalityId, id: targetId as PublicationId };
      const publication = await ctx.em.findOne(Publication, own);
      if (!publication) throw notFound();
      // What a risk is seen by was looked at and is no noise.
      if (publication.state !== PublicationState.KEPT) {
        publication.state = PublicationState.KEPT;
        publication.judgedAt ??= ctx.clock.now();
        publication.revision += 1;
        await ctx.em.flush();
      }
      return;
    }
    case RiskLinkKind.SUBMISSION:
      await getSubmission(ctx, targetId as SubmissionId);
      return;
    case RiskLinkKind.CLUSTER:
      await getCluster(ctx, targetId as ClusterId);
      return;
    default:
      kind satisfies never;
  }
}

/** Adds what is not linked yet; the caller records it. */
export async function addLinks(
  ctx: MunicipalContext,
  riskId: RiskId,
  targets: readonly Target[],
): Promise<void> {
  for (const target of targets) {
    await checkTarget(ctx, target);
    await select(
      ctx.em,
      `insert into risk_link (municipality_id, risk_id, target_id, kind, linked_at) values (?, ?, ?, ?, ?)
       on conflict do nothing`,
      [ctx.municipalityId, riskId, target.targetId, target.kind, ctx.clock.now()],
    );
  }
}

/** Links a risk to one thing more, or takes a link away. */
export async function setRiskLink(
  ctx: MunicipalContext,
  seen: SeenRisk,
  target: Target,
  isLinked: boolean,
): Promise<RiskOutcome> {
  const risk = await lockRisk(ctx, seen);
  if (isRefusal(risk)) return risk;
  if (isLinked) {
    const [known] = await select<{ count: number }>(
      ctx.em,
      "select count(*)::int as count from risk_link where municipality_id = ? and risk_id = ?",
      [ctx.municipalityId, risk.id],
    );
    if (known!.count >= MOST_LINKS)
      return refuse("TOO_MANY", `С риском можно связать до ${MOST_LINKS} записей: уберите лишние.`);
    await addLinks(ctx, risk.id, [target]);
  } else {
    const gone = await select(
      ctx.em,
      "delete from risk_link where municipality_id = ? and risk_id = ? and target_id = ? returning target_id",
      [ctx.municipalityId, risk.id, target.targetId],
    );
    if (gone.length === 0) throw notFound();
  }
  risk.revision += 1;
  recordRisk(ctx, risk, isLinked ? "LINKED" : "UNLINKED");
  await ctx.em.flush();
  return risk;
}
