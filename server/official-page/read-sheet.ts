/** A file that was sent whole → its header and rows. */
import type { FileBytes, RowRecord } from "../intake/file/file-layout.ts";
import { FileRefusalError } from "../intake/file/file-refusal.ts";
import { inspectFile, readRecords } from "../intake/file/read-file.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

const MOST_ROWS = 5_000;

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly RowRecord[];
}

const bytesOf = (content: Uint8Array): FileBytes => ({
  length: content.byteLength,
  async *read(start, end) {
    yield content.subarray(start, end);
  },
});

/** Reads a table; a file that is none is refused with what to do. */
export async function readSheet(content: Uint8Array): Promise<Sheet | SubmissionRefusal> {
  try {
    const file = bytesOf(content);
    const layout = await inspectFile(file);
    const rows: RowRecord[] = [];
    for await (const { records } of readRecords(file, layout, MOST_ROWS + 1)) rows.push(...records);
    return rows.length > MOST_ROWS
      ? refuse("TOO_MANY_ROWS", `В файле больше ${MOST_ROWS} строк. Разделите его на части.`)
      : { header: layout.header, rows };
  } catch (error) {
    if (error instanceof FileRefusalError) return refuse(error.code, error.message);
    throw error;
  }
}
