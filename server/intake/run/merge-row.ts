/** Which columns of a row a new file changes. Pure. */
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { RecipientId } from "../../kernel/ids.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import { placeKey } from "../../submission/fold.ts";
import { MarkSource } from "../../satisfaction/satisfaction.enums.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { SubmissionState } from "../../submission/submission.enums.ts";
import { isOpenState } from "../../submission/submission-states.ts";
import type { Draft } from "./draft.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { Aspect } from "./source-marks.ts";

/** Columns of the register that a file may change, as the database names them. */
export interface CurrentRow {
  readonly id: SubmissionId;
  readonly summary: string;
  readonly text: string;
  readonly place: string | null;
  readonly place_key: string | null;
  readonly object: string | null;
  readonly fact: string | null;
  readonly topic_id: TopicId | null;
  readonly sector_id: SectorId | null;
  readonly recipient_id: RecipientId | null;
  readonly executor_account_id: string | null;
  readonly executor_name: string | null;
  readonly state: SubmissionState;
  readonly is_open: boolean;
  readonly outcome: string | null;
  readonly answered_at: Date | string | null;
  readonly first_answered_at: Date | string | null;
  readonly solved_at: Date | string | null;
  readonly closed_at: Date | string | null;
  readonly mark: number | null;
  readonly is_fast_track: boolean;
  readonly is_repeat: boolean;
  readonly scale: string | null;
  readonly due_at: Date | string | null;
  readonly due_kind: string | null;
  readonly answer_due_at: Date | string | null;
  readonly original_sector_id: SectorId | null;
  readonly federal_sector: string | null;
  readonly first_answer_minutes: number | null;
  readonly mark_source: MarkSource | null;
  readonly received_at: Date | string;
  readonly return_count: number;
  readonly source_marks: string | null;
  readonly cause_id: string | null;
  readonly revision: number;
}

type Change = { -readonly [Column in keyof CurrentRow]?: CurrentRow[Column] };

/**
 * What the file changes in a row.
 *
 * @param aspects what it says otherwise than the file before
 * @param isOfFile a file made the row; else its own words stand and only gaps are filled
 * @returns only columns whose value becomes another
 */
export function changesOf(
  row: CurrentRow,
  draft: Draft,
  aspects: readonly Aspect[],
  isOfFile: boolean,
): Change {
  const change: Change = {};
  for (const aspect of aspects) Object.assign(change, changeOf(aspect, row, draft, isOfFile));
  return differing(row, change);
}

/** What indicators count by, after the columns it follows from. Not told in the history by itself. */
export function followingOf(
  row: CurrentRow,
  change: Change,
  { federal, terms }: Pick<ImportPlan, "federal" | "terms">,
): Change {
  const after: CurrentRow = { ...row, ...change };
  const isMoved = "topic_id" in change || "sector_id" in change;
  const isFirst = row.first_answered_at === null || isSame(row.first_answered_at, row.answered_at);
  const answered = isFirst ? (after.answered_at ?? after.first_answered_at) : row.first_answered_at;
  // Answered, but the file does not say when: neither in time nor late.
  const isUndated = !after.is_open && after.answered_at === null;
  return differing(row, {
    original_sector_id: row.original_sector_id ?? after.sector_id,
    federal_sector: isMoved ? federal.of(after.topic_id, after.sector_id) : row.federal_sector,
    mark_source: "mark" in change ? MarkSource.SOURCE_SYSTEM : row.mark_source,
    answer_due_at: isUndated ? null : row.answer_due_at,
    first_answered_at: answered,
    first_answer_minutes: isSame(answered, row.first_answered_at)
      ? row.first_answer_minutes
      : terms.workingMinutes(new Date(row.received_at), new Date(answered!)),
  });
}

function differing(row: CurrentRow, change: Change): Change {
  for (const name of Object.keys(change) as (keyof CurrentRow)[])
    if (isSame(row[name], change[name])) delete change[name];
  return change;
}

