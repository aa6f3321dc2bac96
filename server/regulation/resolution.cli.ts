import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { readDocument } from "./document/read-document.ts";
import { ResolutionFileError } from "./document/resolution-file-error.ts";
import { ResolutionReading } from "./draft.ts";
import { printReport } from "./print-report.ts";
import { readResolution } from "./read-resolution.ts";

const USAGE = "Использование: npm run -s resolution -- ФАЙЛ [--json]";
const EXIT = { DRAFT: 0, ERROR: 1, REFUSED: 2 } as const;

/** A mistake of the one who called, told in one sentence. */
class CallError extends Error {
  override readonly name = "CallError";

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

interface Call {
  readonly file: string;
  readonly isJson: boolean;
}

/** Reads one document and prints the report, or the draft as JSON. */
async function main(args: readonly string[]): Promise<number> {
  const { file, isJson } = parseCall(args);
  const source = await readDocument(await bytesOf(file), basename(file));
  const reading = ResolutionReading.parse(readResolution(source));
  process.stdout.write(isJson ? `${JSON.stringify(reading, null, 2)}\n` : printReport(reading));
  if (reading.outcome !== "REFUSED") return EXIT.DRAFT;
  if (isJson) process.stderr.write(`${reading.refusal.code}: ${reading.refusal.message}\n`);
  return EXIT.REFUSED;
}

function parseCall(args: readonly string[]): Call {
  const files = args.filter((arg) => !arg.startsWith("--"));
  const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json");
  if (unknown !== undefined)
    throw new CallError("OPTION_UNKNOWN", `Неизвестный параметр ${unknown}. ${USAGE}`);
  const [file, second] = files;
  if (file === undefined) throw new CallError("FILE_NOT_NAMED", `Укажите файл. ${USAGE}`);
  if (second !== undefined)
    throw new CallError("FILES_TOO_MANY", `Укажите один файл, а не ${files.length}. ${USAGE}`);
  // npm starts scripts in the project's folder; the name is meant from where the person stands.
  return { file: resolve(process.env["INIT_CWD"] ?? process.cwd(), file), isJson: args.includes("--json") };
}

const REASONS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ["FILE_NOT_FOUND", "Файл не найден"],
  EISDIR: ["FILE_IS_FOLDER", "Это папка, а нужен файл"],
  EACCES: ["FILE_NOT_READABLE", "Нет права читать файл"],
  EPERM: ["FILE_NOT_READABLE", "Нет права читать файл"],
  ERR_FS_FILE_TOO_LARGE: ["FILE_TOO_LARGE", "Файл слишком велик"],
};

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? REASONS[String(cause.code)] : undefined;
    const [code, message] = reason ?? ["FILE_NOT_READABLE", "Файл не удалось прочитать"];
    throw new CallError(code, `${message}: ${file}`, { cause });
  }
}

/** A call or file error is one sentence; anything else is a bug and keeps its stack. */
function report(error: unknown): number {
  const isExpected = error instanceof CallError || error instanceof ResolutionFileError;
  const text = isExpected
    ? `${error.code}: ${error.message}`
    : `Внутренняя ошибка программы: ${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${text}\n`);
  return EXIT.ERROR;
}

process.exitCode = await main(process.argv.slice(2)).catch(report);
