/** A file comes in, in pieces, each kept in a transaction of its own: a lost connection goes on where it broke. */
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput, DenialError, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { inspectFile } from "./file/read-file.ts";
import { FileRefusalError } from "./file/file-refusal.ts";
import { type InMunicipality, storedFile } from "./run/stored-file.ts";
import {
  SubmissionImport,
  type SubmissionImportId,
  SubmissionImportState,
} from "./submission-import.entity.ts";

export const LARGEST_FILE_BYTES = 200 * 1024 * 1024;
/** Bytes of one stored piece. */
export const PIECE_BYTES = 1 << 20;
/** Uploads that were never finished are cleared away after so long. */
const ABANDONED_MS = 24 * 60 * 60_000;

/** Begins an upload. @throws {DenialError} TOO_LARGE or BAD_INPUT */
export async function beginUpload(
  ctx: MunicipalContext,
  fileName: string,
  byteLength: number,
): Promise<SubmissionImport> {
  if (!Number.isInteger(byteLength) || byteLength < 1) throw badInput("Файл пуст.");
  if (byteLength > LARGEST_FILE_BYTES)
    throw new DenialError("TOO_LARGE", "Файл больше 200 МБ. Разделите его на части или сохраните как .csv.");
  const now = ctx.clock.now();
  await ctx.em.nativeDelete(SubmissionImport, {
    municipality: ctx.municipalityId,
    state: SubmissionImportState.UPLOADING,
    createdAt: { $lt: new Date(now.getTime() - ABANDONED_MS) },
  });
  const facts = ctx.em.create(SubmissionImport, {
    municipality: ctx.municipalityId,
    id: newId<SubmissionImportId>(now.getTime()),
    fileName: tidyName(fileName),
    byteLength,
    receivedBytes: 0,
    state: SubmissionImportState.UPLOADING,
    layout: null,
    mapping: null,
    failure: null,
    ...NOTHING_READ,
    createdAt: now,
    createdBy: ctx.viewer.accountId,
    createdByName: ctx.viewer.displayName,
  });
  await ctx.em.persist(facts).flush();
  return facts;
}

const NOTHING_READ = {
  rowsRead: 0,
  rowsCreated: 0,
  rowsChanged: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
  bytesRead: 0,
  batches: 0,
  workedMs: 0,
  startedAt: null,
  finishedAt: null,
} as const;

/** The last part of a path, without signs that no name has. */
function tidyName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const tidy = last.replaceAll(/[\u0000-\u001f\u007f]/g, "").trim();
  return tidy === "" ? "файл" : tidy.slice(0, 200);
}

/**
 * Keeps the next piece.
 *
 * @param offset place of its first byte; a piece that is there already, as after a lost answer, is passed over
 * @returns bytes that have come so far
 * @throws {DenialError} NOT_FOUND, or CONFLICT when bytes before it are missing
 */
export async function keepPiece(
  ctx: MunicipalContext,
  id: SubmissionImportId,
  offset: number,
  content: Buffer,
): Promise<number> {
  const [row] = await select<{ state: SubmissionImportState; receivedBytes: number; byteLength: number }>(
    ctx.em,
    `select state, received_bytes as "receivedBytes", byte_length as "byteLength" from submission_import
     where municipality_id = ? and id = ? for update`,
    [ctx.municipalityId, id],
  );
  if (row?.state !== SubmissionImportState.UPLOADING) throw notFound();
  if (offset + content.byteLength <= row.receivedBytes) return row.receivedBytes;
  if (offset !== row.receivedBytes)
    throw new DenialError("CONFLICT", `Пришло ${row.receivedBytes} байт: продолжайте с этого места.`);
  const received = offset + content.byteLength;
  if (received > row.byteLength) throw badInput("Файл оказался длиннее, чем было объявлено.");
  await select(
    ctx.em,
    "insert into submission_import_chunk (municipality_id, import_id, starts_at, content) values (?, ?, ?, ?)",
    [ctx.municipalityId, id, offset, content],
  );
  await select(
    ctx.em,
    "update submission_import set received_bytes = ? where municipality_id = ? and id = ?",
    [received, ctx.municipalityId, id],
  );
  return received;
}

/**
 * Looks what the whole file is. Read piece by piece, outside any transaction.
 *
 * @returns why it is no table, or null
 */
export async function endUpload(
  within: InMunicipality,
  id: SubmissionImportId,
  byteLength: number,
): Promise<string | null> {
  const found = await inspectFile(storedFile(within, id, byteLength)).catch((error: unknown) => {
    if (error instanceof FileRefusalError) return error;
    throw error;
  });
  const refusal = found instanceof FileRefusalError ? found.message : null;
  await within(async (ctx) => {
    const facts = await ctx.em.findOne(SubmissionImport, { municipality: ctx.municipalityId, id });
    if (facts?.state !== SubmissionImportState.UPLOADING) throw notFound();
    if (found instanceof FileRefusalError) {
      // A file that is no table is not kept.
      await ctx.em.remove(facts).flush();
      return;
    }
    facts.layout = found;
    facts.state = SubmissionImportState.READY;
    recordAudit(ctx, "import.uploaded", facts.fileName, { bytes: facts.byteLength });
    await ctx.em.flush();
  });
  return refusal;
}
