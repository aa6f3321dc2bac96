/** The ladder of a centre that has set none: who is told follows from the roles its regulation names. */
import { createHash } from "node:crypto";
import type { Regime } from "../submission/submission.enums.ts";
import { type EscalationStepId, TO_EXECUTOR } from "./escalation-step.entity.ts";

const HOUR = 60;
const DAY = 24 * HOUR;

/** A step as far as telling goes. */
export interface LadderStep {
  readonly id: EscalationStepId;
  readonly offsetMinutes: number;
  readonly audience: string;
  readonly regime: Regime | null;
  readonly isOn: boolean;
  readonly isDefault: boolean;
}

/** Upwards, each with the roles that may stand there: the first that the regulation names. */
const RUNGS: readonly { readonly offsetMinutes: number; readonly roles: readonly string[] }[] = [
  { offsetMinutes: 0, roles: ["SECTOR_LEAD", "COORDINATOR", "SECRETARY", "DEPUTY_HEAD", "ADMINISTRATOR"] },
  { offsetMinutes: DAY, roles: ["HEAD", "DEPUTY_HEAD", "COORDINATOR"] },
  { offsetMinutes: 3 * DAY, roles: ["CURATOR", "HEAD"] },
];

/** Whom to turn to when nobody holds the role of a step. */
export const INSTEAD: readonly string[] = [
  "COORDINATOR",
  "DEPUTY_HEAD",
  "HEAD",
  "SECRETARY",
  "ADMINISTRATOR",
  "CURATOR",
];

/**
 * The steps that follow from a regulation: whoever answers is warned a day before the term and told at it,
 * then each rung once, from the role nearest to the work upwards.
 *
 * @param roleCodes roles of the version in force
 */
export function defaultLadder(roleCodes: readonly string[]): LadderStep[] {
  const steps = [stepOf(-DAY, TO_EXECUTOR), stepOf(0, TO_EXECUTOR)];
  const used = new Set<string>();
  for (const { offsetMinutes, roles } of RUNGS) {
    const role = roles.find((code) => roleCodes.includes(code) && !used.has(code));
    if (role === undefined) continue;
    used.add(role);
    steps.push(stepOf(offsetMinutes, role));
  }
  return steps;
}

/** The same step has the same id in every run and process: it is by its id that it is taken only once. */
function stepOf(offsetMinutes: number, audience: string): LadderStep {
  const hex = createHash("sha256").update(`${offsetMinutes} ${audience}`).digest("hex");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return {
    id: id as EscalationStepId,
    offsetMinutes,
    audience,
    regime: null,
    isOn: true,
    isDefault: true,
  };
}
