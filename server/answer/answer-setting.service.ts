import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { AnswerSetting, DEFAULT_APPROVAL } from "./answer-setting.entity.ts";
import type { ApprovalRule } from "./answer.enums.ts";

export interface AnswerSettingFacts {
  approval: ApprovalRule;
  ground: string | null;
  /** False for the program's own default. */
  isOwn: boolean;
}

const LONGEST_GROUND = 500;

const find = (ctx: MunicipalContext) => ctx.em.findOne(AnswerSetting, { municipality: ctx.municipalityId });

/** How the centre approves answers: its own setting, or the default. */
export async function answerSettingOf(ctx: MunicipalContext): Promise<AnswerSettingFacts> {
  const row = await find(ctx);
  if (!row) return { approval: DEFAULT_APPROVAL, ground: null, isOwn: false };
  return { approval: row.approval, ground: row.ground, isOwn: true };
}

/** Which answers need an approver. */
export async function approvalRuleOf(ctx: MunicipalContext): Promise<ApprovalRule> {
  return (await answerSettingOf(ctx)).approval;
}

/** Sets which answers need an approver, with the clause or order it rests on. */
export async function changeAnswerSetting(
  ctx: MunicipalContext,
  approval: ApprovalRule,
  ground: string | null,
): Promise<AnswerSettingFacts | SubmissionRefusal> {
  const reason = ground?.trim() || null;
  if ((reason?.length ?? 0) > LONGEST_GROUND)
    return refuse("TEXT_TOO_LONG", `Основание длиннее ${LONGEST_GROUND} знаков. Сократите его.`);
  const row =
    (await find(ctx)) ??
    ctx.em.create(AnswerSetting, { municipality: ctx.municipalityId, approval, ground: reason });
  Object.assign(row, { approval, ground: reason });
  ctx.em.persist(row);
  recordAudit(ctx, "answer.approvalChanged", approval);
  await ctx.em.flush();
  return { approval, ground: reason, isOwn: true };
}
