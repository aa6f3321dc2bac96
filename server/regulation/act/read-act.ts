import type { CleanText } from "../document/source-text.ts";
import type { Act, Clause } from "../act-draft.ts";
import { fold } from "../clause/text-line.ts";
import type { ActParts } from "./act-parts.ts";
import { findReferences } from "./find-references.ts";
import { readOrderItems, toActItem } from "./order-items.ts";
import { readAmends, readRepeals } from "./read-affected-acts.ts";
import { readControl } from "./read-control.ts";
import { readEntryIntoForce } from "./read-entry-into-force.ts";
import { readIssuingBody } from "./read-issuing-body.ts";
import { readKind } from "./read-kind.ts";
import { readMunicipality } from "./read-municipality.ts";
import { readPublications } from "./read-publications.ts";
import { readRegion } from "./read-region.ts";
import { readRequisites } from "./read-requisites.ts";
import { readSignatory } from "./read-signatory.ts";
import { createCaseRestorer } from "./restore-case.ts";
import { extracted } from "./sourced.ts";

/**
 * Everything an act says about itself. A value that is not there is null or missing from its list;
 * {@link lintAct} says so in a finding.
 *
 * @param clauses the clause tree of the same text: the source of the ids that values carry
 */
export function readAct(clean: CleanText, parts: ActParts, clauses: readonly Clause[]): Act {
  const known = new Set(clauses.map((clause) => clause.id));
  const items = readOrderItems(clean, parts).filter((item) => known.has(item.clause));
  const restoreCase = createCaseRestorer(clean.text);
  const requisites = readRequisites(clean, parts);
  return {
    kind: readKind(clean, parts),
    number: requisites.number,
    signedOn: requisites.signedOn,
    place: requisites.place,
    title: readTitle(clean, parts),
    issuingBody: readIssuingBody(clean, parts, restoreCase),
    region: readRegion(clean, parts),
    municipality: readMunicipality(clean, parts, restoreCase),
    legalBases: parts.preamble ? findReferences(clean, parts.preamble, null) : [],
    items: items.map((item) => toActItem(clean, item)),
    control: readControl(clean, items),
    entryIntoForce: readEntryIntoForce(clean, items),
    publications: readPublications(clean, items),
    signatory: readSignatory(clean, parts.signature),
    annexes: readAnnexes(clean, parts),
    repeals: readRepeals(clean, items),
    amends: readAmends(clean, items, parts.title),
  };
}

function readTitle(clean: CleanText, parts: ActParts): Act["title"] {
  if (!parts.title) return null;
  const words = fold(clean.text.slice(parts.title.start, parts.title.end))
    .replace(/\.$/u, "")
    .replace(/^([«"]?)O(?=\s)/u, "$1О");
  const isQuoted = /^[«"]/.test(words) && /[»"]$/.test(words) && words.indexOf("»") === words.length - 1;
  return extracted(clean, parts.title, isQuoted ? words.slice(1, -1) : words, 0.97);
}

function readAnnexes(clean: CleanText, parts: ActParts): Act["annexes"] {
  return parts.annexes.map((annex) => {
    const title = annex.title ? fold(clean.text.slice(annex.title.start, annex.title.end)) : null;
    const range = annex.title ?? annex.stamp ?? annex.body;
    const confidence = annex.kind === "OTHER" ? 0.7 : annex.stamp ? 0.97 : 0.85;
    return extracted(clean, range, { number: annex.number, kind: annex.kind, title }, confidence);
  });
}
