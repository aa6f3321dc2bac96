/** Which encoding and delimiter a text file has, from its beginning. */
import { CsvRecords } from "./csv-records.ts";
import { decodeText } from "../../regulation/document/reading/decode-text.ts";
import type { Charset } from "./file-layout.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
/** Rows at the start that tell the delimiter. */
const SAMPLE_ROWS = 50;

const CHARSETS: Readonly<Record<string, Charset>> = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1251": "windows-1251",
  "koi8-r": "koi8-r",
  cp866: "ibm866",
};

/** The encoding, by the marks and letters of the sample; windows-1251 when nothing speaks for another. */
export function sniffCharset(sample: Uint8Array): Charset {
  return CHARSETS[decodeText(withoutTornLetter(sample)).encoding] ?? "windows-1251";
}

/** A sample may end in the middle of a letter of UTF-8. */
function withoutTornLetter(sample: Uint8Array): Uint8Array {
  let end = sample.length;
  while (end > 0 && sample.length - end < 4 && (sample[end - 1]! & 0xc0) === 0x80) end -= 1;
  if (end > 0 && sample[end - 1]! >= 0xc0) end -= 1;
  else end = sample.length;
  return sample.subarray(0, end);
}

/** The delimiter by which most rows have the same number of columns, the more the better. */
export function sniffDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function scoreOf(text: string, delimiter: string): number {
  const widths = new CsvRecords(delimiter, null)
    .push(text)
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) best = Math.max(best, (count / widths.length) * Math.min(width, 60));
  return best;
}

/** A decoder that goes on over the pieces of a file; damaged letters come out as U+FFFD. */
export function decoderOf(charset: Charset): (bytes: Uint8Array | null) => string {
  const decoder = new TextDecoder(charset, { ignoreBOM: false });
  return (bytes) => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}
