import iconv from "iconv-lite";

export interface DecodedText {
  readonly text: string;
  /** Name as in the IANA register, in small letters. */
  readonly encoding: string;
}

const SINGLE_BYTE = ["windows-1251", "koi8-r", "cp866", "iso-8859-5", "maccyrillic"] as const;
const SAMPLE_BYTES = 64 * 1024;

/** Frequency of Russian letters in percent, а to я. */
const FREQUENCY = [
  8.01, 1.59, 4.54, 1.7, 2.98, 8.45, 0.94, 1.65, 7.35, 1.21, 3.49, 4.4, 3.21, 6.7, 10.97, 2.81, 4.73, 5.47,
  6.26, 2.62, 0.26, 0.97, 0.48, 1.44, 0.73, 0.36, 0.04, 1.9, 1.74, 0.32, 0.64, 2.01,
];
const EVEN_SHARE = 100 / FREQUENCY.length;

/** The text of a file of characters in whatever encoding Russian offices use; the mark of UTF is dropped. */
export function decodeText(bytes: Uint8Array): DecodedText {
  return decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeSingleByte(bytes);
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: decodeAs(bytes.subarray(2), "utf-16le"), encoding: "utf-16le" };
  if (first === 0xfe && second === 0xff)
    return { text: decodeAs(bytes.subarray(2), "utf-16be"), encoding: "utf-16be" };
  return null;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : unscramble(text);
  } catch {
    return decodeDamagedUtf8(bytes);
  }
}

/** UTF-8 with a few bytes lost, for example cut in the middle of a letter. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const sample = new TextDecoder("utf-8").decode(bytes.subarray(0, SAMPLE_BYTES));
  const damaged = countMatches(sample, /\ufffd/g);
  const russian = countMatches(sample, /[А-Яа-яЁё]/g);
  if (russian < 100 || damaged > russian / 50) return null;
  return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8" };
}

/** UTF-8 once read as windows-1251 and saved again: every Russian letter became two, the first of them Р or С. */
function unscramble(text: string): DecodedText {
  const sample = text.slice(0, SAMPLE_BYTES);
  const pairs = countMatches(sample, /[РС][^\sа-яА-Я]|[РС][А-Яа-яЁё\u0400-\u045f]/g);
  const letters = countMatches(sample, /[\u0080-\uffff]/g);
  if (letters < 40 || pairs < letters * 0.42) return { text, encoding: "utf-8" };
  try {
    const mended = new TextDecoder("utf-8", { fatal: true }).decode(iconv.encode(text, "windows-1251"));
    return { text: mended, encoding: "utf-8" };
  } catch {
    return { text, encoding: "utf-8" };
  }
}

function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return null;
  const encodings = ["utf-16le", "utf-16be"] as const;
  const scored = encodings.map((encoding) => ({
    encoding,
    russian: countMatches(decodeAs(sample, encoding), /[А-Яа-яЁё ]/g),
  }));
  const best = scored.reduce((left, right) => (right.russian > left.russian ? right : left));
  if (best.russian < sample.length / 4) return null;
  return { text: decodeAs(bytes, best.encoding), encoding: best.encoding };
}

function decodeSingleByte(bytes: Uint8Array): DecodedText {
  const sample = highBytesSample(bytes);
  const scored = SINGLE_BYTE.map((encoding) => ({
    encoding,
    score: russianness(decodeAs(sample, encoding)),
  }));
  // On a tie the earlier one stays: windows-1251 is by far the most common.
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  return { text: decodeAs(bytes, best.encoding), encoding: best.encoding };
}

/** Decodes bytes whose encoding is known. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/** The part of the text where letters beyond ASCII begin. */
function highBytesSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 1), Math.max(0, first) + SAMPLE_BYTES);
}

/** How much a text reads like Russian: common letters count for it, odd signs and case inside words against. */
function russianness(text: string): number {
  let score = 0;
  let previousIsSmall = false;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const isSmall = code >= 0x430 && code <= 0x44f;
    const isCapital = code >= 0x410 && code <= 0x42f;
    if (isSmall) score += Math.log((FREQUENCY[code - 0x430] ?? 0.1) / EVEN_SHARE) + 0.3;
    else if (isCapital && previousIsSmall) score -= 3;
    else if (isCapital) score += Math.log((FREQUENCY[code - 0x410] ?? 0.1) / EVEN_SHARE);
    else if (code >= 0x80 && !/[Ёё«»№–—“”„…•§\u00a0\u00ad]/.test(character)) score -= 3;
    previousIsSmall = isSmall;
  }
  return score;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
