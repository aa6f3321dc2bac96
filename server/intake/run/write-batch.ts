/** One judged batch of a file in one transaction: rows, history, clocks, refusals, names, the cursor. All or nothing. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { bulkInsert } from "../../kernel/bulk-insert.ts";
import { select } from "../../kernel/select.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { SubmissionImportState } from "../submission-import.entity.ts";
import type { KnownDraft } from "./changed-rows.ts";
import { writeChanged } from "./changed-rows.ts";
import type { Draft } from "./draft.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { JudgedBatch } from "./judged-batches.ts";
import { keepUsedNames } from "./names.ts";
import { writeNew } from "./new-rows.ts";
import type { RefusedRow } from "./row-batches.ts";

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
  batch: JudgedBatch,
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
  const { drafts, refused } = batch;
  const found = await findKnown(ctx, drafts);
  const fresh = drafts.filter((draft) => !found.has(keyOf(draft)));
  const known = drafts.flatMap((draft): KnownDraft[] => {
    const row = found.get(keyOf(draft));
    return row && row.marks !== draft.marks ? [{ draft, ...row }] : [];
  });
  const created = await writeNew(ctx, plan, fresh);
  const changed = await writeChanged(ctx, plan, known);
  await writeRefused(ctx, plan, refused);
  await keepUsedNames(ctx, batch.usedNames);
  await select(
    ctx.em,
    `insert into submission_import_batch (municipality_id, import_id, position, created, changed)
     values (?, ?, ?, ?, ?)`,
    [ctx.municipalityId, plan.importId, position, JSON.stringify(created), JSON.stringify(changed)],
  );
  await moveCursor(ctx, plan, batch, workedMs, {
    created: created.length,
    changed: changed.length,
    refused: refused.length,
    unchanged: batch.count - created.length - changed.length - refused.length,
  });
  return "WRITTEN";
}

const keyOf = ({ facts, externalNumber }: Draft): string => `${facts.channel}\n${externalNumber}`;

interface KnownRow {
  readonly id: SubmissionId;
  readonly marks: string | null;
}

/** Rows of the register by channel and number; the unique index of these finds them. */
async function findKnown(
  ctx: MunicipalContext,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, KnownRow>> {
  const numbers = new Map<string, string[]>();
  for (const { facts, externalNumber } of drafts) {
    const list = numbers.get(facts.channel);
    if (list) list.push(externalNumber);
    else numbers.set(facts.channel, [externalNumber]);
  }
  const found = new Map<string, KnownRow>();
  for (const [channel, list] of numbers) {
    const rows = await select<KnownRow & { number: string }>(
      ctx.em,
      `select id, external_number as number, source_marks as marks from submission
       where municipality_id = ? and channel = ? and external_number is not null
         and external_number = any(array(select jsonb_array_elements_text(?::jsonb)))`,
      [ctx.municipalityId, channel, JSON.stringify(list)],
    );
    for (const { id, number, marks } of rows) found.set(`${channel}\n${number}`, { id, marks });
  }
  return found;
}

async function writeRefused(
  ctx: MunicipalContext,
  { importId }: ImportPlan,
  refused: readonly RefusedRow[],
): Promise<void> {
  await bulkInsert(ctx.em, {
    table: "submission_import_refusal",
    columns: ["municipality_id", "import_id", "row_number", "faults", "cells"],
    rows: refused.map(({ rowNumber, faults, cells }) => [
      ctx.municipalityId,
      importId,
      rowNumber,
      faults,
      cells.map((cell) => cell.replaceAll("\0", "").slice(0, KEPT_CELL)),
    ]),
  });
}

/** Of a cell beyond all measure only the beginning is kept: enough to find it in the file. */
const KEPT_CELL = 20_000;

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
