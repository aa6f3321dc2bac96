/**
 * What the rollups must say, counted naively out of rows: one submission after another, by its own local days.
 * Shares no code with the database's `measures_of`.
 */
import type { Slice, Grain } from "./indicator-rollup.entity.ts";

/** A row of the register as far as it is counted. Days and moments as texts. */
export interface CountedRow {
  readonly channel: string;
  readonly federal_sector: string | null;
  readonly original_federal_sector: string | null;
  readonly sector_id: string | null;
  readonly original_sector_id: string | null;
  readonly recipient_id: string | null;
  readonly received_at: string;
  readonly registered_at: string;
  readonly source_marks: string | null;
  readonly answer_due_at: string | null;
  readonly original_due_at: string | null;
  readonly first_answered_at: string | null;
  readonly first_answer_minutes: number | null;
  readonly answered_at: string | null;
  readonly solved_at: string | null;
  readonly closed_at: string | null;
  readonly promised_on: string | null;
  readonly outcome: string | null;
  readonly mark: number | null;
  readonly mark_source: string | null;
  readonly quality_score: number | null;
  readonly return_count: number;
  readonly cause_id: string | null;
  readonly is_repeat: boolean;
  readonly is_fast_track: boolean;
  readonly same_matter_as: string | null;
  readonly applicant_id: string | null;
  readonly is_split: boolean;
}

type Sums = Record<string, number>;

const DAY_MS = 86_400_000;

/** Key of a rollup row → measures that are not zero. */
export function recount(rows: readonly CountedRow[], zone: string): Map<string, Sums> {
  const all = new Map<string, Sums>();
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  const dayOf = (moment: string | null) => (moment === null ? null : format.format(new Date(moment)));
  for (const row of rows) {
    for (const [day, sums] of worth(row, dayOf)) {
      if (day === null) continue;
      for (const [slice, grain, key] of placesOf(row, day)) {
        if (grain === "DAY" && !sums["open_due"]) continue;
        const kept = grain === "DAY" ? { open_due: sums["open_due"]! } : sums;
        const name = `${slice} ${grain} ${startOf(grain, day)} ${key}`;
        const known = all.get(name) ?? {};
        for (const [measure, count] of Object.entries(kept)) known[measure] = (known[measure] ?? 0) + count;
        all.set(name, known);
      }
    }
  }
  return withoutZeros(all);
}

/** Rows that hold nothing but zeros are not there. */
export function withoutZeros(all: ReadonlyMap<string, Sums>): Map<string, Sums> {
  const kept = new Map<string, Sums>();
  for (const [name, sums] of all) {
    const some = Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
    if (Object.keys(some).length > 0) kept.set(name, some);
  }
  return kept;
}

function worth(row: CountedRow, dayOf: (moment: string | null) => string | null): [string | null, Sums][] {
  const at = (moment: string | null) => (moment === null ? Number.NaN : Date.parse(moment));
  const isFromFile = row.source_marks !== null;
  const lag = isFromFile ? 0 : Math.max(0, at(row.registered_at) - at(row.received_at) - 3 * DAY_MS);
  const isPos = row.channel === "POS";
  const isOwed = row.outcome !== "FORWARDED" && row.outcome !== "DISMISSED";
  const answered = at(row.answered_at);
  const isFromSource = row.mark !== null && row.mark_source === "SOURCE_SYSTEM";
  return [
    [
      dayOf(row.received_at),
      {
        received: 1,
        repeats: Number(row.is_repeat),
        pos_received: Number(isPos),
        fast_track: Number(isPos && row.is_fast_track),
        late_registered: Number(lag > 0),
        with_cause: Number(row.cause_id !== null),
      },
    ],
    [
      isOwed ? dayOf(row.answer_due_at) : null,
      {
        due: 1,
        kept: Number(answered <= at(row.answer_due_at)),
        missed: Number(answered > at(row.answer_due_at)),
        open_due: Number(row.answered_at === null),
        kept_originally: Number(answered <= at(row.original_due_at) - lag),
      },
    ],
    [dayOf(row.first_answered_at), { first_answered: 1, ...timed("FIRST_ANSWER", row.first_answer_minutes) }],
    [
      dayOf(row.answered_at),
      {
        answered: 1,
        returned: Number(row.return_count > 0),
        answered_solved: Number(row.solved_at !== null),
        marked: Number(row.mark !== null),
        mark_sum: row.mark ?? 0,
        good_marks: Number((row.mark ?? 0) >= 4),
        source_marked: Number(isFromSource),
        source_mark_sum: isFromSource ? row.mark! : 0,
        reviewed: Number(row.quality_score !== null),
        score_sum: row.quality_score ?? 0,
      },
    ],
    [
      dayOf(row.solved_at),
      { solved: 1, ...timed("SOLUTION", Math.floor((at(row.solved_at) - at(row.received_at)) / 60_000)) },
    ],
    [dayOf(row.closed_at), { closed: 1, closed_with_cause: Number(row.cause_id !== null) }],
    [
      row.promised_on,
      {
        promised: 1,
        promises_kept: Number(row.answered_at !== null && dayOf(row.answered_at)! <= row.promised_on!),
      },
    ],
    [
      dayOf(row.original_due_at),
      row.is_split ? { split_off: 1 } : ratedWorth(row, at(row.original_due_at) - lag),
    ],
  ];
}

