/** A filter as conditions over the table `submission`, alias `s`, in forms that its indexes answer. */
import type { MunicipalContext } from "../kernel/context.ts";
import { actingAccounts } from "../identity/stand-in.ts";
import { todayOf } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { parseId } from "../kernel/ids.ts";
import states from "../../schema/submission-states.json" with { type: "json" };
import { type SubmissionFilter, SubmissionView } from "./submission-filter.types.ts";

/** SQL with `?` for each value. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Which of open and closed rows a filter can meet: lists are read from one, the other, or both in turn. */
export type Openness = "open" | "closed" | "any";

export interface FilterConditions {
  readonly conditions: readonly Condition[];
  readonly openness: Openness;
}

/** Values of one field; more is a mistake or an attack. */
const MOST_VALUES = 200;
/** Days after today that still count as soon. */
const SOON_DAYS = 2;

const OPEN_VIEWS: ReadonlySet<SubmissionView> = new Set([
  SubmissionView.OPEN,
  SubmissionView.MINE,
  SubmissionView.UNASSIGNED,
  SubmissionView.OVERDUE,
  SubmissionView.DUE_TODAY,
  SubmissionView.DUE_SOON,
  SubmissionView.AWAITING_APPROVAL,
  SubmissionView.POSTPONED,
  SubmissionView.REWORK,
]);

/** Begun from the answers: those that wait are few. */
const AWAITING_APPROVAL = `s.id = any(array(select a.submission_id from answer a
  where a.municipality_id = ? and a.is_open and a.state = 'ON_APPROVAL'))`;

/**
 * The conditions of a filter but its words, which the search answers (`search.reads.ts`).
 *
 * @throws {DenialError} BAD_INPUT for too many values
 */
export function filterConditions(ctx: MunicipalContext, filter: SubmissionFilter): FilterConditions {
  const conditions = [
    ...viewConditions(ctx, filter.view),
    ...kindConditions(filter),
    ...listed("s.executor_account_id", filter.executorIds, "uuid"),
    ...listed("s.applicant_kind", filter.applicantKinds, "text"),
    ...listed("s.mark", filter.mark?.map(String), "smallint"),
    ...dayConditions(ctx, filter),
    ...causeCondition(filter.causeMissing, "s.cause_id is null", "s.cause_id is not null"),
    ...placeCondition(filter.place),
  ];
  return { conditions, openness: opennessOf(filter) };
}

/** The conditions of a filter over the tally, alias `s`; what it does not count is left out. */
export function tallyConditions(filter: SubmissionFilter): Condition[] {
  const { view } = filter;
  const isState = view === SubmissionView.POSTPONED || view === SubmissionView.REWORK;
  return [
    ...(isState ? [{ sql: "s.state = ?", values: [view] }] : []),
    ...flag("s.is_repeat", view === SubmissionView.REPEATS ? true : null),
    ...kindConditions(filter),
    ...causeCondition(filter.causeMissing, "not s.has_cause", "s.has_cause"),
  ];
}

/** What the register and its tally share. */
function kindConditions(filter: SubmissionFilter): Condition[] {
  return [
    ...listed("s.state", filter.states, "text"),
    ...listed("s.regime", filter.regimes, "text"),
    ...listed("s.channel", filter.channels, "text"),
    ...listed("s.sector_id", filter.sectorIds, "uuid"),
    ...listed("s.topic_id", filter.topicIds, "uuid"),
    ...listed("s.recipient_id", filter.recipientIds, "uuid"),
    ...listed("s.scale", filter.scales, "text"),
    ...flag("s.is_repeat", filter.isRepeat),
    ...flag("s.is_fast_track", filter.isFastTrack),
    ...flag("s.is_accelerated", filter.isAccelerated),
  ];
}

