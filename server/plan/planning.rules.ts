/** Who draws plans up, approves and controls them, and who sets the directions: read out of the act. Pure. */
import { PlanAct } from "./plan.enums.ts";

/** A sentence of the act about plans or directions, and the role whose duty it is. */
export interface PlanningDuty {
  readonly roleCode: string;
  readonly clause: string;
  readonly text: string;
  /** `RMP-04`, `RMP-05`, `RMP-06`. */
  readonly capabilities: readonly string[];
}

/** A role that does something about plans. */
export interface PlanningRole {
  readonly roleCode: string;
  /** Null: the act is silent, and the role is ours by default. */
  readonly clause: string | null;
}

export type Planning = Readonly<Record<PlanAct, readonly PlanningRole[]>>;

const PLANS = "RMP-04";
const DIRECTIONS = "RMP-05";
const CONTROL = "RMP-06";

/** Words by which acts say who does what. */
const APPROVES = /утвержда/iu;
const DRAFTS = /разрабатыва|подготавлива|готов[ия]т|составля|формиру/iu;
const CONTROLS = /контрол/iu;
/** «… представляет их на утверждение координатору»: the sentence of one role names another. */
const APPROVED_BY: readonly (readonly [RegExp, string])[] = [
  [/на утверждение координатор/iu, "COORDINATOR"],
  [/на утверждение куратор/iu, "CURATOR"],
  [/на утверждение руководител/iu, "HEAD"],
];

/** Who acts where the act is silent: the first of these that the centre has. */
const BY_DEFAULT: Readonly<Record<PlanAct, readonly string[]>> = {
  DRAFT: ["HEAD", "DEPUTY_HEAD", "COORDINATOR", "CURATOR"],
  APPROVE: ["CURATOR", "COORDINATOR", "HEAD"],
  CONTROL: ["CURATOR", "COORDINATOR", "HEAD"],
  DIRECT: ["CURATOR", "COORDINATOR", "HEAD"],
};

/**
 * Who does what, by the duties of a version. Two sentences may name two roles for one thing (Заозёрск 4.2.1 the
 * curator, 4.3.2 the coordinator): then either may, each by its own clause.
 *
 * @param roleCodes roles of the version
 */
export function planningOf(duties: readonly PlanningDuty[], roleCodes: readonly string[]): Planning {
  const of = (capability: string) => duties.filter(({ capabilities }) => capabilities.includes(capability));
  const saying = (capability: string, words: RegExp) => of(capability).filter(({ text }) => words.test(text));
  const named = of(PLANS).flatMap(({ text, clause }) =>
    APPROVED_BY.filter(([words, role]) => words.test(text) && roleCodes.includes(role)).map(
      ([, roleCode]) => ({
        roleCode,
        clause,
      }),
    ),
  );
  const drafting = saying(PLANS, DRAFTS);
  const approving = saying(PLANS, APPROVES).filter((duty) => !drafting.includes(duty));
  const stated: Record<PlanAct, readonly PlanningRole[]> = {
    DRAFT: drafting,
    APPROVE: [...approving, ...named],
    CONTROL: [...of(CONTROL), ...saying(PLANS, CONTROLS)],
    DIRECT: of(DIRECTIONS),
  };
  const settled = (act: PlanAct): PlanningRole[] => {
    const roles = once(stated[act]);
    const usual = BY_DEFAULT[act].find((code) => roleCodes.includes(code));
    return roles.length > 0 || usual === undefined ? roles : [{ roleCode: usual, clause: null }];
  };
  return Object.fromEntries(Object.values(PlanAct).map((act) => [act, settled(act)])) as unknown as Planning;
}

/** Each role with the first clause that names it. */
function once(roles: readonly PlanningRole[]): PlanningRole[] {
  const byCode = new Map<string, PlanningRole>();
  for (const { roleCode, clause } of roles)
    if (!byCode.has(roleCode)) byCode.set(roleCode, { roleCode, clause });
  return [...byCode.values()];
}

/** The role in which somebody does it; null when somebody else has to. */
export const actingRole = (
  planning: Planning,
  act: PlanAct,
  roleCodes: readonly string[],
): PlanningRole | null => planning[act].find(({ roleCode }) => roleCodes.includes(roleCode)) ?? null;
