/** Whether a step of a meeting may be taken: pure, so that every procedure can be tried without a database. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { refuse } from "../submission/submission-refusal.ts";
import {
  Attendance,
  MeetingForm,
  MeetingState,
  MeetingStep,
  ParticipantKind,
  ProcedureSource,
} from "./meeting.enums.ts";
import { against, type MeetingRefusal, notNow, refusalOf } from "./meeting-refusal.ts";
import { MEETING_STEPS } from "./meeting-steps.ts";
import { needsAgreement, type Procedure } from "./procedure.rules.ts";
import { isQuorum, neededFor } from "./quorum.rules.ts";
import { groundOf, titles, whoMay } from "./who-may.rules.ts";

export interface ParticipantFacts {
  readonly kind: ParticipantKind;
  readonly name: string;
  readonly roleCodes: readonly string[];
  readonly attendance: Attendance | null;
  readonly clause: string | null;
  /** Sent in at least one vote. */
  readonly hasVoted: boolean;
}

export interface MeetingFacts {
  readonly state: MeetingState;
  readonly form: MeetingForm;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Day of the beginning as the municipality counts it. */
  readonly startsOn: PlainDate;
  /** How many items stand on the agenda. */
  readonly keptItems: number;
  /** Title of an item that stands there and has no outcome yet, nor votes that decide it. */
  readonly unsettled: string | null;
  readonly participants: readonly ParticipantFacts[];
  /** Members of the centre on the day of the meeting. */
  readonly memberCount: number;
}

export interface StepAsked {
  readonly step: MeetingStep;
  readonly roleCodes: readonly string[];
  readonly now: Date;
  readonly today: PlainDate;
  readonly note?: string | null;
  readonly isChairAbsent?: boolean;
  /** Whoever opens says that there is a quorum: counts only where the act's words cannot be counted. */
  readonly isQuorumStated?: boolean;
  /** The new time of a meeting that moves. */
  readonly startsAt?: Date | null;
}

export interface StepAllowed {
  readonly role: string;
  readonly clause: string | null;
  readonly source: ProcedureSource;
  readonly isSubstitute: boolean;
  /** Null where no rule asks for a quorum. */
  readonly isQuorate: boolean | null;
}

/**
 * Whether a step may be taken, by whom it is asked and as things stand.
 *
 * @returns by which role and clause, or a refusal that names the clause or default that stands against it
 */
export function allowStep(
  procedure: Procedure,
  facts: MeetingFacts,
  asked: StepAsked,
): StepAllowed | MeetingRefusal {
  const rule = MEETING_STEPS[asked.step];
  if (!rule.from.includes(facts.state)) return notNow();
  const outcome = whoMay(procedure, rule.act, asked);
  if (!outcome.isAllowed) return refusalOf(outcome);
  const refused = CHECKS[asked.step](procedure, facts, asked);
  if (refused) return refused;
  const { role, clause, source, isSubstitute } = outcome;
  const isQuorate = asksForQuorum(facts, asked.step) ? quorumIn(procedure, facts, asked) : null;
  if (isQuorate !== null && typeof isQuorate !== "boolean") return isQuorate;
  return { role, clause, source, isSubstitute, isQuorate };
}

type Check = (procedure: Procedure, facts: MeetingFacts, asked: StepAsked) => MeetingRefusal | null;

