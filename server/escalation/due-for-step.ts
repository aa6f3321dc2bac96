/** Which submissions a step of the ladder is due for: one range of the index of open terms. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { LadderStep } from "./default-ladder.ts";

/** A run that was missed catches up; a term that was over long before the ladder knew of it is left in peace. */
const CATCH_UP_DAYS = 7;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/**
 * Locks the submissions whose term is so near, or over for so long, that the step has to be taken. A warning is
 * not given after the term, nor for a term that was shorter than the warning. Rows that somebody is changing
 * now are left to the next run.
 */
export async function dueForStep(
  ctx: MunicipalContext,
  step: LadderStep,
  limit: number,
): Promise<SubmissionId[]> {
  const now = ctx.clock.now();
  const last = new Date(now.getTime() - step.offsetMinutes * MS_PER_MINUTE);
  const isWarning = step.offsetMinutes < 0;
  const first = isWarning ? now : new Date(last.getTime() - CATCH_UP_DAYS * MS_PER_DAY);
  const rows = await select<{ id: SubmissionId }>(
    ctx.em,
    `select s.id from submission s
     where s.municipality_id = ? and s.is_open and s.due_at > ? and s.due_at <= ?
       ${step.regime === null ? "" : "and s.regime = ?"}
       ${isWarning ? "and s.registered_at <= s.due_at + ?::int * interval '1 minute'" : ""}
       and not exists (select from submission_escalation e where e.municipality_id = s.municipality_id
         and e.submission_id = s.id and e.step_id = ? and e.due_at = s.due_at)
     order by s.due_at, s.id limit ? for update of s skip locked`,
    [
      ctx.municipalityId,
      first,
      last,
      ...(step.regime === null ? [] : [step.regime]),
      ...(isWarning ? [step.offsetMinutes] : []),
      step.id,
      limit,
    ],
  );
  return rows.map(({ id }) => id);
}
