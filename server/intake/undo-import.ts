/** Takes back what an import did, while nobody has touched its rows since. The history of it stays in the audit. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { IntakeRefusal } from "./import.types.ts";
import { getImport } from "./import.service.ts";
import {
  type SubmissionImport,
  type SubmissionImportId,
  SubmissionImportState,
} from "./submission-import.entity.ts";

const CREATED = `select (c->>'id')::uuid as id from submission_import_batch b, jsonb_array_elements(b.created) c
  where b.municipality_id = ? and b.import_id = ?`;

const CHANGED = `select (c->>'id')::uuid as id, (c->>'revision')::int as revision, c->'before' as before
  from submission_import_batch b, jsonb_array_elements(b.changed) c where b.municipality_id = ? and b.import_id = ?`;

/** Events that the program adds by itself are no work of anybody. */
const OWN_EVENTS = "'IMPORTED', 'IMPORT_CHANGED', 'ROUTED', 'REPEAT_PROPOSED'";

/** How many rows somebody has worked on since; they are locked, so that nobody does meanwhile. */
const TOUCHED = `with made as (${CREATED}), altered as (${CHANGED}),
  locked as (
    select s.id, s.revision from submission s
    where s.municipality_id = ? and s.id in (select id from made union select id from altered)
    order by s.id for update)
  select count(*)::int as count from locked l
  left join altered a on a.id = l.id
  where l.revision <> coalesce(a.revision, 1)
    or exists (select from submission_event e where e.municipality_id = ? and e.submission_id = l.id
      and a.id is null and e.kind not in (${OWN_EVENTS}))`;

/** @returns the import, or why it cannot be taken back */
export async function undoImport(
  ctx: MunicipalContext,
  id: SubmissionImportId,
): Promise<SubmissionImport | IntakeRefusal> {
  const facts = await getImport(ctx, id);
  const isEnded = [SubmissionImportState.DONE, SubmissionImportState.STOPPED, SubmissionImportState.FAILED];
  if (!isEnded.includes(facts.state))
    return { code: "WRONG_STATE", message: "Отменить можно только законченную или остановленную загрузку." };
  const own = [ctx.municipalityId, id];
  const [touched] = await select<{ count: number }>(ctx.em, TOUCHED, [
    ...own,
    ...own,
    ctx.municipalityId,
    ctx.municipalityId,
  ]);
  if (touched!.count > 0)
    return {
      code: "ROWS_TOUCHED",
      message: `С загруженными обращениями уже работали (${touched!.count}): отменить загрузку нельзя.`,
    };
  for (const table of ["submission_term", "submission_link"] as const) await removeFrom(ctx, table, id);
  await select(ctx.em, `delete from submission where municipality_id = ? and id in (${CREATED})`, [
    ctx.municipalityId,
    ...own,
  ]);
  await giveBack(ctx, id);
  facts.state = SubmissionImportState.UNDONE;
  recordAudit(ctx, "import.undone", facts.fileName, { rows: facts.rowsCreated + facts.rowsChanged });
  await ctx.em.flush();
  return facts;
}

async function removeFrom(
  ctx: MunicipalContext,
  table: "submission_term" | "submission_link",
  id: SubmissionImportId,
): Promise<void> {
  const columns = table === "submission_link" ? ["submission_id", "earlier_id"] : ["submission_id"];
  for (const column of columns)
    await select(ctx.em, `delete from ${table} where municipality_id = ? and ${column} in (${CREATED})`, [
      ctx.municipalityId,
      ctx.municipalityId,
      id,
    ]);
}

/** Clocks that the import stopped run again: those met on the day that it brought, or over without one. */
const RUN_AGAIN = `update submission_term t set met_at = null, cancelled_at = null
  from (${CHANGED}) a join submission s on s.municipality_id = ? and s.id = a.id
  where t.municipality_id = ? and t.submission_id = a.id and jsonb_exists(a.before, 'is_open') 
    and (t.met_at = s.answered_at or s.answered_at is null and t.cancelled_at = s.last_event_at)`;

/** Puts back what stood in the changed rows. */
async function giveBack(ctx: MunicipalContext, id: SubmissionImportId): Promise<void> {
  const rows = await select<{ id: string; before: Record<string, unknown> }>(ctx.em, CHANGED, [
    ctx.municipalityId,
    id,
  ]);
  await select(ctx.em, RUN_AGAIN, [ctx.municipalityId, id, ctx.municipalityId, ctx.municipalityId]);
  const byColumns = new Map<string, Record<string, unknown>[]>();
  for (const { id: submissionId, before } of rows) {
    const columns = Object.keys(before).toSorted().join(", ");
    const list = byColumns.get(columns) ?? [];
    list.push({ id: submissionId, ...before });
    byColumns.set(columns, list);
  }
  for (const [columns, list] of byColumns) {
    // Names of columns come from the table of aspects, never from a file.
    const sets = columns.split(", ").map((name) => `${name} = n.${name}`);
    await select(
      ctx.em,
      `update submission s set ${sets.join(", ")}, revision = s.revision + 1
       from jsonb_populate_recordset(null::submission, ?::jsonb) n where s.municipality_id = ? and s.id = n.id`,
      [JSON.stringify(list), ctx.municipalityId],
    );
  }
}