const CHECKS: Readonly<Record<MeetingStep, Check>> = {
  SUBMIT: (procedure, facts, asked) =>
    needsAgreement(procedure) ? readiness(procedure, facts, asked) : notNeeded(),
  AGREE: () => null,
  RETURN: (_procedure, _facts, { note }) =>
    note?.trim() ? null : refuse("TEXT_MISSING", "Напишите, что нужно изменить."),
  CALL: (procedure, facts, asked) => agreementMissing(procedure, facts) ?? readiness(procedure, facts, asked),
  RESCHEDULE: (_procedure, _facts, { startsAt, now }) =>
    startsAt && startsAt > now ? null : refuse("TIME_PASSED", "Укажите новое время: оно ещё не наступило."),
  OPEN: (procedure, facts, asked) => notYet(facts, asked) ?? presence(procedure, facts, asked),
  CLOSE: (_procedure, facts, { now }) => votingRuns(facts, now) ?? outcomes(facts),
  CANCEL: (_procedure, _facts, { note }) =>
    note?.trim() ? null : refuse("TEXT_MISSING", "Напишите, почему заседание отменено."),
};

const notNeeded = (): MeetingRefusal =>
  refuse("AGREEMENT_NOT_NEEDED", "Согласовывать повестку и время не требуется: созовите заседание.");

function agreementMissing(procedure: Procedure, { state }: MeetingFacts): MeetingRefusal | null {
  const { AGREE: agree } = procedure.acts;
  if (!needsAgreement(procedure) || state === MeetingState.AGREED) return null;
  return against(
    "AGREEMENT_MISSING",
    `Сначала повестку и время согласует ${titles(procedure, agree.value)}. ${groundOf(agree)}`,
    agree,
  );
}

function readiness(procedure: Procedure, facts: MeetingFacts, { now }: StepAsked): MeetingRefusal | null {
  if (facts.startsAt <= now) return refuse("TIME_PASSED", "Время заседания уже прошло: назначьте другое.");
  if (facts.keptItems === 0)
    return refuse("AGENDA_EMPTY", "В повестке нет вопросов: оставьте предложенные или добавьте свои.");
  if (!facts.participants.some(({ kind }) => kind === ParticipantKind.MEMBER))
    return refuse("PARTICIPANTS_MISSING", "Выберите участников из членов центра.");
  const missing = procedure.requiredRoles.find(
    ({ who }) => !facts.participants.some(({ roleCodes }) => roleCodes.includes(who)),
  );
  if (missing)
    return absent(`В составе участников нет: ${titles(procedure, [missing.who])}.`, missing.clause);
  const guest = facts.participants.filter(({ kind }) => kind === ParticipantKind.REQUIRED);
  if (guest.length >= procedure.attendedBy.length) return formAllowed(procedure, facts.form);
  const [first] = procedure.attendedBy;
  return absent(`В составе участников нет: ${first?.who ?? ""}.`, first?.clause ?? null);
}

/** A form that the act does not know. Asked again at each step: the version may have changed since the draft. */
export function formAllowed({ forms }: Procedure, form: MeetingForm): MeetingRefusal | null {
  if (forms.value.includes(form)) return null;
  return against("FORM_NOT_ALLOWED", `В такой форме заседание провести нельзя. ${groundOf(forms)}`, forms);
}

function notYet(
  { startsOn, form, startsAt }: MeetingFacts,
  { today, now }: StepAsked,
): MeetingRefusal | null {
  const isEarly = form === MeetingForm.BY_CORRESPONDENCE ? now < startsAt : today < startsOn;
  return isEarly
    ? refuse("NOT_YET", "День заседания ещё не наступил. Чтобы провести его раньше, перенесите время.")
    : null;
}

/** Whoever the act asks for is there, and whoever chairs is not, when a substitute opens. */
function presence(procedure: Procedure, facts: MeetingFacts, asked: StepAsked): MeetingRefusal | null {
  const { CHAIR: chair, SUBSTITUTE: substitute } = procedure.acts;
  const isChair = chair.value.some((code) => asked.roleCodes.includes(code));
  const present = facts.participants.filter(isThere);
  const holdsChair = (each: ParticipantFacts) => chair.value.some((code) => each.roleCodes.includes(code));
  if (!isChair && present.some(holdsChair))
    return against(
      "CHAIR_PRESENT",
      `Заседание ведёт ${titles(procedure, chair.value)}: в явке отмечено присутствие. ${groundOf(substitute)}`,
      substitute,
    );
  if (facts.form === MeetingForm.BY_CORRESPONDENCE) return null;
  const away = facts.participants.find((each) => each.kind === ParticipantKind.REQUIRED && !isThere(each));
  if (away) return absent(`Присутствие не отмечено: ${away.name}.`, away.clause);
  const missing = procedure.requiredRoles.find(
    ({ who }) => !asked.roleCodes.includes(who) && !present.some(({ roleCodes }) => roleCodes.includes(who)),
  );
  return missing
    ? absent(`Присутствие не отмечено: ${titles(procedure, [missing.who])}.`, missing.clause)
    : null;
}

