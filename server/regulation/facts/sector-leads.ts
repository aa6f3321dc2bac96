import type { Clause } from "../act-draft.ts";
import type { ActText } from "./act-text.ts";
import { readPersons, type PersonMention } from "./composition.ts";
import { findNames } from "./person-name.ts";
import { sectorLine, splitLedSectors } from "./sector-lists.ts";
import { tidySectorName } from "./sector-names.ts";

const TITLE = "Ответственный за отраслевое направление";

/**
 * Persons to whom sectors are given in a list of them: «образование – Иванов И.И., начальник отдела».
 *
 * @param lists clauses that name sectors, by what leads them
 */
export function sectorLeads(text: ActText, lists: ReadonlyMap<string, Clause[]>): PersonMention[] {
  return [...lists.values()].flat().flatMap((clause) => {
    const { sectors, lead } = sectorLine(clause.text);
    if (lead === null || findNames(lead).length === 0) return [];
    const names = splitLedSectors(sectors).map(({ text: name }) => tidySectorName(name));
    const row = { text: lead, span: clause.span, groupTitle: TITLE };
    return readPersons(row, clause).map((person) => ({ ...person, sectors: names }));
  });
}
