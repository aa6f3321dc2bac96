import type { RecordFault, RowRecord } from "../file/file-layout.ts";
import { fault, type RowFault } from "./row-fault.ts";

const MESSAGES: Readonly<Record<RecordFault["code"], string>> = {
  QUOTES: "Кавычки в строке не закрыты: границы ячеек определить нельзя.",
  BAD_CHARACTERS: "В ячейке нечитаемые знаки: кодировка этой строки другая, чем у файла.",
  FORMULA_WITHOUT_VALUE:
    "В ячейке формула без вычисленного значения: откройте таблицу, сохраните её и загрузите снова.",
  CELL_TOO_LONG: "Текст ячейки длиннее 100 000 знаков.",
  ERROR_VALUE: "В ячейке ошибка вычисления: исправьте её в таблице.",
};

/** What the reader of the file found wrong with a row, in the words of a person; null when it is whole. */
export function recordFault({ fault: damage }: RowRecord, header: readonly string[]): RowFault | null {
  if (!damage) return null;
  const column = damage.column === null ? null : (header[damage.column] ?? null);
  return fault(damage.code, column, MESSAGES[damage.code]);
}