const isThere = ({ attendance }: ParticipantFacts): boolean =>
  attendance === Attendance.PRESENT || attendance === Attendance.REMOTE;

const absent = (message: string, clause: string | null): MeetingRefusal => ({
  ...refuse("PRESENCE_REQUIRED", `${message} Без этого заседание не проводится.`, clause),
  source: ProcedureSource.ACT,
});

/** Those who come together are counted at the beginning, those who send votes at the end. */
const asksForQuorum = ({ form }: MeetingFacts, step: MeetingStep): boolean =>
  step === (form === MeetingForm.BY_CORRESPONDENCE ? MeetingStep.CLOSE : MeetingStep.OPEN);

function quorumIn(
  { quorum }: Procedure,
  { participants, memberCount, form }: MeetingFacts,
  { isQuorumStated = false }: StepAsked,
): boolean | MeetingRefusal | null {
  if (!quorum) return null;
  const rule = { clause: quorum.clause, source: ProcedureSource.ACT };
  if (!quorum.rule)
    return isQuorumStated
      ? true
      : against("QUORUM_NOT_STATED", `Подтвердите, что кворум есть: «${quorum.text}».`, rule);
  const members = participants.filter(({ kind }) => kind === ParticipantKind.MEMBER);
  const counted =
    form === MeetingForm.BY_CORRESPONDENCE
      ? members.filter(({ hasVoted }) => hasVoted)
      : members.filter(isThere);
  const totals = { members: memberCount, participants: members.length };
  if (isQuorum(quorum.rule, counted.length, totals)) return true;
  const needed = neededFor(quorum.rule, totals);
  return against(
    "NO_QUORUM",
    `Нет кворума: участвуют ${counted.length}, нужно не меньше ${needed}. Отметьте явку или перенесите заседание.`,
    rule,
  );
}

function votingRuns({ form, endsAt, participants }: MeetingFacts, now: Date): MeetingRefusal | null {
  if (form !== MeetingForm.BY_CORRESPONDENCE || now >= endsAt) return null;
  const members = participants.filter(({ kind }) => kind === ParticipantKind.MEMBER);
  return members.every(({ hasVoted }) => hasVoted)
    ? null
    : refuse("VOTING_RUNS", "Голосование ещё идёт: дождитесь его окончания или голосов всех участников.");
}

const outcomes = ({ unsettled }: MeetingFacts): MeetingRefusal | null =>
  unsettled === null
    ? null
    : refuse("OUTCOME_MISSING", `Укажите, чем закончилось рассмотрение вопроса «${unsettled}».`);

/** Steps that a viewer could ask for now, whatever else may stand against them. */
export function stepsFor(
  procedure: Procedure,
  state: MeetingState,
  roleCodes: readonly string[],
): MeetingStep[] {
  return Object.values(MeetingStep).filter((step) => {
    const { from, act } = MEETING_STEPS[step];
    if (!from.includes(state)) return false;
    if (
      state === MeetingState.DRAFT &&
      step === (needsAgreement(procedure) ? MeetingStep.CALL : MeetingStep.SUBMIT)
    )
      return false;
    return whoMay(procedure, act, { roleCodes, isChairAbsent: true }).isAllowed;
  });
}
