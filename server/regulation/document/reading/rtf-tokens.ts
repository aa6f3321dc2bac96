/** One piece of an RTF file. Bytes are characters as written or by `\'hh`, to be decoded by the code page. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  | { readonly kind: "bytes"; readonly bytes: number[] };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const LONGEST_WORD = 40;

const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/** The tokens of an RTF file in order; raw binary data is passed over. */
export function* tokensOf(source: Uint8Array): Generator<RtfToken> {
  let at = 0;
  let bytes: number[] = [];
  while (at < source.length) {
    const byte = source[at] ?? 0;
    const isEscapedByte = byte === BACKSLASH && source[at + 1] === QUOTE;
    if (isEscapedByte) {
      bytes.push(hexAt(source, at + 2));
      at += 4;
      continue;
    }
    if (byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE) {
      if (byte !== 10 && byte !== 13) bytes.push(byte);
      at++;
      continue;
    }
    if (bytes.length > 0) yield { kind: "bytes", bytes };
    bytes = [];
    if (byte === BACKSLASH) {
      const word = wordAt(source, at + 1);
      yield word.token;
      at = word.end;
    } else {
      yield { kind: byte === OPEN ? "open" : "close" };
      at++;
    }
  }
  if (bytes.length > 0) yield { kind: "bytes", bytes };
}

function hexAt(source: Uint8Array, at: number): number {
  const value = Number.parseInt(String.fromCharCode(source[at] ?? 63, source[at + 1] ?? 63), 16);
  return Number.isNaN(value) ? 63 : value;
}

function wordAt(source: Uint8Array, from: number): { token: RtfToken; end: number } {
  let at = from;
  while (at < source.length && at - from < LONGEST_WORD && isLetter(source[at] ?? 0)) at++;
  if (at === from) {
    // A single character after the backslash: `\{`, `\~`, `\*`.
    const sign = String.fromCharCode(source[at] ?? 0);
    return { token: { kind: "word", name: sign, value: null }, end: at + 1 };
  }
  const name = String.fromCharCode(...source.subarray(from, at));
  const numberStart = at;
  if (source[at] === 0x2d) at++;
  while (at < source.length && at - numberStart < 11 && isDigit(source[at] ?? 0)) at++;
  const digits = String.fromCharCode(...source.subarray(numberStart, at));
  const value = /\d/.test(digits) ? Number(digits) : null;
  if (source[at] === 0x20) at++;
  const skipped = name === "bin" && value !== null && value > 0 ? value : 0;
  return { token: { kind: "word", name, value }, end: at + skipped };
}
