/** Turns a made-up act into the file that a municipality would send: encoded text, Word, RTF or PDF. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";
import iconv from "iconv-lite";
import { makePdf } from "./pdf-file.ts";

export interface FileWish {
  readonly file: string;
  readonly format?: "docx" | "rtf" | "pdf" | undefined;
  readonly encoding?: string | undefined;
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of the act and a name with the right ending; one line of the text is one paragraph. */
export async function documentFile(
  text: string,
  { file, format, encoding }: FileWish,
): Promise<DocumentFile> {
  const lines = text.split("\n");
  const name = format ? file.replace(/\w+$/, format) : file;
  if (format === "docx") return { name, bytes: await makeDocx(lines) };
  if (format === "rtf") return { name, bytes: makeRtf(lines) };
  if (format === "pdf") return { name, bytes: await makePdf(lines) };
  return { name, bytes: iconv.encode(text, encoding ?? "utf8") };
}

async function makeDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map(
    (line) =>
      new Paragraph({
        alignment: line === line.toUpperCase() ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
        children: [new TextRun({ text: line, bold: line === line.toUpperCase() })],
      }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Cyrillic as WordPad writes it: one byte of windows-1251 per letter, signs outside of it as `\uN?`. */
function makeRtf(lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `\\pard ${[...line].map(rtfCharacter).join("")}\\par`).join("\r\n");
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times New Roman;}}\r\n${body}\r\n}`,
    "latin1",
  );
}

function rtfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ("\\{}".includes(character)) return `\\${character}`;
  if (character === "\t") return "\\tab ";
  if (code < 0x80) return character;
  const [byte] = iconv.encode(character, "windows-1251");
  return byte === undefined || byte === 0x3f ? `\\u${code}?` : `\\'${byte.toString(16)}`;
}
