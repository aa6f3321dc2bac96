import type { CleanText } from "../document/source-text.ts";
import type { ActItem } from "../act-draft.ts";
import { locateClauses } from "../clause/read-clauses.ts";
import type { LocatedClause } from "../clause/read-clauses.ts";
import { fold } from "../clause/text-line.ts";
import type { TextRange } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";

/** An item of the act with everything below it, as it stands in the clean text. */
export interface OrderItem {
  readonly clause: string;
  readonly number: string;
  readonly range: TextRange;
  /** Where the words begin, after the number. */
  readonly bodyStart: number;
  /** White space as printed: offsets in it plus `bodyStart` are offsets in the clean text. */
  readonly words: string;
  /** The verb of the item that opened the list this one is a member of; empty otherwise. */
  readonly lead: string;
  /** Its members are items of their own, which say what it does. */
  readonly hasMembers: boolean;
}

type Purpose = ActItem["purposes"][number];

const CENTRE = String.raw`(?:центр\p{L}*\s+управлени|МЦУ|проектн\p{L}+\s+офис|рабоч\p{L}+\s+групп|штаб\p{L}*|комисси\p{L}+\s+«|ситуационн\p{L}+\s+центр)`;

/** What the words of an item do; an item may do several things. */
const PURPOSES: readonly (readonly [Purpose, RegExp])[] = [
  [
    "CREATE_CENTRE",
    new RegExp(
      `(?:созда(?:ть|ётся|ется)|образовать|сформировать|организовать|учредить)(?![\\p{L}])[^.;]{0,160}${CENTRE}`,
      "iu",
    ),
  ],
  [
    "APPROVE_REGULATION",
    /(?:утвердить|утверждается|принять)(?![\p{L}])[^;]{0,400}?(?:положени[ея]|регламент|порядок\s+(?:работы|деятельности|организации|функционирования)|правила)(?![\p{L}])/iu,
  ],
  [
    "APPROVE_COMPOSITION",
    /(?:утвердить|утверждается)(?![\p{L}])[^]{0,500}?(?:состав(?![\p{L}])|структуру|(?:список|перечень)\s+(?:член|участник|сотрудник|ответственн|лиц|должностных\s+лиц))|(?:созда(?:ть|ётся|ется)|образовать|сформировать|определить)(?![\p{L}])[^;:]{0,400}?\sв\s+(?:следующем\s+|прилагаемом\s+)?составе(?![\p{L}])(?=[^;]{0,60}(?::|приложени|прилага))/iu,
  ],
  [
    "APPROVE_ROLES",
    /(?:утвердить|распределить)(?![\p{L}])[^]{0,900}?(?:функциональн\p{L}+\s+рол|рол[иь]\s+участник|обязанност\p{L}+\s+(?:член|участник))/iu,
  ],
  [
    "APPOINT",
    /(?:назначить|возложить\s+(?:обязанност|функци|полномочи|исполнение\s+обязанност)|определить(?:\s*:)?\s+(?:ответственн|куратор|руководител|координатор|администратор)|(?:включить|ввести)\s+в\s+состав|возложить\s+(?:на\s[^.;]{3,200}\s(?:обязанност|функци|полномочи)|руководств)|(?:обязанност|функци|полномочи|руководств)\p{L}*\s[^.;]{3,160}\s(?:возложить|закрепить)|определить\s[^;]{3,160}\sответственн(?:ым|ой|ыми)(?![\p{L}])|(?:координатор|куратор|секретар|руководител|ответственн)\p{L}*(?:ом|ем|ём|ым|ой|ыми)\s[^.;]{0,120}\s(?:назначить|определить)|закрепить\s+(?:за|ответственн))/iu,
  ],
  [
    "AMEND",
    /(?:внести\p{L}*(?![\p{L}])[^;]{0,300}?изменени|изложить\s+в\s+(?:следующей|новой|прилагаемой)\s+редакции|дополнить\s+(?:пункт|абзац|слов|раздел|подпункт|приложени))/iu,
  ],
  ["REPEAL", /(?:утративш\p{L}+\s+силу|отменить(?![\p{L}])|отменяется)/iu],
  [
    "PUBLISH",
    /(?:опубликовать|опубликовани[юе](?![\p{L}])|обнародовать|обнародовани[юе](?![\p{L}])|разместить|размещени[юе](?![\p{L}])|довести[^.;]{0,80}до\s+сведения\s+(?:населения|жителей|граждан))/iu,
  ],
  [
    "CONTROL",
    /контрол[ьяе](?![\p{L}])[^.;]{0,60}(?:исполнени|выполнени|реализаци)|(?:исполнени|выполнени)\p{L}+\s+настоящ\p{L}+[^.;]{0,60}(?:оставляю|контрол)/iu,
  ],
  ["ENTRY_INTO_FORCE", /(?:вступает|вступил[оа]?|вводится|ввести)\s+в\s+(?:силу|действие)/iu],
];

