/** Judged batches looked up in the register and made ready to be sent, while the database writes the one before. */
import { type ReadyRows, readyRows } from "../../kernel/bulk-insert.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import type { ApplicantId } from "../../submission/applicant.entity.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import type { KnownDraft } from "./changed-rows.ts";
import type { Draft } from "./draft.ts";
import { applicantsOf, type BatchApplicants } from "./import-applicants.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { JudgedBatch } from "./judged-batches.ts";
import { type NewRows, newRowsOf } from "./new-rows.ts";
import type { RefusedRow } from "./row-batches.ts";
import type { InMunicipality } from "./stored-file.ts";

export interface ReadyBatch {
  readonly judged: JudgedBatch;
  readonly applicants: BatchApplicants;
  readonly fresh: NewRows;
  /** Rows of the register of which the file says something new. */
  readonly known: readonly KnownDraft[];
  readonly refusals: ReadyRows;
}

/** @param within how each batch is looked up: apart from the transaction that writes the one before */
export async function* readyBatches(
  within: InMunicipality,
  batches: AsyncIterable<JudgedBatch>,
  plan: ImportPlan,
): AsyncGenerator<ReadyBatch> {
  let before: ReadonlyMap<string, ApplicantId> = new Map();
  for await (const judged of batches) {
    const ready = await within((ctx) => makeReady(ctx, plan, judged, before));
    before = ready.applicants.made;
    yield ready;
  }
}

async function makeReady(
  ctx: MunicipalContext,
  plan: ImportPlan,
  judged: JudgedBatch,
  before: ReadonlyMap<string, ApplicantId>,
): Promise<ReadyBatch> {
  const { drafts, refused } = judged;
  const found = await findKnown(ctx, drafts);
  const fresh = drafts.filter((draft) => !found.has(keyOf(draft)));
  const known = drafts.flatMap((draft): KnownDraft[] => {
    const row = found.get(keyOf(draft));
    return row && row.marks !== draft.marks ? [{ draft, id: row.id }] : [];
  });
  const applicants = await applicantsOf(ctx, fresh, before);
  return {
    judged,
    applicants,
    fresh: await newRowsOf(ctx, plan, fresh, applicants.ids),
    known,
    refusals: await refusalsOf(ctx, plan, refused),
  };
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
  const found = new Map<string, KnownRow>();
  for (const [channel, list] of Map.groupBy(drafts, ({ facts }) => facts.channel)) {
    const rows = await select<KnownRow & { number: string }>(
      ctx.em,
      `select id, external_number as number, source_marks as marks from submission
       where municipality_id = ? and channel = ? and external_number is not null
         and external_number = any(array(select jsonb_array_elements_text(?::jsonb)))`,
      [ctx.municipalityId, channel, JSON.stringify(list.map(({ externalNumber }) => externalNumber))],
    );
    for (const { id, number, marks } of rows) found.set(`${channel}\n${number}`, { id, marks });
  }
  return found;
}

function refusalsOf(
  ctx: MunicipalContext,
  { importId }: ImportPlan,
  refused: readonly RefusedRow[],
): Promise<ReadyRows> {
  return readyRows(ctx.em, {
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