/** @param until moment by which the answer is in time */
function ratedWorth(row: CountedRow, until: number): Sums {
  if (row.outcome === "FORWARDED" || row.outcome === "DISMISSED")
    return {
      rated: 1,
      rated_released: 1,
      rated_again: Number(row.same_matter_as !== null),
      rated_known: Number(row.applicant_id !== null),
      rated_moved: Number(isMoved(row)),
    };
  const isMarked = row.mark !== null && row.mark_source === "SOURCE_SYSTEM";
  const isGood = isMarked && row.mark! >= 4;
  const isSolved = row.solved_at !== null;
  const minutes = isSolved
    ? Math.floor((Date.parse(row.solved_at!) - Date.parse(row.received_at)) / 60_000)
    : null;
  return {
    rated: 1,
    rated_kept: Number(row.answered_at !== null && Date.parse(row.answered_at) <= until),
    rated_open: Number(row.answered_at === null),
    rated_solved: Number(isSolved),
    rated_again: Number(row.same_matter_as !== null),
    rated_known: Number(row.applicant_id !== null),
    rated_marked: Number(isMarked),
    rated_good: Number(isGood),
    rated_solved_marked: Number(isSolved && isMarked),
    rated_solved_good: Number(isSolved && isGood),
    rated_moved: Number(isMoved(row)),
    ...timed("RATED_SOLUTION", minutes),
  };
}

/** The first sectors stay; a federal one that was given later is the first. */
const isMoved = (row: CountedRow) =>
  (row.original_federal_sector ?? row.federal_sector) !== row.federal_sector ||
  (row.original_sector_id !== null && row.original_sector_id !== row.sector_id);

/** The bucket is looked for, not reckoned: the first whose upper end the duration does not exceed. */
function timed(kind: string, minutes: number | null): Sums {
  if (minutes === null || Number.isNaN(minutes)) return {};
  let bucket = 0;
  while (minutes > 1.04 ** bucket) bucket += 1;
  return { [`${kind}#${bucket}`]: 1 };
}

function* placesOf(row: CountedRow, _day: string): Generator<[Slice, Grain, string]> {
  const { federal_sector: federal, sector_id: sector, channel, recipient_id: recipient } = row;
  const key = (...parts: (string | null)[]) => parts.map((part) => part ?? "-").join("|");
  const always: Grain[] = ["WEEK", "MONTH"];
  for (const grain of [...always, "DAY", "QUARTER", "YEAR"] as const) {
    yield ["ALL", grain, key(null, null, null, null)];
    yield ["FEDERAL", grain, key(federal, null, null, null)];
  }
  for (const grain of always) yield ["MIX", grain, key(federal, null, channel, null)];
  for (const grain of [...always, "DAY"] as const) {
    yield ["SECTOR", grain, key(null, sector, channel, null)];
    yield ["RECIPIENT", grain, key(federal, null, channel, recipient)];
  }
}

function startOf(grain: Grain, day: string): string {
  const [year, month] = day.split("-");
  switch (grain) {
    case "DAY":
      return day;
    case "WEEK": {
      const date = new Date(`${day}T12:00:00Z`);
      while (date.getUTCDay() !== 1) date.setTime(date.getTime() - DAY_MS);
      return date.toISOString().slice(0, 10);
    }
    case "MONTH":
      return `${year}-${month}-01`;
    case "QUARTER":
      return `${year}-${["01", "04", "07", "10"][Math.floor((Number(month) - 1) / 3)]}-01`;
    case "YEAR":
      return `${year}-01-01`;
  }
}
