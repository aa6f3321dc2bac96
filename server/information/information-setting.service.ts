/** Who reads for the head of the municipality: what the centre has set, else what its regulation lets suppose. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { standingOf } from "../regulation/standing.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationSetting } from "./information-setting.entity.ts";

/** Roles nearest to the head of the municipality, the nearest first. */
const NEAREST = ["CURATOR", "HEAD", "DEPUTY_HEAD"];

export interface HeadRole {
  readonly roleCode: string;
  /** The centre chose it. */
  readonly isOwn: boolean;
}

export async function headRoleOf(ctx: MunicipalContext): Promise<HeadRole> {
  const own = await ctx.em.findOne(InformationSetting, { municipality: ctx.municipalityId });
  if (own) return { roleCode: own.headRoleCode, isOwn: true };
  const known = (await standingOf(ctx))?.roleCodes ?? [];
  const roleCode = NEAREST.find((code) => known.includes(code)) ?? known[0] ?? "HEAD";
  return { roleCode, isOwn: false };
}

/** Sets the role whose holders are told of risks for the head of the municipality. */
export async function setHeadRole(
  ctx: MunicipalContext,
  roleCode: string,
): Promise<HeadRole | SubmissionRefusal> {
  const known = (await standingOf(ctx))?.roleCodes ?? [];
  if (!known.includes(roleCode))
    return refuse("ROLE_UNKNOWN", "Положение вашего центра не называет такой роли. Выберите другую.");
  const own = { municipality: ctx.municipalityId };
  const row =
    (await ctx.em.findOne(InformationSetting, own)) ??
    ctx.em.create(InformationSetting, { ...own, headRoleCode: roleCode });
  row.headRoleCode = roleCode;
  ctx.em.persist(row);
  recordAudit(ctx, "information.head_role_set", roleCode);
  await ctx.em.flush();
  return { roleCode, isOwn: true };
}
