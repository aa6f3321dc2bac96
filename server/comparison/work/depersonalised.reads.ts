/** The rows behind a figure, by the columns that the regional centre may read. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { instantOf } from "../../term/local-time.ts";
import { CountedBy, type DepersonalisedSubmission } from "./depersonalised.types.ts";

export interface ItemQuestion {
  readonly municipalityId: MunicipalityId;
  readonly timeZone: string;
  readonly from: PlainDate;
  /** Counted in. */
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly counted: CountedBy;
  readonly federalSector: string | null;
  readonly channel: string | null;
  /** Receipt and id of the last row of the page before. */
  readonly behind: readonly [string, string] | null;
  readonly limit: number;
}

export interface ItemRow extends Omit<DepersonalisedSubmission, "isSectorHidden"> {
  readonly receivedAt: string;
}

/** How long before the day that counts a submission may have been received: nothing older is looked through. */
const LONGEST_DAYS = 550;

const DAYS: Readonly<Record<Exclude<CountedBy, "RECEIVED" | "OVERDUE_NOW">, string>> = {
  [CountedBy.DUE]: "answer_due_at",
  [CountedBy.FIRST_ANSWERED]: "first_answered_at",
  [CountedBy.ANSWERED]: "answered_at",
  [CountedBy.SOLVED]: "solved_at",
};

/** As `measures_of` counts what is due. */
const IS_OWED = "(s.outcome is null or s.outcome not in ('FORWARDED', 'DISMISSED'))";

function conditionsOf(question: ItemQuestion): { sql: string[]; values: unknown[] } {
  const { counted, timeZone, from, to, today, federalSector, channel, behind } = question;
  const start = instantOf(timeZone, from, 0).toISOString();
  const end = instantOf(timeZone, addDays(to, 1), 0).toISOString();
  const sql: string[] = [];
  const values: unknown[] = [];
  const add = (text: string, ...more: unknown[]) => {
    sql.push(text);
    values.push(...more);
  };
  if (counted === CountedBy.OVERDUE_NOW) {
    const midnight = instantOf(timeZone, today, 0).toISOString();
    add(`s.is_open and s.answered_at is null and s.answer_due_at < ? and ${IS_OWED}`, midnight);
  } else if (counted === CountedBy.RECEIVED) {
    add("s.received_at >= ? and s.received_at < ?", start, end);
  } else {
    const earliest = instantOf(timeZone, addDays(from, -LONGEST_DAYS), 0).toISOString();
    add("s.received_at >= ? and s.received_at < ?", earliest, end);
    add(`s.${DAYS[counted]} >= ? and s.${DAYS[counted]} < ?`, start, end);
    if (counted === CountedBy.DUE) add(IS_OWED);
  }
  if (federalSector !== null) add("s.federal_sector is not distinct from nullif(?, '')", federalSector);
  if (channel !== null) add("s.channel = ?", channel);
  if (behind) add("(s.received_at, s.id) < (?::timestamptz, ?::uuid)", ...behind);
  return { sql, values };
}

/** Newest first, along the index by municipality and receipt. */
export function readItems(ctx: RegionWideContext, question: ItemQuestion): Promise<ItemRow[]> {
  const { municipalityId, timeZone, today, limit } = question;
  const { sql, values } = conditionsOf(question);
  const day = (column: string, name: string) => `(s.${column} at time zone z.zone)::date::text as "${name}"`;
  return select<ItemRow>(
    ctx.em,
    `select s.id, s.number, s.regime, s.channel, s.federal_sector as "federalSector", t.federal_code as "federalTopic",
       s.scale, s.state, s.outcome, s.received_at::text as "receivedAt", ${day("received_at", "receivedOn")},
       ${day("answer_due_at", "answerDueOn")}, ${day("original_due_at", "originalDueOn")},
       ${day("first_answered_at", "firstAnsweredOn")}, ${day("answered_at", "answeredOn")},
       ${day("solved_at", "solvedOn")}, ${day("closed_at", "closedOn")}, s.promised_on::text as "promisedOn",
       coalesce(s.answered_at > s.answer_due_at, (s.answer_due_at at time zone z.zone)::date < ?::date, false) as "isLate",
       s.is_repeat as "isRepeat", s.is_fast_track as "isFastTrack", s.is_accelerated as "isAccelerated", s.mark,
       s.return_count as "returnCount"
     from (select ?::text as zone) z cross join submission s
     left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id
     where s.municipality_id = ? and ${sql.join(" and ")}
     order by s.received_at desc, s.id desc limit ?`,
    [today, timeZone, municipalityId, ...values, limit],
  );
}
