/** Batches of a file judged by what the centre knows, while the database writes the one before. */
import { setImmediate } from "node:timers/promises";
import { type Draft, draftOf } from "./draft.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { NewAlias } from "./names.ts";
import type { RefusedRow, RowBatchOfFile } from "./row-batches.ts";

export interface JudgedBatch {
  readonly drafts: readonly Draft[];
  readonly refused: readonly RefusedRow[];
  /** Names that the batch used. */
  readonly usedNames: readonly NewAlias[];
  /** Rows of the file in the batch. */
  readonly count: number;
  readonly bytesRead: number;
}

/** Rows judged in one go: the answers of the database, which wait meanwhile, are heard in between. */
const AT_ONCE = 250;

/** @param now the instant of the run */
export async function* judgeBatches(
  batches: AsyncIterable<RowBatchOfFile>,
  plan: ImportPlan,
  now: () => Date,
): AsyncGenerator<JudgedBatch> {
  for await (const batch of batches) yield await judge(batch, plan, now());
}

async function judge(batch: RowBatchOfFile, plan: ImportPlan, now: Date): Promise<JudgedBatch> {
  const drafts: Draft[] = [];
  const refused = [...batch.refused];
  for (const [at, { facts, externalNumber }] of batch.rows.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const draft = draftOf(facts, externalNumber, plan, now);
    if ("facts" in draft) drafts.push(draft);
    else {
      const { cells } = batch.records.get(facts.rowNumber)!;
      refused.push({ rowNumber: facts.rowNumber, cells, faults: [draft] });
    }
  }
  const { count, bytesRead } = batch;
  return { drafts, refused, usedNames: plan.names.takeUsed(), count, bytesRead };
}
