import type { Clause, Provision } from "../draft.ts";
import type { ActText } from "./act-text.ts";
import { isResponsibility } from "./provision-lists.ts";
import { leafProvisions, provisionOf, provisionOfPiece } from "./provisions.ts";
import { opensPost } from "./post.ts";
import { opensRole, roleKindOf } from "./role-title.ts";
import { splitOutside, type TextPiece } from "./sentences.ts";

/** A clause that says what a role does, as the text has it: one role may have several. */
export interface RoleDefinition {
  readonly clause: Clause;
  /** As printed, in the case it stands in. */
  readonly title: string;
  readonly titleRange: { start: number; end: number };
  /** Makes the duties once the code of the role is known. */
  duties(code: string): Provision[];
}

/** A verb in the third person: «осуществляет», «обеспечивают», «несёт»; also the modal words of duty. */
const VERB =
  /(?<![а-яё])(?:[а-яё]{2,}(?:ает|яет|ует|юет|еет|ёт|ет|ит|ают|яют|уют|ют|ат|ят|ут)|обязан[аы]?|должен|должны|вправе)(?![а-яё])/iu;
const NOT_VERB =
  /^(?:совет|комитет|бюджет|интернет|отчет|отчёт|кабинет|депутат|результат|аппарат|штат|формат|институт|этот|тот|приоритет|департамент|документ|менеджмент|инцидент|президент|пункт|момент|консультант|ассистент|лет|счет|счёт)$/iu;
const PASSIVE = /(?:тся|ется|ится|ются|ятся)$/iu;

/**
 * Reads a clause as the definition of a role, in any of the ways acts have: a title with a list under it,
 * a title with verbs after it, «Руководитель осуществляет: …», «Куратора, который: …».
 *
 * @param isAmongRoles the clauses beside it define roles, so a title of no known kind is believed as well
 * @returns null when the clause defines no role
 */
export function readRoleDefinition(
  text: ActText,
  clause: Clause,
  isAmongRoles: boolean,
): RoleDefinition | null {
  if (clause.kind === "SECTION" && clause.text === "") return null;
  const opens = opensRole(clause.text);
  if (!opens && !isAmongRoles) return null;
  const parts = splitTitle(clause.text);
  if (!parts || parts.title.length < 5 || parts.title.split(" ").length > 22) return null;
  const children = leafProvisions(text.tree, clause, isNestedNaming);
  if (!opens && (children.length === 0 || !couldBeTitle(parts.title))) return null;
  // What members of any role do is a list of its own.
  if (/^(?:член|участник)/iu.test(parts.title)) return null;
  if (parts.title.length > 90 && !roleKindOf(parts.title) && !isAmongRoles) return null;
  const titleRange = { start: 0, end: parts.title.length };
  if (children.length > 0 && hasLead(clause.text, parts)) {
    return {
      clause,
      title: parts.title,
      titleRange,
      duties: (code) => children.map((child) => duty(text, child, code)),
    };
  }
  if (!parts.inline || !roleKindOf(parts.title) || isResponsibility(clause, text.tree)) return null;
  const pieces = inlineDuties(parts.inline);
  return {
    clause,
    title: parts.title,
    titleRange,
    duties: (code) => pieces.map((piece) => inlineDuty(text, clause, piece, code)),
  };
}

/** A title of no known kind is a noun with what depends on it: no preposition, no talk of meetings or order. */
const couldBeTitle = (title: string): boolean =>
  title.split(" ").length <= 12 &&
  !/^(?:в|во|для|при|по|на|с|со|о|об|к|из|за|от|до|решени[а-яё]*|порядок|заседани[а-яё]*|деятельност[а-яё]*|члены|МЦУ|лица)(?![а-яё])/iu.test(
    title,
  );

const isNestedNaming = (clause: Clause): boolean => clause.kind === "DEFINITION";

const duty = (text: ActText, clause: Clause, code: string): Provision =>
  provisionOf(text, clause, { list: "role", roleCode: code, confidence: 0.95 });

const inlineDuty = (text: ActText, clause: Clause, piece: TextPiece, code: string): Provision =>
  provisionOfPiece(text, clause, piece, { list: "role", roleCode: code, confidence: 0.85 });

interface TitleParts {
  readonly title: string;
  /** What the sentence says of the role after its title; null when nothing. */
  readonly inline: TextPiece | null;
}

/** Splits «Куратор МЦУ – должностное лицо, отвечающее …:» into the title and what is said of it. */
function splitTitle(text: string): TitleParts | null {
  const ends = [
    text.search(/\s[–—-]\s/u),
    text.search(/[:;]/u),
    text.search(/,\s*котор/iu),
    text.search(/,\s*(?:персонально\s+)?отвеча/iu),
    firstVerb(text),
  ].filter((at) => at > 0);
  const end = ends.length ? Math.min(...ends) : text.length;
  const title = text.slice(0, end).replace(/[\s,.;:–—-]+$/u, "");
  if (title === "") return null;
  return { title, inline: saidOf(text, end) };
}

/** What follows the title: from the verb on, over «– заместитель главы –» and the like, or after a colon. */
function saidOf(text: string, end: number): TextPiece | null {
  const colon = /^\s*:\s*/u.exec(text.slice(end));
  const verbAt = firstVerb(text);
  const between = verbAt < 0 ? "" : text.slice(end, verbAt);
  const isApposition =
    between.length <= 4 || (/[–—-]\s*$/u.test(between) && opensPost(between.replace(/^[\s–—-]+/u, "")));
  const at = verbAt >= 0 && isApposition ? verbAt : colon ? end + colon[0].length : -1;
  return at < 0 || at >= text.length ? null : { text: text.slice(at), start: at, end: text.length };
}

/** Offset of the first verb in the active voice; -1 when there is none or a passive one comes first. */
function firstVerb(text: string): number {
  for (const word of text.slice(0, 400).matchAll(/[а-яё]+/giu)) {
    if (PASSIVE.test(word[0])) return -1;
    if (NOT_VERB.test(word[0]) || !VERB.test(word[0])) continue;
    return word.index;
  }
  return -1;
}

/** A lead is open when it ends with a colon, has no verb of its own, or the verb only opens the list. */
function hasLead(text: string, parts: TitleParts): boolean {
  if (/[:;]\s*$/.test(text) || parts.inline === null) return true;
  return parts.inline.text.split(/\s+/).length <= 5;
}

/** Several duties in one paragraph are parted by semicolons. */
function inlineDuties(inline: TextPiece): TextPiece[] {
  return splitOutside(inline.text, /;/).map((part) => ({
    text: part.text,
    start: inline.start + part.start,
    end: inline.start + part.end,
  }));
}
