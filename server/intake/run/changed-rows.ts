/**
 * Drafts that the register has already, in which the file says otherwise than the file before. Only that is
 * changed; what people did here stays: assignments, notes, causes, answers.
 */
import { bulkInsert } from "../../kernel/bulk-insert.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { newId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import type { ChangedRow } from "../submission-import-part.entity.ts";
import type { Draft } from "./draft.ts";
import type { ImportPlan } from "./import-plan.ts";
import { changesOf, type CurrentRow, followingOf } from "./merge-row.ts";
import { changedAspects } from "./source-marks.ts";

/** A draft and the row it is of. */
export interface KnownDraft {
  readonly draft: Draft;
  readonly id: SubmissionId;
}

/** A row that the register had is gone: the batch has to be looked up anew. */
export class RowGoneError extends Error {
  override readonly name = "RowGoneError";
}

const READ_CURRENT = `select s.id, s.summary, s.text, s.place, s.place_key, s.object, s.fact, s.topic_id, s.sector_id,
    s.recipient_id, s.executor_account_id, s.executor_name, s.state, s.is_open, s.outcome, s.answered_at,
    s.first_answered_at, s.solved_at, s.closed_at, s.mark, s.is_fast_track, s.is_repeat, s.scale, s.due_at, s.due_kind,
    s.answer_due_at, s.original_sector_id, s.federal_sector, s.first_answer_minutes, s.mark_source, s.received_at,
    s.return_count, s.source_marks, s.cause_id, s.revision
  from submission s where s.municipality_id = ? and s.id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid))
  order by s.id for update`;

const WRITE_CHANGES = `update submission s set summary = n.summary, text = n.text, place = n.place,
    place_key = n.place_key, object = n.object, fact = n.fact, topic_id = n.topic_id, sector_id = n.sector_id,
    recipient_id = n.recipient_id, executor_name = n.executor_name, state = n.state, is_open = n.is_open,
    outcome = n.outcome, answered_at = n.answered_at, first_answered_at = n.first_answered_at,
    solved_at = n.solved_at, closed_at = n.closed_at, mark = n.mark, is_fast_track = n.is_fast_track,
    is_repeat = n.is_repeat, scale = n.scale, due_at = n.due_at, due_kind = n.due_kind,
    answer_due_at = n.answer_due_at, original_sector_id = n.original_sector_id, federal_sector = n.federal_sector,
    first_answer_minutes = n.first_answer_minutes, mark_source = n.mark_source,
    return_count = n.return_count, source_marks = n.source_marks, revision = s.revision + 1,
    last_event_at = ?, last_event_kind = 'IMPORT_CHANGED', last_event_actor = ?
  from jsonb_populate_recordset(null::submission, ?::jsonb) as n
  where s.municipality_id = ? and s.id = n.id`;

/**
 * Changes the rows; gives what it did, with what stood there before.
 *
 * @throws {RowGoneError} when one is not there any more
 */
export async function writeChanged(
  ctx: MunicipalContext,
  plan: ImportPlan,
  known: readonly KnownDraft[],
): Promise<ChangedRow[]> {
  if (known.length === 0) return [];
  const byId = new Map(known.map((each) => [each.id, each]));
  const current = await select<CurrentRow>(ctx.em, READ_CURRENT, [
    ctx.municipalityId,
    JSON.stringify([...byId.keys()]),
  ]);
  if (current.length < byId.size) throw new RowGoneError();
  const now = ctx.clock.now();
  const changed: { row: ChangedRow; after: CurrentRow; fields: readonly string[] }[] = [];
  const onlyMarks: { id: SubmissionId; marks: string }[] = [];
  for (const row of current) {
    const { draft } = byId.get(row.id)!;
    // The marks of the file before; null for a row that no file made.
    const marks = row.source_marks;
    if (marks === draft.marks) continue;
    const change = changesOf(row, draft, changedAspects(marks, draft.marks), marks !== null);
    if (Object.keys(change).length === 0) onlyMarks.push({ id: row.id, marks: draft.marks });
    else changed.push(describe(row, draft, change, followingOf(row, change, plan)));
  }
  await keepMarks(ctx, onlyMarks);
  if (changed.length === 0) return [];
  const after = changed.map((each) => each.after);
  await select(ctx.em, WRITE_CHANGES, [now, plan.author.name, JSON.stringify(after), ctx.municipalityId]);
  await stopClocks(
    ctx,
    after.filter(({ is_open }) => !is_open),
    now,
  );
  await writeEvents(ctx, plan, changed, now);
  return changed.map(({ row }) => row);
}

function describe(
  row: CurrentRow,
  draft: Draft,
  change: Partial<CurrentRow>,
  following: Partial<CurrentRow>,
) {
  const after = { ...row, ...change, ...following, source_marks: draft.marks };
  const fields = Object.keys(change);
  const before = Object.fromEntries(
    [...fields, ...Object.keys(following), "source_marks"].map((name) => [
      name,
      row[name as keyof CurrentRow],
    ]),
  );
  return {
    row: { row: draft.facts.rowNumber, id: row.id, revision: row.revision + 1, before },
    after,
    fields,
  };
}

/** The file says something new, but the register says it already. */
async function keepMarks(ctx: MunicipalContext, rows: readonly { id: SubmissionId; marks: string }[]) {
  if (rows.length === 0) return;
  await select(
    ctx.em,
    `update submission s set source_marks = n.marks from jsonb_to_recordset(?::jsonb) as n(id uuid, marks text)
     where s.municipality_id = ? and s.id = n.id`,
    [JSON.stringify(rows), ctx.municipalityId],
  );
}

/** What was answered there is answered: its clocks are met on the day that the file names, or no longer matter. */
async function stopClocks(ctx: MunicipalContext, closed: readonly CurrentRow[], now: Date): Promise<void> {
  if (closed.length === 0) return;
  const ends = closed.map(({ id, answered_at }) => ({ id, at: answered_at, over: answered_at ? null : now }));
  await select(
    ctx.em,
    `update submission_term t set met_at = n.at, cancelled_at = n.over
     from jsonb_to_recordset(?::jsonb) as n(id uuid, at timestamptz, over timestamptz)
     where t.municipality_id = ? and t.submission_id = n.id and t.met_at is null and t.cancelled_at is null`,
    [JSON.stringify(ends), ctx.municipalityId],
  );
}

async function writeEvents(
  ctx: MunicipalContext,
  plan: ImportPlan,
  changed: readonly { row: ChangedRow; fields: readonly string[] }[],
  now: Date,
): Promise<void> {
  await bulkInsert(ctx.em, {
    table: "submission_event",
    columns: [
      "municipality_id",
      "id",
      "submission_id",
      "at",
      "kind",
      "account_id",
      "actor",
      "note",
      "details",
    ],
    rows: changed.map(({ row, fields }) => [
      ctx.municipalityId,
      newId(),
      row.id,
      now,
      "IMPORT_CHANGED",
      plan.author.accountId,
      plan.author.name,
      null,
      { importId: plan.importId, row: row.row, fields },
    ]),
  });
}
