import type { Clause } from "../act-draft.ts";
import type { Provision } from "../variant.ts";
import type { ActText } from "./act-text.ts";
import { provisionOfPiece } from "./provisions.ts";
import { sentences, type TextPiece } from "./sentences.ts";

const OBLIGES =
  /(?<![а-яё])(?:[а-яё]{3,}(?:ется|ются|ится|ятся|атся|ает|яет|ует|ют|ят|ит|ут|ёт|ет)|обязан[аы]?|должен|должны|вправе|мо(?:жет|гут)|подлеж[а-яё]+|не\s+допускается)(?![а-яё])/iu;
/** Sentences that describe the text itself and oblige nobody. */
const DESCRIBES =
  /^(?:настоящ(?:ее|ий|ие)\s+(?:положение|порядок|регламент|правила)|в\s+настоящ[а-яё]+\s+положении|ины[ех]\s+поняти|термин|поняти|(?:данн|эт)[а-яё]+\s+положени|указанные\s+(?:обращени|сообщени))|используются\s+следующ/iu;

/**
 * What the regulation obliges to outside its lists: sentences of the remaining clauses, and bullets whose lead
 * obliges. Definitions, leads and clauses already read are left out.
 *
 * @param isRead clauses that belong to a list, a role or a definition already
 */
export function readOtherProvisions(text: ActText, isRead: (clause: Clause) => boolean): Provision[] {
  const clauses = [...text.tree.regulation, ...text.tree.annexes];
  return clauses
    .filter((clause) => clause.text !== "" && !isRead(clause) && !isLead(text, clause))
    .flatMap((clause) => provisionsOf(text, clause));
}

function provisionsOf(text: ActText, clause: Clause): Provision[] {
  const isUnderLead = /[:]\s*$/u.test(text.tree.parentOf(clause)?.text ?? "");
  const own = sentences(clause.text).filter((sentence) => isObliging(sentence));
  const pieces = own.length === 0 && isUnderLead && obligingLead(text, clause) ? [whole(clause)] : own;
  return pieces.map((piece) =>
    provisionOfPiece(text, clause, piece, { list: "otherProvisions", confidence: 0.85 }),
  );
}

const isLead = (text: ActText, clause: Clause): boolean =>
  /:\s*$/u.test(clause.text) && !text.tree.isLeaf(clause);

const isObliging = ({ text }: TextPiece): boolean =>
  OBLIGES.test(text) && !DESCRIBES.test(text) && !text.endsWith(":");

function obligingLead(text: ActText, clause: Clause): boolean {
  const lead = text.tree.parentOf(clause)?.text ?? "";
  return !DESCRIBES.test(lead) && (OBLIGES.test(lead) || lead.split(" ").length <= 4);
}

const whole = (clause: Clause): TextPiece => ({ text: clause.text, start: 0, end: clause.text.length });
