/** How an obligatory publication was carried out: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { ObligationState } from "./official-page.enums.ts";

export interface Obliged {
  /** Last day on which it is in time. */
  readonly placeBy: PlainDate;
  /** Day of the earliest post that is planned and not given up; null when there is none. */
  readonly plannedOn: PlainDate | null;
  /** Day of the earliest publication; null when there is none. */
  readonly publishedOn: PlainDate | null;
}

/**
 * Where an obligation stands.
 *
 * @param today as the municipality counts it
 */
export function obligationState(
  { placeBy, plannedOn, publishedOn }: Obliged,
  today: PlainDate,
): ObligationState {
  if (publishedOn !== null) return publishedOn <= placeBy ? ObligationState.PLACED : ObligationState.LATE;
  if (today > placeBy) return ObligationState.MISSING;
  return plannedOn !== null && plannedOn <= placeBy ? ObligationState.PLANNED : ObligationState.NOT_PLANNED;
}

/** What is to be reminded of: 0 nothing, 1 that the last day is near, 2 that it has passed. */
export function reminderOf(state: ObligationState, isNear: boolean): 0 | 1 | 2 {
  if (state === ObligationState.MISSING) return 2;
  return isNear && state === ObligationState.NOT_PLANNED ? 1 : 0;
}
