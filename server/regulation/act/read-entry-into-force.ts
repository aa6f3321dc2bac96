import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import { purposesOf } from "./order-items.ts";
import type { OrderItem } from "./order-items.ts";
import { findDates } from "./read-dates.ts";
import { extracted } from "./sourced.ts";

type Entry = NonNullable<Act["entryIntoForce"]>["value"];

const FORCE = /(?:вступает|вводится|ввести)\s+в\s+(?:силу|действие)[^]*$/iu;
const DAYS_AFTER =
  /(?:через|по\s+истечении|спустя)\s+(\d{1,3}|\p{L}+)(?:\s*\([^)]*\))?\s+(?:календарн\p{L}+\s+|рабоч\p{L}+\s+)?(?:дней|дня|день|суток)[^.]{0,60}(?:опубликован|обнародован)/iu;
const NUMBER_WORDS: Record<string, number> = {
  один: 1,
  одного: 1,
  два: 2,
  двух: 2,
  три: 3,
  трёх: 3,
  трех: 3,
  пять: 5,
  пяти: 5,
  семь: 7,
  семи: 7,
  десять: 10,
  десяти: 10,
  пятнадцать: 15,
  пятнадцати: 15,
  двадцать: 20,
  двадцати: 20,
  тридцать: 30,
  тридцати: 30,
};

/** When the act comes into force, as its item says. */
export function readEntryIntoForce(clean: CleanText, items: readonly OrderItem[]): Act["entryIntoForce"] {
  const item = items.find((one) => purposesOf(one).includes("ENTRY_INTO_FORCE"));
  const found = item && FORCE.exec(item.words);
  if (!item || !found) return null;
  const [rule = ""] = found[0].split(/\s(?:и|,)\s+распростран/iu);
  const sentence = /^[^]*?(?:\.(?=\s+[А-ЯЁ])|$)/u.exec(rule)?.[0] ?? rule;
  const entry = entryOf(sentence);
  if (!entry) return null;
  const start = item.bodyStart + found.index;
  const range = { start, end: start + sentence.trimEnd().length };
  return extracted(clean, range, entry.value, entry.confidence, item.clause);
}

function entryOf(words: string): { value: Entry; confidence: number } | null {
  const days = DAYS_AFTER.exec(words);
  const amount = days
    ? /^\d/.test(days[1]!)
      ? Number(days[1])
      : NUMBER_WORDS[days[1]!.toLowerCase()]
    : undefined;
  if (amount !== undefined) return entry("DAYS_AFTER_PUBLICATION", amount, null, 0.97);
  if (/следующ\p{L}+\s+(?:за\s+)?(?:день|днём|днем|дня)[^.]{0,40}(?:опубликован|обнародован)/iu.test(words)) {
    return entry("DAYS_AFTER_PUBLICATION", 1, null, 0.93);
  }
  const date = findDates(words)[0];
  if (date && /(?:^|\s)с\s+[«"]?\d|не\s+ранее/iu.test(words.slice(0, date.end)))
    return entry("ON_DATE", null, date.day, 0.95);
  if (/(?:подписани|приняти)/iu.test(words)) return entry("ON_SIGNING", null, null, 0.98);
  if (/(?:опубликован|обнародован)/iu.test(words)) return entry("ON_PUBLICATION", null, null, 0.97);
  return null;
}

const entry = (rule: Entry["rule"], days: number | null, on: string | null, confidence: number) => ({
  value: { rule, days, on },
  confidence,
});
