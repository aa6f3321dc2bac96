import type { Clause } from "../act-draft.ts";
import type { Span } from "../sourced.ts";
import type { Provision } from "../variant.ts";
import type { ActText } from "./act-text.ts";
import { isResponsibility } from "./provision-lists.ts";
import { leafProvisions, provisionOf, provisionOfPiece } from "./provisions.ts";
import { leadWords, readRoleLead, type RoleLead } from "./role-lead.ts";
import { roleKindOf } from "./role-title.ts";
import { splitOutside, type TextPiece } from "./sentences.ts";

/** A clause that says what a role does, as the text has it: one role may have several. */
export interface RoleDefinition {
  readonly clause: Clause;
  /** As printed, in the case it stands in. */
  readonly title: string;
  readonly span: Span;
  /** Makes the duties once the code of the role is known. */
  duties(code: string): Provision[];
}

/**
 * Reads a clause as the definition of a role, in any of the ways acts have: a title with a list under it, a
 * heading «Обязанности секретаря», verbs after the title, «Руководитель осуществляет: …», «Куратора, который: …».
 *
 * @param isAmongRoles the clauses beside it define roles, so a title of no known kind is believed as well
 * @returns null when the clause defines no role
 */
export function readRoleDefinition(
  text: ActText,
  clause: Clause,
  isAmongRoles: boolean,
): RoleDefinition | null {
  const lead = readRoleLead(leadWords(clause));
  if (!lead || !isBelieved(lead, isAmongRoles)) return null;
  const children = leafProvisions(
    text.tree,
    clause,
    (one) => one.kind === "DEFINITION" || opensNextRole(text, one),
  );
  if (!lead.isCertain && (children.length === 0 || !couldBeTitle(lead.title))) return null;
  const span = clause.text === "" ? clause.span : text.spanIn(clause, lead.start, lead.end);
  if (children.length > 0 && (lead.isOpen || lead.hasColon)) {
    const tail = lead.hasColon && lead.inline ? inlineDuties(lead.inline) : [];
    const duties = (code: string): Provision[] => [
      ...children.map((child) => duty(text, child, code)),
      ...tail.map((piece) => inlineDuty(text, clause, piece, code)),
    ];
    return { clause, title: lead.title, span, duties };
  }
  if (!lead.inline || !roleKindOf(lead.title) || isResponsibility(clause, text.tree)) return null;
  const pieces = inlineDuties(lead.inline);
  const duties = (code: string): Provision[] => pieces.map((piece) => inlineDuty(text, clause, piece, code));
  return { clause, title: lead.title, span, duties };
}

function isBelieved({ title, isCertain }: RoleLead, isAmongRoles: boolean): boolean {
  if (!isCertain && !isAmongRoles) return false;
  // What members of any role do is a list of its own.
  if (title.length < 5 || title.split(" ").length > 22 || /^(?:член|участник)/iu.test(title)) return false;
  return title.length <= 90 || roleKindOf(title) !== null || isAmongRoles;
}

/** A title of no known kind is a noun with what depends on it: no preposition, no talk of meetings or order. */
const couldBeTitle = (title: string): boolean =>
  title.split(" ").length <= 12 &&
  !/^(?:в|во|для|при|по|на|с|со|о|об|к|из|за|от|до|решени[а-яё]*|порядок|заседани[а-яё]*|деятельност[а-яё]*|члены|МЦУ|лица)(?![а-яё])/iu.test(
    title,
  );

/** «Секретарь МЦУ:» between two lists of one section opens the duties of another role. */
export function opensNextRole(text: ActText, clause: Clause): boolean {
  if (clause.kind !== "PARAGRAPH" || text.tree.isLeaf(clause)) return false;
  const lead = readRoleLead(clause.text);
  return lead !== null && lead.isCertain && lead.hasColon;
}

const duty = (text: ActText, clause: Clause, code: string): Provision =>
  provisionOf(text, clause, { list: "role", roleCode: code, confidence: 0.95 });

const inlineDuty = (text: ActText, clause: Clause, piece: TextPiece, code: string): Provision =>
  provisionOfPiece(text, clause, piece, { list: "role", roleCode: code, confidence: 0.85 });

/** Several duties in one paragraph are parted by semicolons. */
function inlineDuties(inline: TextPiece): TextPiece[] {
  return splitOutside(inline.text, /;/).map((part) => ({
    text: part.text,
    start: inline.start + part.start,
    end: inline.start + part.end,
  }));
}
