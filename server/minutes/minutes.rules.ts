/** Who keeps and signs minutes, and when they may go to signature: pure, so that every procedure can be tried without a database. */
import type { DecisionId } from "../assignment/assignment.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { MeetingState, ProcedureAct, ProcedureSource } from "../meeting/meeting.enums.ts";
import type { Procedure, Ruled } from "../meeting/procedure.rules.ts";
import { groundOf, titles } from "../meeting/who-may.rules.ts";
import { type MinutesState, MinutesStep } from "./minutes.enums.ts";
import { type MinutesRefusal, notInState, refuse } from "./minutes-refusal.ts";
import { MINUTES_STEPS } from "./minutes-steps.ts";

/** The meeting as far as its minutes go by it. */
export interface HeldMeeting {
  readonly state: MeetingState;
  readonly chairRole: string | null;
  readonly isSubstituted: boolean;
}

/** Roles that sign; each of them has to. Where no act says so, it is whoever chaired. */
export function signersOf(procedure: Procedure, meeting: HeldMeeting): Ruled<readonly string[]> {
  const rule = procedure.acts[ProcedureAct.SIGN_MINUTES];
  const isUsual = rule.source === ProcedureSource.USUAL;
  return isUsual && meeting.chairRole !== null ? { ...rule, value: [meeting.chairRole] } : rule;
}

/** What a step of minutes looks at. */
export interface MinutesFacts {
  readonly state: MinutesState;
  readonly meeting: HeldMeeting;
  /** Roles by which the present text is signed already. */
  readonly signedBy: readonly string[];
}

export interface MinutesAllowed {
  readonly role: string;
  readonly clause: string | null;
  readonly source: ProcedureSource;
  /** After this signature everybody who signs has signed. */
  readonly isLast: boolean;
}

/**
 * Whether the holder of these roles may take a step.
 *
 * @returns by which role and clause, or a refusal that names the clause or default that stands against it
 */
export function allowMinutesStep(
  procedure: Procedure,
  { state, meeting, signedBy }: MinutesFacts,
  step: MinutesStep,
  roleCodes: readonly string[],
): MinutesAllowed | MinutesRefusal {
  const { from, acts } = MINUTES_STEPS[step];
  if (!from.includes(state)) return notInState();
  const rules = acts.map((act) =>
    act === "SIGN_MINUTES" ? signersOf(procedure, meeting) : procedure.acts[ProcedureAct.KEEP_MINUTES],
  );
  const held = rules
    .flatMap((rule) => rule.value.map((role) => ({ role, rule })))
    .filter(({ role }) => roleCodes.includes(role));
  if (held.length === 0) return notYours(procedure, rules[0]!, step);
  if (step === MinutesStep.SUBMIT && meeting.state !== MeetingState.HELD)
    return refuse("MEETING_NOT_HELD", "Сначала завершите заседание, потом передайте протокол на подпись.");
  // Whoever holds two signing roles signs by each.
  const own = step === MinutesStep.SIGN ? held.find(({ role }) => !signedBy.includes(role)) : held[0];
  if (!own) return refuse("ALREADY_SIGNED", "Вы уже подписали этот протокол. Он ждёт других подписей.");
  const all = new Set([...signedBy, own.role]);
  const { clause, source } = own.rule;
  return {
    role: own.role,
    clause,
    source,
    isLast: step === MinutesStep.SIGN && own.rule.value.every((role) => all.has(role)),
  };
}

const DEEDS: Readonly<Record<MinutesStep, string>> = {
  SUBMIT: "Протокол ведёт и передаёт на подпись",
  RETURN: "Протокол возвращает на доработку",
  SIGN: "Протокол подписывает",
  CORRECT: "Уточнённый протокол составляет",
};

/** Whether the holder of these roles keeps the minutes: begins them and writes in them. */
export function keepingRefusal(procedure: Procedure, roleCodes: readonly string[]): MinutesRefusal | null {
  const rule = procedure.acts[ProcedureAct.KEEP_MINUTES];
  return rule.value.some((role) => roleCodes.includes(role))
    ? null
    : notYours(procedure, rule, MinutesStep.SUBMIT);
}

const notYours = (procedure: Procedure, rule: Ruled<readonly string[]>, step: MinutesStep): MinutesRefusal =>
  refuse("NOT_YOUR_STEP", `${DEEDS[step]} ${titles(procedure, rule.value)}. ${groundOf(rule)}`, rule.clause);

/** A decision as far as it can become an assignment. */
export interface DecisionFacts {
  readonly id: DecisionId;
  /** «2.1»: item of the agenda and place under it. */
  readonly number: string;
  readonly text: string;
  readonly isForAction: boolean;
  readonly hasOwner: boolean;
  readonly dueOn: PlainDate | null;
}

/** Why the decisions cannot go to signature; names the first that lacks something. Nothing is decided for nobody. */
export function decisionsRefusal(
  decisions: readonly DecisionFacts[],
  today: PlainDate,
): MinutesRefusal | null {
  for (const { id, number, text, isForAction, hasOwner, dueOn } of decisions) {
    const about = (code: string, message: string): MinutesRefusal => ({
      ...refuse(code, message),
      decisionId: id,
    });
    if (text.trim() === "") return about("TEXT_MISSING", `Решение ${number}: напишите, что решили.`);
    if (!isForAction) continue;
    if (!hasOwner)
      return about(
        "DECISION_WITHOUT_OWNER",
        `Решение ${number}: укажите исполнителя или отметьте, что решение принято к сведению.`,
      );
    if (dueOn === null)
      return about(
        "DECISION_WITHOUT_DAY",
        `Решение ${number}: укажите срок или отметьте, что решение принято к сведению.`,
      );
    if (dueOn < today)
      return about(
        "DECISION_DAY_OVER",
        `Решение ${number}: срок уже прошёл. Укажите день не раньше сегодняшнего.`,
      );
  }
  return null;
}
