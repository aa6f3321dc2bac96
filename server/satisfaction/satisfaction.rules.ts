/** Who collects which marks, and what may be said of few of them. No database, no clock. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import collectors from "./channel-collectors.json" with { type: "json" };

/** Fewer marks say nothing, and show who gave them. */
export const FEWEST_MARKS = 10;

const CHANNELS_OF: Readonly<Record<string, readonly string[] | undefined>> = collectors;

/**
 * The role in which a person collects marks of a channel: the channel's operator before any other.
 *
 * @returns null when the person holds none of the regulation's roles
 */
export function collectorRole(roleCodes: readonly string[], channel: string): string | null {
  return roleCodes.find((code) => CHANNELS_OF[code]?.includes(channel)) ?? roleCodes[0] ?? null;
}

/**
 * Why a person may not collect marks of a channel where the regulation gives each channel to its operator.
 *
 * @param clause clause that says so; undefined where the regulation says nothing of it
 */
export function refusalOfCollector(
  roleCodes: readonly string[],
  channel: string,
  clause: string | undefined,
): SubmissionRefusal | null {
  if (clause === undefined) return null;
  const isBound = roleCodes.length > 0 && roleCodes.every((code) => CHANNELS_OF[code] !== undefined);
  if (!isBound || roleCodes.some((code) => CHANNELS_OF[code]?.includes(channel))) return null;
  return refuse(
    "SOURCE_NOT_YOURS",
    "По регламенту оценки этого канала собирает его оператор. Передайте оценку ему.",
    clause,
  );
}

/** Sums of marks of some submissions. */
export interface MarkSums {
  answered: number;
  marks: number;
  sum: number;
  /** Marks of 4 and 5. */
  high: number;
}

export interface Satisfaction {
  answered: number;
  marks: number;
  /** Percent of the answered ones that have a mark; null when none is answered. */
  responseRate: number | null;
  /** Both null while there are fewer than `FEWEST_MARKS` marks. */
  mean: number | null;
  highShare: number | null;
}

/** What may be shown of marks: nothing but their number while they are few. */
export function satisfactionOf({ answered, marks, sum, high }: MarkSums): Satisfaction {
  const isShown = marks >= FEWEST_MARKS;
  return {
    answered,
    marks,
    responseRate: answered === 0 ? null : Math.min(100, Math.round((100 * marks) / answered)),
    mean: isShown ? Math.round((100 * sum) / marks) / 100 : null,
    highShare: isShown ? Math.round((100 * high) / marks) : null,
  };
}