function viewConditions(ctx: MunicipalContext, view: SubmissionView): Condition[] {
  switch (view) {
    case SubmissionView.ALL:
    case SubmissionView.OPEN:
    case SubmissionView.CLOSED:
      return [];
    case SubmissionView.MINE:
      return mine(actingAccounts(ctx));
    case SubmissionView.UNASSIGNED:
      return [{ sql: "s.recipient_id is null and s.executor_account_id is null", values: [] }];
    case SubmissionView.OVERDUE:
      return [{ sql: "s.due_at < ?::timestamptz", values: [ctx.clock.now()] }];
    case SubmissionView.DUE_TODAY:
      return dueWithin(ctx, 0);
    case SubmissionView.DUE_SOON:
      return dueWithin(ctx, SOON_DAYS);
    case SubmissionView.AWAITING_APPROVAL:
      return [{ sql: AWAITING_APPROVAL, values: [ctx.municipalityId] }];
    case SubmissionView.POSTPONED:
    case SubmissionView.REWORK:
      return [{ sql: "s.state = ?", values: [view] }];
    case SubmissionView.REPEATS:
      return [{ sql: "s.is_repeat", values: [] }];
  }
}

/** Of the viewer, and of those the viewer stands in for. */
const mine = (accountIds: readonly string[]): Condition[] =>
  accountIds.length === 1
    ? [{ sql: "s.executor_account_id = ?::uuid", values: accountIds }]
    : [{ sql: "s.executor_account_id = any(?::uuid[])", values: [`{${accountIds.join(",")}}`] }];

/** From now to the end of the local day so many days after today. */
function dueWithin(ctx: MunicipalContext, days: number): Condition[] {
  return [
    {
      sql: "s.due_at >= ?::timestamptz and s.due_at < ((?::date + ?::int)::timestamp at time zone ?)",
      values: [ctx.clock.now(), todayOf(ctx), days + 1, ctx.timeZone],
    },
  ];
}

/** One value is compared by `=`: an index then also gives the order. */
function listed(
  column: string,
  values: readonly string[] | null | undefined,
  type: "text" | "uuid" | "smallint",
): Condition[] {
  if (!values || values.length === 0) return [];
  if (values.length > MOST_VALUES) throw badInput(`Не больше ${MOST_VALUES} значений одного поля.`);
  const known = type === "uuid" ? values.flatMap((each) => parseId(each) ?? []) : values;
  // An id that cannot be one belongs to nothing.
  if (known.length === 0) return [{ sql: "false", values: [] }];
  if (known.length === 1) return [{ sql: `${column} = ?::${type}`, values: [known[0]] }];
  return [{ sql: `${column} = any(string_to_array(?, ',')::${type}[])`, values: [known.join(",")] }];
}

function dayConditions(ctx: MunicipalContext, { receivedFrom, receivedTo }: SubmissionFilter): Condition[] {
  const from = {
    sql: "s.received_at >= (?::date::timestamp at time zone ?)",
    values: [receivedFrom, ctx.timeZone],
  };
  const to = {
    sql: "s.received_at < ((?::date + 1)::timestamp at time zone ?)",
    values: [receivedTo, ctx.timeZone],
  };
  return [...(receivedFrom ? [from] : []), ...(receivedTo ? [to] : [])];
}

function flag(column: string, value: boolean | null | undefined): Condition[] {
  if (value === null || value === undefined) return [];
  return [{ sql: value ? column : `not ${column}`, values: [] }];
}

function causeCondition(isMissing: boolean | null | undefined, missing: string, named: string): Condition[] {
  if (isMissing === null || isMissing === undefined) return [];
  return [{ sql: isMissing ? missing : named, values: [] }];
}

function placeCondition(place: string | null | undefined): Condition[] {
  const wanted = place?.trim() ?? "";
  return wanted === "" ? [] : [{ sql: "position(lower(?) in lower(s.place)) > 0", values: [wanted] }];
}

/** Which of open and closed rows a filter can meet. */
export function opennessOf({ view, states: wanted }: SubmissionFilter): Openness {
  if (OPEN_VIEWS.has(view)) return "open";
  if (view === SubmissionView.CLOSED) return "closed";
  if (!wanted || wanted.length === 0) return "any";
  const open = wanted.filter((state) => states.states[state].isOpen).length;
  return open === wanted.length ? "open" : open === 0 ? "closed" : "any";
}

/** Due from the beginning of one local day to the end of another, both counted from today. */
export function dueBetweenDays(ctx: MunicipalContext, from: number, to: number): Condition[] {
  const day = "((?::date + ?::int)::timestamp at time zone ?)";
  const today = todayOf(ctx);
  return [
    {
      sql: `s.due_at >= ${day} and s.due_at < ${day}`,
      values: [today, from, ctx.timeZone, today, to + 1, ctx.timeZone],
    },
  ];
}