function changeOf(aspect: Aspect, row: CurrentRow, draft: Draft, isOfFile: boolean): Change {
  const { facts } = draft;
  const { values } = facts;
  const fills = <Value>(now: Value, then: Value): Value => (isOfFile || isEmpty(now) ? (then ?? now) : now);
  switch (aspect) {
    case "summary":
      return { summary: fills(row.summary, facts.summary) };
    case "text":
      return { text: fills(row.text, values.text ?? "") };
    case "place": {
      const place = fills(row.place, values.place ?? null);
      return { place, place_key: placeKey(place) };
    }
    case "object":
    case "fact":
      return { [aspect]: fills(row[aspect], values[aspect] ?? null) };
    case "topic":
      return draft.topicId === null
        ? {}
        : { topic_id: fills(row.topic_id, draft.topicId), sector_id: fills(row.sector_id, draft.sectorId) };
    case "sector":
      return { sector_id: fills(row.sector_id, draft.sectorId) };
    case "organisation":
      return organisationChange(row, draft);
    case "executorName":
      return row.executor_account_id === null
        ? { executor_name: fills(row.executor_name, values.executorName ?? null) }
        : {};
    case "state":
      return stateChange(row, draft);
    case "outcome":
      return row.is_open && isOpenState(draft.state) ? {} : { outcome: fills(row.outcome, facts.outcome) };
    case "answeredAt":
      return isOpenState(draft.state) ? {} : { answered_at: fills(row.answered_at, facts.answeredAt) };
    case "mark":
      return { mark: fills(row.mark, facts.mark) };
    case "isFastTrack":
      return { is_fast_track: facts.isFastTrack };
    case "isRepeat":
      return { is_repeat: row.is_repeat || facts.isRepeat };
    case "scale":
      return { scale: fills(row.scale, facts.scale) };
    case "receivedAt":
      // Clocks and the governing version follow from it: a file does not move it.
      return {};
  }
}

/** The other system gave it to somebody else. Whoever was chosen here stays. */
function organisationChange(row: CurrentRow, { recipientId }: Draft): Change {
  if (recipientId === null || row.executor_account_id !== null) return {};
  const assigned = row.state === SubmissionState.NEW ? { state: SubmissionState.IN_WORK } : {};
  return { recipient_id: recipientId, ...assigned };
}

/** A file carries a row forward and may return it for rework; it never opens what is closed here. */
function stateChange(row: CurrentRow, draft: Draft): Change {
  const { facts } = draft;
  const wanted =
    draft.state === SubmissionState.NEW && row.recipient_id !== null ? SubmissionState.IN_WORK : draft.state;
  const isWantedOpen = isOpenState(wanted);
  if (!row.is_open && isWantedOpen && wanted !== SubmissionState.REWORK) return {};
  if (wanted === SubmissionState.NEW || row.state === wanted) return {};
  // Put off here, which no export knows of.
  if (row.state === SubmissionState.POSTPONED && wanted === SubmissionState.IN_WORK) return {};
  if (isWantedOpen)
    return {
      state: wanted,
      is_open: true,
      // An answer that was sent back is no answer.
      ...(wanted === SubmissionState.REWORK
        ? { return_count: row.return_count + 1, answered_at: null, solved_at: null, outcome: null }
        : {}),
    };
  const ended = facts.answeredAt ?? row.answered_at;
  return {
    state: wanted,
    is_open: false,
    due_at: null,
    due_kind: null,
    outcome: facts.outcome ?? row.outcome,
    answered_at: ended,
    first_answered_at: row.first_answered_at ?? ended,
    ...(wanted === SubmissionState.SOLVED ? { solved_at: ended } : {}),
    ...(wanted === SubmissionState.CLOSED ? { closed_at: ended } : {}),
  };
}

const isEmpty = (value: unknown): boolean => value === null || value === "";

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const instant = (value: unknown) =>
    value instanceof Date ? value.getTime() : typeof value === "string" ? Date.parse(value) : Number.NaN;
  return (one instanceof Date || other instanceof Date) && instant(one) === instant(other);
}
