import { decodeAs, decodeText, type DecodedText } from "./decode-text.ts";
import iconv from "iconv-lite";
import { HtmlBody } from "./html-body.ts";
import { piecesOf } from "./markup.ts";

const HEAD_BYTES = 4096;
const CHARSET =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{3,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{3,20})/i;
/** Words without which a page holds no act; menus may hold one of them by chance, not a preamble. */
const ACT_WORDS =
  /постановля|распоряж|п\s?о\s?с\s?т\s?а\s?н\s?о\s?в\s?л\s?е\s?н\s?и\s?е|положение|решил|приказыва/gi;
/** The main part must hold so much of all Russian letters of the page to be trusted. */
const LEAST_SHARE_OF_LETTERS = 0.5;

/**
 * Reads a saved web page: blocks become lines, rows of tables become lines with cells apart by a tab, list items
 * get their numbers. Navigation, footers and scripts are left out, unless the act itself would be lost with them.
 */
export function readHtml(bytes: Uint8Array): DecodedText {
  const { text: markup, encoding } = decodeHtml(bytes);
  const main = bodyText(markup, false);
  const whole = bodyText(markup, true);
  return { text: holdsAct(main, whole) ? main : whole, encoding };
}

function bodyText(markup: string, keepsChrome: boolean): string {
  const body = new HtmlBody(keepsChrome);
  for (const piece of piecesOf(markup)) body.take(piece);
  return body.finish();
}

function holdsAct(main: string, whole: string): boolean {
  const words = (text: string): number => [...text.matchAll(ACT_WORDS)].length;
  const letters = (text: string): number => text.replace(/[^А-Яа-яЁё]+/g, "").length;
  return words(main) >= words(whole) * 0.75 && letters(main) >= letters(whole) * LEAST_SHARE_OF_LETTERS;
}

/** UTF-8 wins when the bytes are UTF-8, whatever the page says of itself. */
function decodeHtml(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (decoded.encoding.startsWith("utf-")) return decoded;
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const match = CHARSET.exec(head);
  const named = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (!named || named.startsWith("utf") || !iconv.encodingExists(named)) return decoded;
  return { text: decodeAs(bytes, named), encoding: named };
}
