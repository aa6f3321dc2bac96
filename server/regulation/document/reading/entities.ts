const NAMED: Record<string, string> = {
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  bdquo: "„",
  sbquo: "‚",
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  ndash: "–",
  mdash: "—",
  minus: "−",
  hellip: "…",
  numero: "№",
  sect: "§",
  para: "¶",
  bull: "•",
  middot: "·",
  deg: "°",
  copy: "©",
  reg: "®",
  trade: "™",
  times: "×",
  frac12: "½",
  shy: "\u00ad",
  zwnj: "\u200c",
  zwj: "\u200d",
  iocy: "ё",
  IOcy: "Ё",
};
const LAST_CODE_POINT = 0x10ffff;

/** Replaces references to characters; an unknown name stays as it is, and nothing else is ever expanded. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#[xX]?[\da-fA-F]{1,7}|[a-zA-Z]{2,8}\d{0,2});?/g, (whole, name: string) =>
    name.startsWith("#") ? (decodeNumber(name.slice(1)) ?? whole) : (NAMED[name] ?? whole),
  );
}

function decodeNumber(digits: string): string | null {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (!Number.isInteger(code) || code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) return null;
  return code === 0 ? "\ufffd" : String.fromCodePoint(code);
}
