/** A table of a monitoring system → publications. Rows that cannot be taken are told by their number. */
import { recordAudit } from "../audit/record-audit.ts";
import type { FileBytes } from "../intake/file/file-layout.ts";
import { inspectFile, readRecords } from "../intake/file/read-file.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { InformationSourceId } from "./information-source.entity.ts";
import { InformationSourceKind, InformationSourceState } from "./information.enums.ts";
import { type PublicationFacts, publicationRefusal } from "./publication.rules.ts";
import { missingColumns, placesOf, publicationOfRow } from "./sent-publication.ts";
import { getSource } from "./source.service.ts";
import { takePublications, type TakenCount } from "./take-publications.ts";

const MOST_ROWS = 20_000;
const MOST_FAULTS = 100;

export interface RowRefusal {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly message: string;
}

export interface PublicationTable {
  readonly publications: readonly PublicationFacts[];
  readonly refused: number;
  /** The first hundred of them. */
  readonly faults: readonly RowRefusal[];
}

const bytesOf = (content: Buffer): FileBytes => ({
  length: content.length,
  async *read(start, end) {
    yield content.subarray(start, end);
  },
});

/**
 * Reads a table by the names of its columns (`schema/publication-columns.json`).
 *
 * @throws {FileRefusalError} when it is no table
 */
export async function readPublicationTable(
  content: Buffer,
  timeZone: string,
  now: Date,
): Promise<PublicationTable | SubmissionRefusal> {
  const file = bytesOf(content);
  const layout = await inspectFile(file);
  const places = placesOf(layout.header);
  if (missingColumns(places).length > 0)
    return refuse(
      "COLUMNS_MISSING",
      "В таблице должны быть столбцы «Ссылка» и «Заголовок». Переименуйте их и загрузите файл снова.",
    );
  const publications: PublicationFacts[] = [];
  const faults: RowRefusal[] = [];
  let refused = 0;
  for await (const { records } of readRecords(file, layout, MOST_ROWS + 1)) {
    for (const { number, cells, fault } of records) {
      if (publications.length + refused >= MOST_ROWS)
        return refuse("TOO_MANY_ROWS", `В таблице больше ${MOST_ROWS} строк. Разделите её на части.`);
      const facts = publicationOfRow(cells, places, timeZone, now);
      const message = fault ? "Строка повреждена." : publicationRefusal(facts, now)?.message;
      if (message === undefined) publications.push(facts);
      else {
        refused += 1;
        if (faults.length < MOST_FAULTS) faults.push({ row: number, message });
      }
    }
  }
  return { publications, refused, faults };
}

/** Keeps what was read; the same file again adds nothing. */
export async function takeTable(
  ctx: MunicipalContext,
  id: InformationSourceId,
  { publications, refused, faults }: PublicationTable,
): Promise<TakenCount & Omit<PublicationTable, "publications">> {
  const source = await getSource(ctx, id);
  const count = await takePublications(ctx, source, publications);
  const now = ctx.clock.now();
  if (source.kind === InformationSourceKind.FILE)
    Object.assign(source, { state: InformationSourceState.WORKS, triedAt: now, wentWellAt: now });
  recordAudit(ctx, "informationSource.file_read", source.name, { added: count.added, refused });
  await ctx.em.flush();
  return { ...count, refused, faults };
}
