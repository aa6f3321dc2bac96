/** One ready batch of a file in one transaction: rows, history, clocks, refusals, names, the cursor. All or nothing. */
import { insertReady } from "../../kernel/bulk-insert.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import { SubmissionImportState } from "../submission-import.entity.ts";
import { writeChanged } from "./changed-rows.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { JudgedBatch } from "./judged-batches.ts";
import { keepUsedNames } from "./names.ts";
import { writeNew } from "./new-rows.ts";
import type { ReadyBatch } from "./ready-batches.ts";

/** What the import is after a batch, or why nothing was written. */
export type BatchOutcome = "WRITTEN" | "STOPPED" | "TAKEN";

/**
 * Writes a batch.
 *
 * @param position how many batches came before it
 * @returns STOPPED when a person stopped the import, TAKEN when another worker wrote the batch already
 */
export async function writeBatch(
  ctx: MunicipalContext,
  plan: ImportPlan,
  { judged, applicants, fresh, known, refusals }: ReadyBatch,
  position: number,
  workedMs: number,
): Promise<BatchOutcome> {
  const [cursor] = await select<{ state: SubmissionImportState; batches: number }>(
    ctx.em,
    "select state, batches from submission_import where municipality_id = ? and id = ? for update",
    [ctx.municipalityId, plan.importId],
  );
  if (cursor?.state !== SubmissionImportState.RUNNING) return "STOPPED";
  if (cursor.batches !== position) return "TAKEN";
  await insertReady(ctx.em, applicants.rows);
  await writeNew(ctx, fresh);
  const changed = await writeChanged(ctx, plan, known);
  await insertReady(ctx.em, refusals);
  await keepUsedNames(ctx, judged.usedNames);
  const created = fresh.written;
  await select(
    ctx.em,
    `insert into submission_import_batch (municipality_id, import_id, position, created, changed)
     values (?, ?, ?, ?, ?)`,
    [ctx.municipalityId, plan.importId, position, JSON.stringify(created), JSON.stringify(changed)],
  );
  const refused = judged.refused.length;
  await moveCursor(ctx, plan, judged, workedMs, {
    created: created.length,
    changed: changed.length,
    refused,
    unchanged: judged.count - created.length - changed.length - refused,
  });
  return "WRITTEN";
}

async function moveCursor(
  ctx: MunicipalContext,
  { importId }: ImportPlan,
  { count, bytesRead }: JudgedBatch,
  workedMs: number,
  rows: { created: number; changed: number; unchanged: number; refused: number },
): Promise<void> {
  await select(
    ctx.em,
    `update submission_import set batches = batches + 1, rows_read = rows_read + ?, bytes_read = ?,
       rows_created = rows_created + ?, rows_changed = rows_changed + ?, rows_unchanged = rows_unchanged + ?,
       rows_refused = rows_refused + ?, worked_ms = worked_ms + ?
     where municipality_id = ? and id = ?`,
    [
      count,
      bytesRead,
      rows.created,
      rows.changed,
      rows.unchanged,
      rows.refused,
      Math.round(workedMs),
      ctx.municipalityId,
      importId,
    ],
  );
}
