/** What a document must have, where it stands, and whether the set has what the regulation names: pure. */
import { daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { ActReference } from "../regulation/act-draft.ts";
import type { LegalDocument } from "./legal-document.entity.ts";
import { LegalDocumentState } from "./legal-document.enums.ts";

/** Nobody's look is good for longer. */
export const FRESH_DAYS = 183;

export type LegalDocumentFacts = Pick<
  LegalDocument,
  "kind" | "title" | "issuer" | "number" | "signedOn" | "inForceFrom" | "inForceTo" | "link" | "note"
>;

const LINK = /^https?:\/\/[^\s<>"']+$/iu;
const LONGEST_LINK = 2_000;

export function documentRefusal(facts: LegalDocumentFacts): SubmissionRefusal | null {
  const { title, issuer, number, inForceFrom, inForceTo, link, note } = facts;
  if (inForceFrom !== null && inForceTo !== null && inForceTo < inForceFrom)
    return refuse("DATES_REVERSED", "Документ утрачивает силу раньше, чем вступает в неё.");
  if (link !== null && (link.length > LONGEST_LINK || !LINK.test(link)))
    return refuse("LINK_WRONG", "Ссылка должна начинаться с https:// или http:// и не содержать пробелов.");
  return lineRefusal(title) ?? textRefusal(issuer) ?? textRefusal(number) ?? textRefusal(note);
}

/** Where a document stands on a day. */
export function documentState(
  { inForceFrom, inForceTo, checkedOn }: Pick<LegalDocument, "inForceFrom" | "inForceTo" | "checkedOn">,
  today: PlainDate,
): LegalDocumentState {
  if (inForceTo !== null && today > inForceTo) return LegalDocumentState.OVER;
  if (inForceFrom !== null && today < inForceFrom) return LegalDocumentState.TO_COME;
  return daysBetween(checkedOn, today) > FRESH_DAYS ? LegalDocumentState.STALE : LegalDocumentState.IN_FORCE;
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Whether a document of the set is the act that a regulation names: by number and day where it has them, else by
 * its title.
 */
export function isNamed(
  document: Pick<LegalDocument, "title" | "number" | "signedOn">,
  { number, signedOn, title }: ActReference,
): boolean {
  if (number !== null)
    return (
      document.number !== null &&
      folded(document.number) === folded(number) &&
      (signedOn === null ||
        document.signedOn === null ||
        document.signedOn === (signedOn as string as PlainDate))
    );
  return title !== null && title !== "" && folded(document.title).includes(folded(title));
}
