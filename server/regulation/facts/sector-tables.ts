import type { ActText } from "./act-text.ts";
import { isKnownSector, looksLikeSector, splitSectorList } from "./sector-names.ts";
import { isSectorHead, isSectorLead } from "./sector-words.ts";
import { readTables, type Table, type TableCell } from "./tables.ts";

/** A sector named in a table; the range counts in the clean text. */
export interface SectorRow {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** How far above a table its title is looked for, in characters. */
const TITLE_REACH = 200;

/** Lists of sectors that stand in a column of a table, whichever column it is. */
export function sectorTables(text: ActText): SectorRow[][] {
  return readTables(text.clean).flatMap((table) => {
    const column = sectorColumn(text, table);
    return column ? [column.flatMap(namesOf)] : [];
  });
}

/** The cells of the column that names sectors: told by its head, else by what stands above the table. */
function sectorColumn(text: ActText, { rows, start }: Table): TableCell[] | null {
  const [head = [], ...body] = rows;
  const headed = head.flatMap((cell, index) => (isSectorHead(cell.text) ? [cellsIn(body, index)] : []));
  const named = headed.find((cells) => isSectorColumn(cells));
  if (named) return named;
  const above = text.clean.text.slice(Math.max(0, start - TITLE_REACH), start).trimEnd();
  if (!isSectorLead(above.split("\n").slice(-3).join(" "))) return null;
  const columns = head.map((_, index) => cellsIn(rows, index));
  return columns.find((cells) => isSectorColumn(cells)) ?? null;
}

const cellsIn = (rows: readonly (readonly TableCell[])[], index: number): TableCell[] =>
  rows.flatMap((row) => row[index] ?? []).filter(({ text }) => /[а-яё]{2}/iu.test(text));

function isSectorColumn(cells: readonly TableCell[]): boolean {
  const names = cells.flatMap(namesOf);
  return (
    names.length >= 2 &&
    names.every(({ name }) => looksLikeSector(name)) &&
    names.filter(({ name }) => isKnownSector(name)).length * 2 >= names.length
  );
}

/** A cell names one sector, or several where each part is one: «дороги; транспорт». */
function namesOf(cell: TableCell): SectorRow[] {
  const pieces = splitSectorList(cell.text);
  if (pieces.length > 1 && pieces.every(({ text }) => isKnownSector(text))) {
    return pieces.map(({ text, start, end }) => ({
      name: text,
      start: cell.start + start,
      end: cell.start + end,
    }));
  }
  return [{ name: cell.text, start: cell.start, end: cell.end }];
}
