/** Materials of the centre's agenda: planned, made ready, published, counted. */
import { LockMode } from "@mikro-orm/core";
import { sectorById } from "../classifier/classifier.reads.ts";
import { getCluster } from "../cluster/find-cluster.ts";
import { changedByOther, notNow } from "../cooperation/text.rules.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { getSubmission } from "../submission/find-submission.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationContact } from "./information-contact.entity.ts";
import { InformationMaterial, type InformationMaterialId } from "./information-material.entity.ts";
import { type MaterialKind, MaterialState, MaterialStep } from "./material.enums.ts";
import { MATERIAL_STEPS } from "./material-steps.ts";
import {
  type MaterialFacts,
  materialRefusal,
  materialStepRefusal,
  type Publishing,
} from "./material.rules.ts";
import { recordInformation } from "./record-information.ts";
import { linkRefusal, reachRefusal } from "./risk.rules.ts";

export type MaterialOutcome = InformationMaterial | SubmissionRefusal;

export interface SeenMaterial {
  readonly id: InformationMaterialId;
  readonly revision: number;
}

function record(
  ctx: MunicipalContext,
  { id, kind }: InformationMaterial,
  action: string,
  note: string | null = null,
): void {
  recordInformation(ctx, { about: "material", subjectId: id, subject: kind, action, note });
}

/** @throws {DenialError} NOT_FOUND for what is not the municipality's */
async function checkLinks(
  ctx: MunicipalContext,
  { sectorId, contactId, submissionId, clusterId }: MaterialFacts,
): Promise<void> {
  if (sectorId !== null && !(await sectorById(ctx, sectorId))) throw notFound();
  if (submissionId !== null) await getSubmission(ctx, submissionId);
  if (clusterId !== null) await getCluster(ctx, clusterId);
  if (contactId === null) return;
  const own = { municipality: ctx.municipalityId, id: contactId };
  if ((await ctx.em.count(InformationContact, own)) === 0) throw notFound();
}

/** Plans a material. The caller's regulation provides for its kind. */
export async function planMaterial(
  ctx: MunicipalContext,
  kind: MaterialKind,
  facts: MaterialFacts,
): Promise<MaterialOutcome> {
  const refused = materialRefusal(kind, facts);
  if (refused) return refused;
  await checkLinks(ctx, facts);
  const material = ctx.em.create(InformationMaterial, {
    ...facts,
    kind,
    municipality: ctx.municipalityId,
    id: newId<InformationMaterialId>(ctx.clock.now().getTime()),
    state: MaterialState.PLANNED,
    publishedOn: null,
    link: null,
    reach: null,
    authorAccountId: ctx.viewer.accountId,
    authorName: actorName(ctx),
    revision: 1,
  });
  ctx.em.persist(material);
  record(ctx, material, "PLANNED");
  await ctx.em.flush();
  return material;
}

async function lockMaterial(ctx: MunicipalContext, { id, revision }: SeenMaterial): Promise<MaterialOutcome> {
  const material = await ctx.em.findOne(
    InformationMaterial,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!material) throw notFound();
  return material.revision === revision ? material : changedByOther(material.revision);
}

/** @throws {DenialError} NOT_FOUND unless it is the municipality's */
export async function getMaterial(
  ctx: MunicipalContext,
  id: InformationMaterialId,
): Promise<InformationMaterial> {
  const found = await ctx.em.findOne(InformationMaterial, { municipality: ctx.municipalityId, id });
  if (!found) throw notFound();
  return found;
}

/** Changes a material that has not gone out. */
export async function changeMaterial(
  ctx: MunicipalContext,
  seen: SeenMaterial,
  facts: MaterialFacts,
): Promise<MaterialOutcome> {
  const material = await lockMaterial(ctx, seen);
  if (isRefusal(material)) return material;
  if (material.state === MaterialState.PUBLISHED || material.state === MaterialState.CANCELLED)
    return notNow();
  const refused = materialRefusal(material.kind, facts);
  if (refused) return refused;
  await checkLinks(ctx, facts);
  Object.assign(material, facts, { revision: material.revision + 1 });
  record(ctx, material, "CHANGED");
  await ctx.em.flush();
  return material;
}

export interface MaterialStepFacts extends SeenMaterial {
  readonly step: MaterialStep;
  readonly note: string | null;
  readonly publishing: Publishing;
}

/**
 * Takes a step.
 *
 * @throws {DenialError} FORBIDDEN for whoever has no right to it
 */
export async function takeMaterialStep(
  ctx: MunicipalContext,
  facts: MaterialStepFacts,
): Promise<MaterialOutcome> {
  const { step, note, publishing } = facts;
  const material = await lockMaterial(ctx, facts);
  if (isRefusal(material)) return material;
  const { from, to, permission } = MATERIAL_STEPS[step];
  await requirePermissions(ctx, [permission]);
  if (!from.includes(material.state)) return notNow();
  const refused = materialStepRefusal(step, material, { note, publishing, today: todayOf(ctx) });
  if (refused) return refused;
  Object.assign(material, { state: to, revision: material.revision + 1 });
  if (step === MaterialStep.PUBLISH) Object.assign(material, publishing);
  record(ctx, material, step, note);
  await ctx.em.flush();
  return material;
}

/** Notes how many people a material has reached, and where it stands. */
export async function countReach(
  ctx: MunicipalContext,
  seen: SeenMaterial,
  { link, reach }: Pick<Publishing, "link" | "reach">,
): Promise<MaterialOutcome> {
  const material = await lockMaterial(ctx, seen);
  if (isRefusal(material)) return material;
  if (material.state !== MaterialState.PUBLISHED) return notNow();
  const refused = (link === null ? null : linkRefusal(link)) ?? reachRefusal(reach);
  if (refused) return refused;
  Object.assign(material, { link, reach, revision: material.revision + 1 });
  record(ctx, material, "REACH_COUNTED");
  await ctx.em.flush();
  return material;
}
