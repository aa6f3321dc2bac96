import type { Mend } from "./edits.ts";
import { replaceEach } from "./edits.ts";

// What may follow a number sign: a digit, a blank, «б/н», or letters with a hyphen such as «Пр-354».
const AFTER = String.raw`(?=\s{0,2}(?:[\d_]|б\/н|[А-ЯЁA-Z][А-ЯЁа-яёA-Z]{0,3}-\d))`;
const SPOILT = new RegExp(
  [
    String.raw`в„–`, // № of UTF-8 read as windows-1251
    String.raw`â„–`,
    String.raw`вЂ[“”]`, // dashes of UTF-8 read as windows-1251
    String.raw`(?<![A-Za-zА-Яа-яЁё\/.=&?_-])N[oоº°]?\.?${AFTER}`,
    String.raw`(?<![A-Za-zА-Яа-яЁё])[ьЬ¹╧╣]${AFTER}`, // № of one code page shown in another
    String.raw`№ ?№(?=\s?\d)`,
  ].join("|"),
  "g",
);

const DASHES: Record<string, string> = { "вЂ“": "–", "вЂ”": "—" };

/** `N 72`, `No. 72`, `в„– 72`, `ь 72` all become `№ 72`. */
export const mendNumberSigns: Mend = (text) => replaceEach(text, SPOILT, ([found]) => DASHES[found] ?? "№");
