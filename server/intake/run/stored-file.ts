/** The uploaded file as the database keeps it, piece by piece. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import type { FileBytes } from "../file/file-layout.ts";
import type { SubmissionImportId } from "../submission-import.entity.ts";

/** Opens a unit of work, or stays in the one that is open. */
export type InMunicipality = <T>(step: (ctx: MunicipalContext) => Promise<T>) => Promise<T>;

interface PieceRow {
  startsAt: number;
  content: Uint8Array;
}

const NEXT_PIECE = `select starts_at as "startsAt", content from submission_import_chunk
  where municipality_id = ? and import_id = ? and starts_at >= (
    select max(starts_at) from submission_import_chunk
    where municipality_id = ? and import_id = ? and starts_at <= ?)
  order by starts_at limit 1`;

/** @param within how each piece is read: a long reading must not hold a transaction */
export function storedFile(within: InMunicipality, id: SubmissionImportId, length: number): FileBytes {
  return {
    length,
    async *read(start, end) {
      for (let at = start; at < end;) {
        const from = at;
        const [piece] = await within((ctx) =>
          select<PieceRow>(ctx.em, NEXT_PIECE, [ctx.municipalityId, id, ctx.municipalityId, id, from]),
        );
        if (!piece) throw new Error(`The file of import ${id} has no byte ${from}.`);
        const bytes = piece.content.subarray(from - piece.startsAt, end - piece.startsAt);
        yield bytes;
        at += bytes.byteLength;
      }
    },
  };
}
