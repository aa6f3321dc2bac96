import { ResolutionFileError } from "../resolution-file-error.ts";

/** Largest file taken, in bytes. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
/** Longest text taken from one file, in characters. */
export const LONGEST_TEXT = 40_000_000;

export const fileEmpty = (): ResolutionFileError =>
  new ResolutionFileError(
    "FILE_EMPTY",
    "Файл пуст. Загрузите файл с текстом правового акта.",
    "The file is empty. Upload the file that holds the text of the act.",
  );

export const fileTooLarge = (): ResolutionFileError =>
  new ResolutionFileError(
    "FILE_TOO_LARGE",
    "Файл больше 20 МБ. Уберите из него изображения или сохраните только текст акта и загрузите снова.",
    "The file is larger than 20 MB. Remove the pictures or save only the text of the act and upload it again.",
  );

export const formatUnknown = (): ResolutionFileError =>
  new ResolutionFileError(
    "FORMAT_UNKNOWN",
    "Формат файла не поддерживается. Загрузите акт в формате TXT, MD, HTML, DOCX, DOC, RTF или PDF с текстовым слоем.",
    "The file format is not supported. Upload the act as TXT, MD, HTML, DOCX, DOC, RTF or PDF with a text layer.",
  );

export const formatBroken = (format: string, cause?: unknown): ResolutionFileError =>
  new ResolutionFileError(
    "FORMAT_BROKEN",
    `Файл ${format} повреждён и не читается. Откройте его в редакторе, сохраните заново и загрузите снова.`,
    `The ${format} file is damaged and cannot be read. Open it in an editor, save it anew and upload it again.`,
    { cause },
  );

export const fileProtected = (format: string): ResolutionFileError =>
  new ResolutionFileError(
    "FILE_PROTECTED",
    `Файл ${format} защищён паролем. Снимите защиту, сохраните файл и загрузите снова.`,
    `The ${format} file is protected by a password. Remove the protection, save the file and upload it again.`,
  );

export const archiveBomb = (): ResolutionFileError =>
  new ResolutionFileError(
    "ARCHIVE_BOMB",
    "Содержимое файла при распаковке недопустимо велико. Сохраните акт заново в редакторе без вложений и загрузите снова.",
    "What the file unpacks to is larger than allowed. Save the act anew in an editor without attachments and upload it again.",
  );

export const textTooLong = (): ResolutionFileError =>
  new ResolutionFileError(
    "TEXT_TOO_LONG",
    "В файле слишком много текста для одного акта. Загрузите только сам акт с приложениями.",
    "The file holds too much text for one act. Upload only the act itself with its annexes.",
  );

export const readingTooLong = (): ResolutionFileError =>
  new ResolutionFileError(
    "READING_TOO_LONG",
    "Документ читается слишком долго. Уберите из файла всё, кроме акта с приложениями, и загрузите снова.",
    "Reading the document takes too long. Leave only the act with its annexes in the file and upload it again.",
  );

export const readingBusy = (): ResolutionFileError =>
  new ResolutionFileError(
    "READING_BUSY",
    "Сейчас читаются другие документы, и очередь не подошла. Загрузите файл ещё раз через минуту.",
    "Other documents are being read, and the turn did not come. Upload the file again in a minute.",
  );
