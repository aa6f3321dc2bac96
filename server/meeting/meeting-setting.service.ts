/** What a centre sets about its meetings where the regulation is silent. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { MeetingForm, ProcedureAct, ProcedureSource } from "./meeting.enums.ts";
import { against, type MeetingRefusal } from "./meeting-refusal.ts";
import { MeetingSetting } from "./meeting-setting.entity.ts";
import { forgetWishes, procedureToday } from "./procedure.reads.ts";
import type { Procedure, Ruled } from "./procedure.rules.ts";

const FREQUENCIES: ReadonlySet<string> = new Set([
  "AS_NEEDED",
  "WEEKLY",
  "MONTHLY",
  "QUARTERLY",
  "HALF_YEARLY",
  "YEARLY",
]);
const LONGEST_NOTE = 500;
const MOST_ROLES = 10;

export interface RuleGiven {
  readonly rule: string;
  readonly values: readonly string[];
  readonly note: string | null;
}

/** Follows from whom the time is agreed with: nothing of its own to set. */
const FOLLOWING: ReadonlySet<string> = new Set([ProcedureAct.RESCHEDULE]);

/** Sets one rule, or takes the setting back when no value is given. */
export async function setMeetingRule(
  ctx: MunicipalContext,
  { rule, values: given, note }: RuleGiven,
): Promise<Procedure | MeetingRefusal> {
  const values = [...new Set(given)];
  const { procedure } = await procedureToday(ctx);
  const ruled = ruledOf(procedure, rule);
  if (ruled === null) return refuse("VALUE_WRONG", "Такого правила порядка заседаний нет.");
  const refused = refusalOf(procedure, rule, ruled, values, note);
  if (refused) return refused;
  const where = { municipality: ctx.municipalityId, rule };
  if (values.length === 0) await ctx.em.nativeDelete(MeetingSetting, where);
  else
    await ctx.em.upsert(MeetingSetting, {
      ...where,
      values,
      note: note!.trim(),
      changedAt: ctx.clock.now(),
      changedByName: ctx.viewer.displayName,
    });
  recordAudit(ctx, values.length === 0 ? "meeting_rule.reset" : "meeting_rule.changed", rule, { values });
  await ctx.em.flush();
  forgetWishes(ctx);
  return (await procedureToday(ctx)).procedure;
}

function ruledOf(procedure: Procedure, rule: string): Ruled<unknown> | null {
  if (rule === "FORMS") return procedure.forms;
  if (rule === "FREQUENCY") return procedure.frequency;
  if (FOLLOWING.has(rule)) return null;
  return rule in ProcedureAct ? procedure.acts[rule as ProcedureAct] : null;
}

function refusalOf(
  procedure: Procedure,
  rule: string,
  ruled: Ruled<unknown>,
  values: readonly string[],
  note: string | null,
): MeetingRefusal | null {
  // «По мере необходимости» leaves the period to the centre.
  const isOpen = rule === "FREQUENCY" && ["AS_NEEDED", "OTHER"].includes(procedure.frequency.value);
  if (ruled.source === ProcedureSource.ACT && !isOpen)
    return against("SET_BY_ACT", "Это установлено положением: изменить здесь нельзя.", ruled);
  if (values.length === 0) return null;
  if (!note?.trim())
    return refuse("TEXT_MISSING", "Укажите основание: каким решением центра это установлено.");
  if (note.length > LONGEST_NOTE)
    return refuse("TEXT_TOO_LONG", `Основание длиннее ${LONGEST_NOTE} знаков. Сократите его.`);
  return areKnown(procedure, rule, values)
    ? null
    : refuse("VALUE_WRONG", "Выберите значение из списка: такого в положении нет.");
}

function areKnown({ roleTitles }: Procedure, rule: string, values: readonly string[]): boolean {
  if (rule === "FORMS") return values.every((value) => value in MeetingForm);
  if (rule === "FREQUENCY") return values.length === 1 && FREQUENCIES.has(values[0]!);
  return values.length <= MOST_ROLES && values.every((value) => roleTitles.has(value));
}
