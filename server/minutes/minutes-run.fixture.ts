/**
 * Takes the minutes of a held meeting through a procedure without a database: kept, submitted, signed by everybody who
 * signs. Each step is first asked for by every role that may not take it. Goes on where `procedure-run.fixture.ts` ends.
 */
import type { DecisionId } from "../assignment/assignment.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { MeetingStep } from "../meeting/meeting.enums.ts";
import { isRefusal } from "../meeting/meeting-refusal.ts";
import type { Run } from "../meeting/procedure-run.fixture.ts";
import { MinutesState, MinutesStep } from "./minutes.enums.ts";
import {
  allowMinutesStep,
  type DecisionFacts,
  decisionsRefusal,
  type MinutesAllowed,
  type MinutesFacts,
} from "./minutes.rules.ts";
import type { MinutesRefusal } from "./minutes-refusal.ts";
import { MINUTES_STEPS } from "./minutes-steps.ts";

export interface MinutesRun {
  facts: MinutesFacts;
  readonly refused: { readonly step: MinutesStep; readonly refusal: MinutesRefusal }[];
  readonly taken: { readonly step: MinutesStep; readonly allowed: MinutesAllowed }[];
  /** How many decisions became assignments. */
  assigned: number;
}

const TODAY = "2026-04-20" as PlainDate;

/** One with an owner and a day, and one that is only taken note of. */
const DECISIONS: readonly DecisionFacts[] = [
  {
    id: "1" as DecisionId,
    number: "1.1",
    text: "Сделать",
    isForAction: true,
    hasOwner: true,
    dueOn: "2026-05-01" as PlainDate,
  },
  {
    id: "2" as DecisionId,
    number: "1.2",
    text: "Принять к сведению",
    isForAction: false,
    hasOwner: false,
    dueOn: null,
  },
];

/** Minutes of the meeting of a run: submitted, returned once, submitted and signed; the decisions are carried out. */
export function minutesThrough({ procedure, facts, wish, asked }: Run): MinutesRun {
  const opened = asked.findLast(({ step, outcome }) => step === MeetingStep.OPEN && !isRefusal(outcome));
  const chairRole = opened && !isRefusal(opened.outcome) ? opened.outcome.role : null;
  const meeting = { state: facts.state, chairRole, isSubstituted: wish.isChairAbsent };
  const run: MinutesRun = {
    facts: { state: MinutesState.DRAFT, meeting, signedBy: [] },
    refused: [],
    taken: [],
    assigned: 0,
  };
  const roles = [...procedure.roleTitles.keys(), "STRANGER"];
  const everybody = (step: MinutesStep) => {
    let isTaken = false;
    for (const role of roles) {
      const outcome = allowMinutesStep(procedure, run.facts, step, [role]);
      if (isRefusal(outcome)) run.refused.push({ step, refusal: outcome });
      else if (!isTaken) {
        isTaken = true;
        run.taken.push({ step, allowed: outcome });
      }
    }
    return run.taken.at(-1)?.allowed ?? null;
  };
  const move = (step: MinutesStep) => {
    everybody(step);
    run.facts = { ...run.facts, state: MINUTES_STEPS[step].to, signedBy: [] };
  };
  if (decisionsRefusal(DECISIONS, TODAY)) throw new Error("The decisions are whole.");
  move(MinutesStep.SUBMIT);
  move(MinutesStep.RETURN);
  move(MinutesStep.SUBMIT);
  for (let isLast = false; !isLast;) {
    const allowed = everybody(MinutesStep.SIGN);
    if (!allowed || run.facts.signedBy.includes(allowed.role)) throw new Error("Nobody signs any more.");
    run.facts = { ...run.facts, signedBy: [...run.facts.signedBy, allowed.role] };
    ({ isLast } = allowed);
  }
  run.facts = { ...run.facts, state: MinutesState.SIGNED };
  run.assigned = DECISIONS.filter(({ isForAction }) => isForAction).length;
  return run;
}
