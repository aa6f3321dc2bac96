/** Who supports a centre and in what time: the centre's own word, else the usual one. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { termRulesOf } from "../term/term-book.reads.ts";
import { computeTerm } from "../term/compute-term.ts";
import { TermKind } from "../term/term-kind.ts";
import type { SupportPriority } from "./support.enums.ts";
import { SupportSetting } from "./support-request.entity.ts";
import { USUAL_HOURS } from "./support-steps.ts";

const MOST_HOURS = 400;

export type SupportSettingFacts = Pick<SupportSetting, "provider" | "contact" | "hours">;

export async function supportSettingOf(ctx: MunicipalContext): Promise<SupportSettingFacts> {
  const kept = await ctx.em.findOne(SupportSetting, { municipality: ctx.municipalityId });
  return kept ?? { provider: null, contact: null, hours: {} };
}

/** By when an answer is due: working hours of the centre from a moment on. */
export async function supportDueAt(
  ctx: MunicipalContext,
  priority: SupportPriority,
  from: Date,
): Promise<Date> {
  const { hours } = await supportSettingOf(ctx);
  const { calendar, rules } = await termRulesOf(ctx);
  const amount = hours[priority] ?? USUAL_HOURS[priority];
  // The kind names no clock of a submission: only the length is counted here.
  const rule = {
    kind: TermKind.FIRST_ANSWER,
    amount,
    unit: "WORKING_HOUR",
    source: "SETTING",
    clause: null,
  } as const;
  return computeTerm(rule, from, calendar, rules).dueAt;
}

export async function changeSupportSetting(
  ctx: MunicipalContext,
  facts: SupportSettingFacts,
): Promise<SupportSettingFacts | SubmissionRefusal> {
  const wrong = Object.values(facts.hours).some(
    (hours) => !Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS,
  );
  if (wrong)
    return refuse("VALUE_OUT_OF_RANGE", `Срок ответа — от 1 до ${MOST_HOURS} рабочих часов, целым числом.`);
  const refused = textRefusal(facts.provider) ?? textRefusal(facts.contact);
  if (refused) return refused;
  const own = { municipality: ctx.municipalityId };
  const kept = await ctx.em.findOne(SupportSetting, own);
  if (kept) Object.assign(kept, facts);
  else ctx.em.persist(ctx.em.create(SupportSetting, { ...own, ...facts }));
  recordAudit(ctx, "support.settingChanged", "support", { hours: facts.hours });
  await ctx.em.flush();
  return facts;
}