/**
 * The items of the act. What stands below an item belongs to it, unless the item only opens a list
 * (`Утвердить:`): then the members of the list are items as well, read together with its verb.
 */
export function readOrderItems(clean: CleanText, parts: ActParts): OrderItem[] {
  if (!parts.order) return [];
  const groups: LocatedClause[][] = [];
  for (const located of locateClauses(clean, { ...parts, annexes: [] })) {
    if (located.clause.parent === null) groups.push([located]);
    else groups[groups.length - 1]?.push(located);
  }
  return groups.flatMap((group) => withMembers(clean, group[0]!, group));
}

function withMembers(clean: CleanText, top: LocatedClause, own: readonly LocatedClause[]): OrderItem[] {
  const lead = top.clause.text;
  const members = own.filter(({ clause }) => clause.parent === top.clause.id && clause.kind === "ORDER_ITEM");
  const whole = toItem(clean, top, own, "");
  if (members.length === 0 || patternsIn(lead).length > 0) return [whole];
  const items = members.map((member) => toItem(clean, member, [member], lead));
  return [{ ...whole, words: clean.text.slice(top.bodyStart, top.range.end), hasMembers: true }, ...items];
}

function toItem(clean: CleanText, at: LocatedClause, own: readonly LocatedClause[], lead: string): OrderItem {
  const end = own.reduce((last, { range }) => Math.max(last, range.end), at.range.end);
  return {
    clause: at.clause.id,
    number: at.clause.id.replace(/^order /u, ""),
    range: { start: at.range.start, end },
    bodyStart: at.bodyStart,
    words: clean.text.slice(at.bodyStart, end),
    lead,
    hasMembers: false,
  };
}

const patternsIn = (words: string): Purpose[] =>
  PURPOSES.filter(([, pattern]) => pattern.test(words)).map(([purpose]) => purpose);

/** What an item does. An item that publishes «после вступления в силу» is told by its own verb. */
export function purposesOf(item: OrderItem): Purpose[] {
  if (item.hasMembers) return [];
  const found = patternsIn(fold(`${item.lead} ${withoutQuotations(item.words)}`));
  const purposes = found.filter(
    (purpose) => !isSideRemark(purpose, found) && !isChange(purpose, found, item),
  );
  return purposes.length > 0 ? purposes : ["OTHER"];
}

/** «внести изменения: 3) пункт 12 признать утратившим силу» changes an act and repeals none. */
function isChange(purpose: Purpose, found: readonly Purpose[], item: OrderItem): boolean {
  if (purpose !== "REPEAL" || !found.includes("AMEND")) return false;
  const repealing = item.words
    .split(/[;\n]/u)
    .filter((part) => /утративш\p{L}+\s+силу|отменить/iu.test(part));
  return repealing.every((part) => UNIT_OF_ACT.test(part));
}

const UNIT_OF_ACT =
  /^\s*(?:(?:\d+(?:\.\d+)*[.)]*|[а-я]\)|[-–—])\s*)?(?:(?:пункт|подпункт|абзац|раздел|глав|част|строк|позици|приложени|стать)\p{L}*\s+(?!к\s)|(?:перв|втор|трет|четв[её]рт|пят|шест)\p{L}+\s+абзац)/iu;

/** An item that amends or repeals approves nothing: it only names what was approved. */
function isSideRemark(purpose: Purpose, found: readonly Purpose[]): boolean {
  if (found.includes("AMEND"))
    return purpose !== "AMEND" && purpose !== "REPEAL" && purpose !== "APPROVE_COMPOSITION";
  if (found.includes("REPEAL"))
    return purpose !== "REPEAL" && purpose !== "ENTRY_INTO_FORCE" && purpose !== "CONTROL";
  return false;
}

/** Long new wording quoted by an amending item says nothing about what the item does. */
function withoutQuotations(words: string): string {
  const found = /(?:редакции|содержания)\s*:\s*[«"„]/u.exec(words);
  return found ? words.slice(0, found.index + found[0].length) : words;
}

export function toActItem(clean: CleanText, item: OrderItem): ActItem {
  return {
    clause: item.clause,
    number: item.number,
    purposes: purposesOf(item),
    text: fold(item.words),
    span: clean.spanOf(item.range.start, item.range.end),
  };
}
