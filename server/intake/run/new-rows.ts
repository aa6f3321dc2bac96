/** Drafts that the register does not have yet → rows of its tables, ready before the transaction that writes them. */
import { setImmediate } from "node:timers/promises";
import { insertReady, type ReadyRows, readyRows } from "../../kernel/bulk-insert.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import type { Cell } from "../../kernel/database/load-rows.ts";
import { newId } from "../../kernel/ids.ts";
import { routingDetails } from "../../routing/route-submission.ts";
import { MarkSource } from "../../satisfaction/satisfaction.enums.ts";
import type { ApplicantId } from "../../submission/applicant.entity.ts";
import { placeKey } from "../../submission/fold.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { SubmissionState } from "../../submission/submission.enums.ts";
import { isOpenState } from "../../submission/submission-states.ts";
import { numberInSql, takeNumbersFrom } from "../../submission/take-numbers.ts";
import { type Draft, dueOf, termsOf } from "./draft.ts";
import type { ImportPlan } from "./import-plan.ts";

const SUBMISSION_COLUMNS = [
  "municipality_id", "id", "number", "regime", "channel", "route", "external_number", "source_marks",
  "applicant_kind", "applicant_id", "summary", "text", "place", "place_key", "object", "fact", "sector_id",
  "topic_id", "scale", "regulation_version", "state", "is_open", "outcome", "recipient_id",
  "executor_account_id", "executor_name", "received_at", "registered_at", "due_at", "due_kind",
  "answer_due_at", "original_due_at", "original_sector_id", "federal_sector", "original_federal_sector", "first_answer_minutes", "first_answered_at", "answered_at", "solved_at", "closed_at", "is_repeat", "is_fast_track", "is_accelerated",
  "mark", "mark_source", "return_count", "last_event_at", "last_event_kind", "last_event_actor", "revision",
]; // prettier-ignore

const EVENT_COLUMNS = [
  "municipality_id",
  "id",
  "submission_id",
  "at",
  "kind",
  "account_id",
  "actor",
  "note",
  "details",
];

const TERM_COLUMNS = [
  "municipality_id", "id", "submission_id", "kind", "amount", "unit", "source", "clause", "started_at",
  "legal_due", "rolled_due", "due_at", "met_at", "cancelled_at",
]; // prettier-ignore

interface Rows {
  readonly submissions: Cell[][];
  readonly events: Cell[][];
  readonly terms: Cell[][];
}

/** Drafts drawn up in one go: the answers of the database, which wait meanwhile, are heard in between. */
const AT_ONCE = 250;

/** New rows of a batch, to be sent as they are. */
export interface NewRows {
  readonly submissions: ReadyRows;
  readonly events: ReadyRows;
  readonly terms: ReadyRows;
  /** Row of the file and id of each. */
  readonly written: readonly { row: number; id: SubmissionId }[];
}

/**
 * Makes the drafts ready with their history and clocks. Instead of a number they carry their place among the new
 * ones: numbers are taken by the transaction that writes them.
 *
 * @param applicants whoever applies in each draft
 */
export async function newRowsOf(
  ctx: MunicipalContext,
  plan: ImportPlan,
  drafts: readonly Draft[],
  applicants: readonly (ApplicantId | null)[],
): Promise<NewRows> {
  const now = ctx.clock.now();
  const rows: Rows = { submissions: [], events: [], terms: [] };
  const written: { row: number; id: SubmissionId }[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const id = newId<SubmissionId>();
    addRows(rows, { ctx, plan, draft, id, number: String(at), applicantId: applicants[at]!, now });
    written.push({ row: draft.facts.rowNumber, id });
  }
  const ready = (table: string, columns: readonly string[], cells: Cell[][], travelling: string[] = []) =>
    readyRows(ctx.em, { table, columns, rows: cells }, travelling);
  return {
    submissions: await ready("submission", SUBMISSION_COLUMNS, rows.submissions, ["number"]),
    events: await ready("submission_event", EVENT_COLUMNS, rows.events),
    terms: await ready("submission_term", TERM_COLUMNS, rows.terms),
    written,
  };
}

/** Writes what is ready, under the next numbers of the register. */
export async function writeNew(
  ctx: MunicipalContext,
  { submissions, events, terms, written }: NewRows,
): Promise<void> {
  if (written.length === 0) return;
  const { year, first } = await takeNumbersFrom(ctx, written.length);
  await insertReady(ctx.em, submissions, { number: numberInSql(year, first, "number") });
  await insertReady(ctx.em, events);
  await insertReady(ctx.em, terms);
}

interface NewRow {
  readonly ctx: MunicipalContext;
  readonly plan: ImportPlan;
  readonly draft: Draft;
  readonly id: SubmissionId;
  /** Its place among the new ones of the batch. */
  readonly number: string;
  readonly applicantId: ApplicantId | null;
  readonly now: Date;
}

function addRows(rows: Rows, fresh: NewRow): void {
  const { ctx, plan, draft, id, now } = fresh;
  const terms = termsOf(draft, plan);
  rows.submissions.push(submissionRow(fresh, dueOf(terms)));
  rows.events.push([
    ctx.municipalityId,
    newId(),
    id,
    now,
    "IMPORTED",
    plan.author.accountId,
    plan.author.name,
    null,
    { importId: plan.importId, row: draft.facts.rowNumber, state: draft.state, aliases: draft.aliasIds },
  ]);
  if (draft.routing)
    rows.events.push([
      ctx.municipalityId,
      newId(),
      id,
      now,
      "ROUTED",
      null,
      "Программа",
      null,
      routingDetails(draft.routing),
    ]);
  for (const { kind, amount, unit, source, clause, startedAt, legalDue, rolledDue, dueAt, metAt, cancelledAt } of terms)
    rows.terms.push([
      ctx.municipalityId, newId(), id, kind, amount, unit, source, clause, startedAt, legalDue, rolledDue,
      dueAt, metAt, cancelledAt,
    ]); // prettier-ignore
}

function submissionRow(
  { ctx, plan, draft, id, number, applicantId, now }: NewRow,
  due: ReturnType<typeof dueOf>,
): Cell[] {
  const { facts, state, routing } = draft;
  const { values, answeredAt } = facts;
  const isOpen = isOpenState(state);
  const answered = isOpen ? null : answeredAt;
  const ended = answeredAt ?? facts.receivedAt;
  return [
    ctx.municipalityId, id, number, facts.regime, facts.channel, facts.route, draft.externalNumber, draft.marks,
    facts.applicantKind, applicantId, facts.summary, values.text ?? "", values.place ?? null,
    placeKey(values.place ?? null), values.object ?? null, values.fact ?? null, draft.sectorId, draft.topicId,
    facts.scale, draft.regulationVersion, state, isOpen, isOpen ? null : facts.outcome, draft.recipientId,
    draft.executorAccountId, draft.executorName, facts.receivedAt, now, due.dueAt, due.dueKind,
    due.answerDueAt, due.answerDueAt, draft.sectorId, draft.federalSector, draft.federalSector,
    answered && plan.terms.workingMinutes(facts.receivedAt, answered), answered, answered, state === SubmissionState.SOLVED ? ended : null, state === SubmissionState.CLOSED ? ended : null,
    facts.isRepeat, facts.isFastTrack, draft.isAccelerated, facts.mark,
    facts.mark === null ? null : MarkSource.SOURCE_SYSTEM, facts.isReconsidered ? 1 : 0, now,
    routing ? "ROUTED" : "IMPORTED", routing ? "Программа" : plan.author.name, 1,
  ]; // prettier-ignore
}
