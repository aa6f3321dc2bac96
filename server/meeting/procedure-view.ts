/** The procedure as the API shows it. */
import type { MunicipalContext } from "../kernel/context.ts";
import { ProcedureAct } from "./meeting.enums.ts";
import type { MeetingProcedure, ProcedureRule, ProcedureWording } from "./meeting.types.ts";
import { needsAgreement, type Procedure, type Wording } from "./procedure.rules.ts";
import { whoMay } from "./who-may.rules.ts";

export function procedureView(
  procedure: Procedure,
  { roleCodes }: Pick<MunicipalContext, "roleCodes">,
): MeetingProcedure {
  const titleOf = (code: string) => procedure.roleTitles.get(code) ?? code;
  const rules = Object.values(ProcedureAct).map((act): ProcedureRule => {
    const { value, ...ground } = procedure.acts[act];
    return { act, roleCodes: value, roleTitles: value.map(titleOf), ...ground };
  });
  const { forms, attendedBy, invited, chairInPersonBy } = procedure;
  return {
    rules,
    forms: { values: forms.value, clause: forms.clause, source: forms.source, note: forms.note },
    attendedBy,
    requiredRoles: procedure.requiredRoles.map(({ who, clause }) => ({ who: titleOf(who), clause })),
    invited,
    chairInPersonBy,
    quorum: wordingView(procedure.quorum),
    majority: wordingView(procedure.majority),
    needsAgreement: needsAgreement(procedure),
    ownActs: Object.values(ProcedureAct).filter(
      (act) => whoMay(procedure, act, { roleCodes, isChairAbsent: false }).isAllowed,
    ),
  };
}

const wordingView = (wording: Wording<unknown> | null): ProcedureWording | null =>
  wording && { text: wording.text, clause: wording.clause, isCounted: wording.rule !== null };
