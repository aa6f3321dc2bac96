/** A place on the ladder as people say it: so many days or hours before or after the term. */
export type OffsetUnit = "MINUTE" | "HOUR" | "DAY";
export type Direction = "BEFORE" | "AT" | "AFTER";

export interface Offset {
  readonly direction: Direction;
  /** 0 at the term. */
  readonly amount: number;
  readonly unit: OffsetUnit;
}

const MINUTES: Readonly<Record<OffsetUnit, number>> = { DAY: 24 * 60, HOUR: 60, MINUTE: 1 };

/** The largest unit that says it in whole numbers. */
export function offsetOf(minutes: number): Offset {
  if (minutes === 0) return { direction: "AT", amount: 0, unit: "DAY" };
  const length = Math.abs(minutes);
  const unit = (["DAY", "HOUR"] as const).find((each) => length % MINUTES[each] === 0) ?? "MINUTE";
  return { direction: minutes < 0 ? "BEFORE" : "AFTER", amount: length / MINUTES[unit], unit };
}

export function minutesOf({ direction, amount, unit }: Offset): number {
  if (direction === "AT") return 0;
  const length = Math.round(amount * MINUTES[unit]);
  return direction === "BEFORE" ? -length : length;
}
