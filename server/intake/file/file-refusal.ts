/** The file as a whole cannot be read: one Russian sentence that says what to do. */
export class FileRefusalError extends Error {
  override readonly name = "FileRefusalError";

  constructor(
    readonly code: FileRefusalCode,
    message: string = FILE_REFUSALS[code],
  ) {
    super(message);
  }
}

export const FILE_REFUSALS = {
  EMPTY: "Файл пуст.",
  LEGACY_EXCEL: "Это таблица старого формата (.xls). Откройте её и сохраните как .xlsx или .csv.",
  PROTECTED: "Файл защищён паролем. Снимите защиту и загрузите его снова.",
  HTML: "Это веб-страница, хотя файл назван таблицей. Откройте его в табличном редакторе и сохраните как .xlsx.",
  PDF: "Это документ PDF, таблицы в нём нет. Выгрузите данные в .csv или .xlsx.",
  WORD: "Это текстовый документ. Выгрузите данные в .csv или .xlsx.",
  NOT_A_TABLE: "Файл не похож на таблицу. Загрузите .csv или .xlsx.",
  NO_HEADER: "В файле не нашлось строки с названиями столбцов.",
  DAMAGED: "Файл повреждён и не открывается. Выгрузите его заново.",
  TOO_LARGE_INSIDE: "Внутри файла слишком много данных. Сохраните его как .csv и загрузите снова.",
} as const;

export type FileRefusalCode = keyof typeof FILE_REFUSALS;
