/** Drafts that the register does not have yet → rows of its tables. */
import { bulkInsert } from "../../kernel/bulk-insert.ts";
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
import { takeNumbers } from "../../submission/take-numbers.ts";
import { type Draft, dueOf, termsOf } from "./draft.ts";
import type { ImportPlan } from "./import-plan.ts";
import { applicantsOf } from "./import-applicants.ts";

const SUBMISSION_COLUMNS = [
  "municipality_id", "id", "number", "regime", "channel", "route", "external_number", "source_marks",
  "applicant_kind", "applicant_id", "summary", "text", "place", "place_key", "object", "fact", "sector_id",
  "topic_id", "scale", "regulation_version", "state", "is_open", "outcome", "recipient_id",
  "executor_account_id", "executor_name", "received_at", "registered_at", "due_at", "due_kind",
  "answer_due_at", "original_due_at", "original_sector_id", "federal_sector", "first_answer_minutes", "first_answered_at", "answered_at", "solved_at", "closed_at", "is_repeat", "is_fast_track", "is_accelerated",
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

/** Writes the drafts with their history and clocks; gives row and id of each. */
export async function writeNew(
  ctx: MunicipalContext,
  plan: ImportPlan,
  drafts: readonly Draft[],
): Promise<{ row: number; id: SubmissionId }[]> {
  if (drafts.length === 0) return [];
  const numbers = await takeNumbers(ctx, drafts.length);
  const applicants = await applicantsOf(ctx, drafts);
  const now = ctx.clock.now();
  const rows: Rows = { submissions: [], events: [], terms: [] };
  const written = drafts.map((draft, at) => {
    const id = newId<SubmissionId>();
    addRows(rows, { ctx, plan, draft, id, number: numbers[at]!, applicantId: applicants[at]!, now });
    return { row: draft.facts.rowNumber, id };
  });
  const { submissions, events, terms } = rows;
  await bulkInsert(ctx.em, { table: "submission", columns: SUBMISSION_COLUMNS, rows: submissions });
  await bulkInsert(ctx.em, { table: "submission_event", columns: EVENT_COLUMNS, rows: events });
  await bulkInsert(ctx.em, { table: "submission_term", columns: TERM_COLUMNS, rows: terms });
  return written;
}

interface NewRow {
  readonly ctx: MunicipalContext;
  readonly plan: ImportPlan;
  readonly draft: Draft;
  readonly id: SubmissionId;
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
    due.answerDueAt, due.answerDueAt, draft.sectorId, draft.federalSector,
    answered && plan.terms.workingMinutes(facts.receivedAt, answered), answered, answered, state === SubmissionState.SOLVED ? ended : null, state === SubmissionState.CLOSED ? ended : null,
    facts.isRepeat, facts.isFastTrack, draft.isAccelerated, facts.mark,
    facts.mark === null ? null : MarkSource.SOURCE_SYSTEM, facts.isReconsidered ? 1 : 0, now,
    routing ? "ROUTED" : "IMPORTED", routing ? "Программа" : plan.author.name, 1,
  ]; // prettier-ignore
}
