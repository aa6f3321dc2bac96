/** What a plan and its items must have: pure. */
import { daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Direction } from "./direction.entity.ts";
import type { PlanItem } from "./plan-item.entity.ts";
import { PlanItemState } from "./plan.enums.ts";
import type { Plan } from "./plan.entity.ts";

const LONGEST_DAYS = 5 * 366;

type PlanFacts = Pick<Plan, "title" | "aim" | "startsOn" | "endsOn">;
type ItemFacts = Pick<PlanItem, "title" | "result" | "dueOn" | "ownerMemberId" | "ownerRecipientId">;

export function planRefusal({ title, aim, startsOn, endsOn }: PlanFacts): SubmissionRefusal | null {
  if (endsOn < startsOn) return refuse("DATES_REVERSED", "Последний день плана раньше первого.");
  if (daysBetween(startsOn, endsOn) > LONGEST_DAYS)
    return refuse("TERM_TOO_LONG", "План охватывает больше пяти лет. Проверьте год.");
  return lineRefusal(title) ?? textRefusal(aim);
}

/** Nothing is planned without whoever answers for it, and without a day inside the plan's period. */
export function itemRefusal(
  item: ItemFacts,
  plan: Pick<Plan, "startsOn" | "endsOn">,
): SubmissionRefusal | null {
  if (item.ownerMemberId === null && item.ownerRecipientId === null)
    return refuse("OWNER_MISSING", "Укажите, кто отвечает за пункт плана.");
  if (item.dueOn < plan.startsOn || item.dueOn > plan.endsOn)
    return refuse("OUTSIDE_OF_PLAN", "Срок пункта не входит в период плана. Измените срок или период.");
  return lineRefusal(item.title) ?? textRefusal(item.result);
}

/** Whether its day has passed and it is neither done nor cancelled. */
export const isOverdue = ({ state, dueOn }: Pick<PlanItem, "state" | "dueOn">, today: PlainDate): boolean =>
  (state === PlanItemState.PLANNED || state === PlanItemState.IN_WORK) && dueOn < today;

export function directionRefusal({
  title,
  text,
  validFrom,
  validTo,
}: Pick<Direction, "title" | "text" | "validFrom" | "validTo">): SubmissionRefusal | null {
  if (validTo !== null && validTo < validFrom)
    return refuse("DATES_REVERSED", "Последний день направления раньше первого.");
  return lineRefusal(title) ?? textRefusal(text);
}

export interface PlanProgress {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

/** How far a plan is; what was cancelled is left out. */
export function progressOf(
  items: readonly Pick<PlanItem, "state" | "dueOn">[],
  today: PlainDate,
): PlanProgress {
  const standing = items.filter(({ state }) => state !== PlanItemState.CANCELLED);
  return {
    total: standing.length,
    done: standing.filter(({ state }) => state === PlanItemState.DONE).length,
    overdue: standing.filter((item) => isOverdue(item, today)).length,
  };
}
