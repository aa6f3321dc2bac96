/**
 * Takes a meeting through a procedure without a database: agreed where that is asked for, called, opened by whoever
 * chairs or by the substitute, voted on, closed. Each step is first asked for by every role that may not take it.
 */
import type { PlainDate } from "../kernel/plain-date.ts";
import {
  Attendance,
  MeetingForm,
  MeetingState,
  MeetingStep,
  ParticipantKind,
  ProcedureAct,
} from "./meeting.enums.ts";
import { isRefusal, type MeetingRefusal } from "./meeting-refusal.ts";
import { MEETING_STEPS } from "./meeting-steps.ts";
import { needsAgreement, type Procedure } from "./procedure.rules.ts";
import {
  allowStep,
  type MeetingFacts,
  type ParticipantFacts,
  type StepAllowed,
  type StepAsked,
} from "./step.rules.ts";

export interface RunWish {
  readonly form: MeetingForm;
  readonly isChairAbsent: boolean;
  /** How many of the members come or vote; all when absent. */
  readonly comers?: number;
}

/** One step that was asked for, by whom, and what became of it. */
export interface Asked {
  readonly step: MeetingStep;
  readonly roleCodes: readonly string[];
  readonly outcome: StepAllowed | MeetingRefusal;
}

export interface Run {
  readonly procedure: Procedure;
  readonly wish: RunWish;
  readonly asked: Asked[];
  facts: MeetingFacts;
  /** The refusal that ended the run early; null when the meeting was held. */
  end: MeetingRefusal | null;
}

const STARTS_AT = new Date("2026-04-20T07:00:00Z");
const ENDS_AT = new Date("2026-04-20T09:00:00Z");
const DAY = "2026-04-20" as PlainDate;
const BEFORE = new Date("2026-04-13T07:00:00Z");

/** A meeting in draft with one member per role and whoever the act asks for. */
export function beginRun(procedure: Procedure, wish: RunWish): Run {
  const member = (code: string): ParticipantFacts => ({
    kind: ParticipantKind.MEMBER,
    name: code,
    roleCodes: [code],
    attendance: null,
    clause: null,
    hasVoted: false,
  });
  const required = procedure.attendedBy.map(({ who, clause }): ParticipantFacts => ({
    ...member(who),
    kind: ParticipantKind.REQUIRED,
    roleCodes: [],
    clause,
  }));
  const members = [...procedure.roleTitles.keys()].map(member);
  const facts: MeetingFacts = {
    state: MeetingState.DRAFT,
    form: wish.form,
    startsAt: STARTS_AT,
    endsAt: ENDS_AT,
    startsOn: DAY,
    keptItems: 1,
    unsettled: null,
    participants: [...members, ...required],
    memberCount: members.length,
  };
  return { procedure, wish, asked: [], facts, end: null };
}

/** Takes the whole way from draft to held; stops where a rule of the act stands against it. */
export function runThrough(procedure: Procedure, wish: RunWish): Run {
  const run = beginRun(procedure, wish);
  if (needsAgreement(procedure)) {
    askFor(run, MeetingStep.CALL, { now: BEFORE });
    take(run, MeetingStep.SUBMIT, { now: BEFORE });
    take(run, MeetingStep.AGREE, { now: BEFORE });
  }
  take(run, MeetingStep.CALL, { now: BEFORE });
  come(run);
  take(run, MeetingStep.OPEN, { now: STARTS_AT });
  vote(run);
  take(run, MeetingStep.CLOSE, { now: ENDS_AT });
  return run;
}

type Moment = Pick<StepAsked, "now">;

/** Asks by every role that may not, then by the one that may; the state follows. */
function take(run: Run, step: MeetingStep, moment: Moment): void {
  if (run.end) return;
  const act = MEETING_STEPS[step].act;
  const { acts } = run.procedure;
  const holders = act === ProcedureAct.CHAIR && run.wish.isChairAbsent ? acts.SUBSTITUTE : acts[act];
  const may = new Set([...acts[act].value, ...(act === ProcedureAct.CHAIR ? acts.SUBSTITUTE.value : [])]);
  const others = [...run.procedure.roleTitles.keys(), "STRANGER"].filter((code) => !may.has(code));
  for (const code of others) ask(run, step, [code], moment);
  const outcome = ask(run, step, holders.value.slice(0, 1), moment);
  if (isRefusal(outcome)) run.end = outcome;
  else run.facts = { ...run.facts, state: MEETING_STEPS[step].to };
}

/** Asks for a step in the name of whoever organises, and leaves things as they are. */
function askFor(run: Run, step: MeetingStep, moment: Moment): void {
  ask(run, step, run.procedure.acts[MEETING_STEPS[step].act].value, moment);
}

function ask(
  run: Run,
  step: MeetingStep,
  roleCodes: readonly string[],
  { now }: Moment,
): StepAllowed | MeetingRefusal {
  const outcome = allowStep(run.procedure, run.facts, {
    step,
    roleCodes,
    now,
    today: now === BEFORE ? ("2026-04-13" as PlainDate) : DAY,
    isChairAbsent: run.wish.isChairAbsent,
    isQuorumStated: true,
  });
  run.asked.push({ step, roleCodes, outcome });
  return outcome;
}

/** Everybody comes but whoever chairs, when that one is away; as many as wished for. */
function come(run: Run): void {
  const { acts } = run.procedure;
  let left = run.wish.comers ?? Infinity;
  const attends = ({ kind, roleCodes }: ParticipantFacts): boolean => {
    if (kind !== ParticipantKind.MEMBER) return true;
    const isChair = acts.CHAIR.value.some((code) => roleCodes.includes(code));
    return !(run.wish.isChairAbsent && isChair) && left-- > 0;
  };
  run.facts = {
    ...run.facts,
    participants: run.facts.participants.map((each) => ({
      ...each,
      attendance: attends(each) ? Attendance.PRESENT : Attendance.ABSENT,
    })),
  };
}

function vote(run: Run): void {
  const isCorrespondence = run.facts.form === MeetingForm.BY_CORRESPONDENCE;
  run.facts = {
    ...run.facts,
    participants: run.facts.participants.map((each) => ({
      ...each,
      hasVoted:
        each.kind === ParticipantKind.MEMBER && (isCorrespondence || each.attendance === Attendance.PRESENT),
    })),
  };
}
