/** Text of a feed's field, which is often HTML inside of XML. Pure; takes time in proportion to its length. */

/** Names that feeds use although XML does not know them. */
export const RUSSIAN_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  laquo: "«",
  raquo: "»",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  bdquo: "„",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  minus: "−",
  deg: "°",
  shy: "",
  copy: "©",
};

const NAMED: Readonly<Record<string, string>> = {
  ...RUSSIAN_ENTITIES,
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Words without tags, scripts and runs of blanks. */
export function plainText(html: string): string {
  return withoutTags(html)
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : " ";
    })
    .replaceAll(/[\s\u0000-\u001f]+/gu, " ")
    .trim();
}

const SILENT = ["script", "style"];

/** One walk: a pattern that looks for the end of each tag could be made to look again and again. */
function withoutTags(html: string): string {
  let text = "";
  let at = 0;
  while (at < html.length) {
    const opened = html.indexOf("<", at);
    if (opened === -1) return text + html.slice(at);
    text += html.slice(at, opened);
    if (!/[a-z/!?]/i.test(html[opened + 1] ?? "")) {
      text += "<";
      at = opened + 1;
      continue;
    }
    const closed = html.indexOf(">", opened);
    if (closed === -1) return text;
    text += " ";
    at = closed + 1;
    const silent = SILENT.find(
      (name) => html.slice(opened + 1, opened + 1 + name.length).toLowerCase() === name,
    );
    if (silent === undefined) continue;
    const end = html.toLowerCase().indexOf(`</${silent}`, at);
    if (end === -1) return text;
    at = end;
  }
  return text;
}
