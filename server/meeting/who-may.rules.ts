/** Who may take a step of the procedure. A refusal says who may, and by which clause or default. */
import { ProcedureAct, ProcedureSource } from "./meeting.enums.ts";
import type { Procedure, Ruled } from "./procedure.rules.ts";

/** Whoever wants to act. */
export interface Actor {
  readonly roleCodes: readonly string[];
  /** The actor says that whoever chairs is away. */
  readonly isChairAbsent?: boolean;
}

export interface Allowed {
  readonly isAllowed: true;
  /** Role by which it is allowed. */
  readonly role: string;
  readonly clause: string | null;
  readonly source: ProcedureSource;
  /** Acts in place of whoever chairs. */
  readonly isSubstitute: boolean;
}

export interface Forbidden {
  readonly isAllowed: false;
  /** Code of `labels` set `meetingRefusal`. */
  readonly code: string;
  /** Roles that may. */
  readonly by: readonly string[];
  readonly clause: string | null;
  readonly source: ProcedureSource;
  /** Russian sentence: what to do. */
  readonly message: string;
}

/**
 * Whether the actor may do what the procedure gives to roles. Chairing passes to the substitute when the actor says
 * that whoever chairs is away, unless a clause asks for that person.
 */
export function whoMay(procedure: Procedure, act: ProcedureAct, actor: Actor): Allowed | Forbidden {
  const rule = procedure.acts[act];
  const role = heldOf(rule, actor);
  if (role !== undefined)
    return { isAllowed: true, role, clause: rule.clause, source: rule.source, isSubstitute: false };
  if (act === ProcedureAct.CHAIR) return asSubstitute(procedure, actor);
  if (act === ProcedureAct.AGREE && rule.value.length === 0)
    return forbidden(
      rule,
      "AGREEMENT_NOT_NEEDED",
      "Согласовывать повестку и время не требуется: созовите заседание.",
    );
  return forbidden(rule, "NOT_YOUR_STEP", `Это делает ${titles(procedure, rule.value)}. ${groundOf(rule)}`);
}

function asSubstitute(procedure: Procedure, actor: Actor): Allowed | Forbidden {
  const { CHAIR: chair, SUBSTITUTE: substitute } = procedure.acts;
  const role = heldOf(substitute, actor);
  const chairTitle = titles(procedure, chair.value);
  if (procedure.chairInPersonBy !== null)
    return {
      ...forbidden(
        chair,
        "CHAIR_IN_PERSON",
        `Заседание ведёт лично ${chairTitle} (пункт ${procedure.chairInPersonBy}). При отсутствии перенесите заседание.`,
      ),
      clause: procedure.chairInPersonBy,
    };
  if (role === undefined) {
    const instead =
      substitute.value.length > 0 ? `, а при отсутствии — ${titles(procedure, substitute.value)}` : "";
    return {
      ...forbidden(chair, "NOT_YOUR_STEP", `Заседание ведёт ${chairTitle}${instead}. ${groundOf(chair)}`),
      by: [...chair.value, ...substitute.value],
    };
  }
  if (actor.isChairAbsent !== true)
    return {
      ...forbidden(
        substitute,
        "CHAIR_NOT_ABSENT",
        `Заседание ведёт ${chairTitle}. Если ведущий отсутствует, отметьте это и откройте заседание сами. ${groundOf(substitute)}`,
      ),
      by: chair.value,
    };
  const { clause, source } = substitute;
  return { isAllowed: true, role, clause, source, isSubstitute: true };
}

const heldOf = (rule: Ruled<readonly string[]>, { roleCodes }: Actor): string | undefined =>
  rule.value.find((code) => roleCodes.includes(code));

const forbidden = (rule: Ruled<readonly string[]>, code: string, message: string): Forbidden => ({
  isAllowed: false,
  code,
  by: rule.value,
  clause: rule.clause,
  source: rule.source,
  message: message.trim(),
});

/** Titles of roles as the regulation words them. */
export function titles({ roleTitles }: Procedure, codes: readonly string[]): string {
  return codes.map((code) => `«${roleTitles.get(code) ?? code}»`).join(" или ");
}

/** Where a rule comes from, as a sentence. */
export function groundOf({ clause, source, note }: Ruled<unknown>): string {
  switch (source) {
    case ProcedureSource.ACT:
      return clause === null ? "Так установлено положением." : `Так установлено пунктом ${clause}.`;
    case ProcedureSource.SETTING:
      return `Так решил центр${note ? `: ${note}` : ""}.`;
    case ProcedureSource.USUAL:
      return "Положение об этом не говорит: так принято по умолчанию, изменить можно в порядке заседаний.";
    default:
      return source satisfies never;
  }
}
