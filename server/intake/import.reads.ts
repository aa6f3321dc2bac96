/** Lists of imports and of their refused rows; the first rows of a file under a mapping. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { type Connection, connectionOf, connectionType, decodeCursor, pageSize } from "../kernel/paging.ts";
import { select } from "../kernel/select.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { readRecords } from "./file/read-file.ts";
import {
  type ImportPreview,
  type PreviewRow,
  type PreviewValue,
  type RefusalCount,
  RefusedRowView,
} from "./import.types.ts";
import type { Mapping } from "./mapping/mapping.ts";
import type { RowFacts } from "./mapping/read-row.ts";
import type { RowFault } from "./mapping/row-fault.ts";
import { obstaclesOf, viewOf } from "./mapping.service.ts";
import { draftOf } from "./run/draft.ts";
import { readPlan, type ImportPlan } from "./run/import-plan.ts";
import { RowJudge } from "./run/row-batches.ts";
import { storedFile } from "./run/stored-file.ts";
import { SubmissionImport, type SubmissionImportId } from "./submission-import.entity.ts";

export const SubmissionImportConnection = connectionType(
  "SubmissionImport",
  "imports",
  () => SubmissionImport,
);
export const RefusedRowConnection = connectionType("RefusedRow", "refused rows", () => RefusedRowView);

/** Rows of a preview. */
const PREVIEW_ROWS = 50;
/** A cell of a preview is shown, not read. */
const PREVIEW_CELL = 300;

/** Imports, newest first. */
export async function listImports(
  ctx: MunicipalContext,
  first: number,
  after: string | null,
): Promise<Connection<SubmissionImport>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId };
  const [at, id] =
    after === null ? [] : (decodeCursor(after, ["string", "string"]) as [string, SubmissionImportId]);
  const before =
    at === undefined || id === undefined
      ? {}
      : { $or: [{ createdAt: { $lt: new Date(at) } }, { createdAt: new Date(at), id: { $lt: id } }] };
  const order = { createdAt: "desc", id: "desc" } as const;
  const rows = await ctx.em.find(
    SubmissionImport,
    { ...own, ...before },
    { orderBy: order, limit: size + 1 },
  );
  const total = await ctx.em.count(SubmissionImport, own);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row,
  );
}

/** Refused rows of an import, in the order of the file. */
export async function listRefused(
  ctx: MunicipalContext,
  { id, rowsRefused }: SubmissionImport,
  first: number,
  after: string | null,
): Promise<Connection<RefusedRowView>> {
  const size = pageSize(first);
  const [behind] = after === null ? [0] : (decodeCursor(after, ["number"]) as [number]);
  const rows = await select<RefusedRowView>(
    ctx.em,
    `select row_number as "rowNumber", faults, cells from submission_import_refusal
     where municipality_id = ? and import_id = ? and row_number > ? order by row_number limit ?`,
    [ctx.municipalityId, id, behind, size + 1],
  );
  return connectionOf(
    rows,
    size,
    rowsRefused,
    (row) => [row.rowNumber],
    (row) => row,
  );
}

/** Refused rows by reason and column, the most frequent first. */
export function countRefused(ctx: MunicipalContext, id: SubmissionImportId): Promise<RefusalCount[]> {
  return select<RefusalCount>(
    ctx.em,
    `select f->>'code' as code, f->>'column' as "column", min(f->>'message') as message, count(*)::int as count
     from submission_import_refusal r, jsonb_array_elements(r.faults) f
     where r.municipality_id = ? and r.import_id = ? group by 1, 2 order by 4 desc, 1, 2 limit 100`,
    [ctx.municipalityId, id],
  );
}

/** The first rows of a file as they would be read by a mapping. Writes nothing. */
export async function previewImport(
  ctx: MunicipalContext,
  facts: SubmissionImport,
  mapping: Mapping,
): Promise<ImportPreview> {
  const layout = facts.layout!;
  const judge = new RowJudge(mapping, layout.header, ctx.timeZone);
  const plan = await readPlan(ctx, facts);
  const file = storedFile((step) => step(ctx), facts.id, facts.byteLength);
  const rows: PreviewRow[] = [];
  const places = await placeNames(ctx);
  for await (const { records } of readRecords(file, layout, PREVIEW_ROWS)) {
    for (const record of records) {
      const judged = judge.judge(record);
      const cells = record.cells.map((cell) => cell.slice(0, PREVIEW_CELL));
      const row = { rowNumber: record.number, cells };
      rows.push(
        "facts" in judged
          ? { ...row, ...previewRow(ctx, plan, judged, places) }
          : { ...row, ...refusedRow(judged) },
      );
    }
  }
  return { header: [...layout.header], mapping: viewOf(mapping), rows, obstacles: obstaclesOf(mapping) };
}

const refusedRow = (faults: readonly RowFault[]) => ({
  values: [],
  faults: [...faults],
  recipient: null,
  topic: null,
});

function previewRow(
  ctx: MunicipalContext,
  plan: ImportPlan,
  { facts, externalNumber }: { facts: RowFacts; externalNumber: string },
  places: ReadonlyMap<string, string>,
): Omit<PreviewRow, "rowNumber" | "cells"> {
  const draft = draftOf(facts, externalNumber, plan, ctx.clock.now());
  if (!("facts" in draft)) return refusedRow([draft]);
  const name = (id: RecipientId | TopicId | null) => (id === null ? null : (places.get(id) ?? null));
  return {
    values: valuesOf(facts),
    faults: [],
    recipient: name(draft.recipientId),
    topic: name(draft.topicId),
  };
}

function valuesOf(facts: RowFacts): PreviewValue[] {
  const texts = Object.entries(facts.values).map(([field, value]) => ({
    field: field as PreviewValue["field"],
    value: value.slice(0, PREVIEW_CELL),
  }));
  const moments = (["receivedAt", "answeredAt"] as const).flatMap((field) => {
    const at = facts[field];
    return at === null ? [] : [{ field, value: at.toISOString() }];
  });
  const hasSummary = texts.some(({ field }) => field === "summary");
  return [...moments, ...texts, ...(hasSummary ? [] : [{ field: "summary" as const, value: facts.summary }])];
}

/** Names of recipients and topics by id. */
async function placeNames(ctx: MunicipalContext): Promise<ReadonlyMap<string, string>> {
  const rows = await select<{ id: string; name: string }>(
    ctx.em,
    `select id, coalesce(short_name, name) as name from recipient where municipality_id = ?
     union all select id, name from topic where municipality_id = ?`,
    [ctx.municipalityId, ctx.municipalityId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
