import type { Clause } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import type { PersonMention } from "./composition.ts";
import { clauseAt } from "./clause-at.ts";
import { sectorLine, splitLedSectors } from "./sector-lists.ts";
import { federalCodesOf, isKnownSector, tidySectorName, type SectorPiece } from "./sector-names.ts";
import { sectorSentences } from "./sector-sentences.ts";
import { sectorTables, type SectorRow } from "./sector-tables.ts";
import { sectorNamesOfTitle } from "./sector-titles.ts";
import { isSectorHead } from "./sector-words.ts";
import type { TextPiece } from "./sentences.ts";

export type Sector = RegulationVariant["sectors"][number];

/**
 * Sectors of the centre: the longest list of clauses or column of a table, else a list inside a sentence, else
 * the sectors that are given to people. The first of these that names at least two is taken.
 */
export function readSectors(
  text: ActText,
  lists: ReadonlyMap<string, Clause[]>,
  people: readonly PersonMention[],
): Sector[] {
  const listed = [...lists.values()].map((clauses) => clauses.flatMap((clause) => ofLine(text, clause)));
  const tabled = sectorTables(text).map((rows) => rows.map((row) => ofRow(text, row)));
  const said = sectorSentences(text).map(({ clause, names }) =>
    names.map((name) => sector(text, clause, name)),
  );
  const led = people.flatMap((person) => sectorsOfPerson(text, person));
  return (
    [longest([...listed, ...tabled]), longest(said), unique(led)].find(({ length }) => length >= 2) ??
    unique(led)
  );
}

/** The list with most names; the first of several that have as many. */
const longest = (lists: readonly Sector[][]): Sector[] =>
  lists.map(unique).reduce<Sector[]>((best, one) => (one.length > best.length ? one : best), []);

/** A clause may name one sector, or those of the official who stands beside them. */
function ofLine(text: ActText, clause: Clause): Sector[] {
  const name = nameIn(text, clause);
  if (isSectorHead(name.text) && !isKnownSector(name.text)) return [];
  const line = sectorLine(clause.text);
  if (line.lead === null) return [sector(text, clause, name)];
  return splitLedSectors(line.sectors).map((piece) => sector(text, clause, piece));
}

function ofRow(text: ActText, { name, start, end }: SectorRow): Sector {
  const span = text.clean.spanOf(start, end);
  const clause = clauseAt(text, span);
  const value = { name: tidySectorName(name), federalCodes: federalCodesOf(name) };
  return { value, clause: clause?.id ?? null, span, origin: "EXTRACTED", confidence: confidenceOf(name) };
}

/** The name is the whole clause; in a row of a table it is the first cell. */
function nameIn(text: ActText, clause: Clause): TextPiece {
  const row = text.printedOf(clause);
  const cell = row.includes("\t")
    ? (row.split("\t").find((one) => /[а-яё]{2}/iu.test(one)) ?? row)
    : clause.text;
  const name = cell.trim().replace(/[\s.;]+$/u, "");
  const start = Math.max(0, clause.text.indexOf(name));
  return { text: name, start, end: start + name.length };
}

function sector(text: ActText, clause: Clause, piece: SectorPiece): Sector {
  const name = tidySectorName(piece.text);
  return readFrom(
    text,
    clause,
    piece,
    { name, federalCodes: federalCodesOf(name) },
    piece.isDoubtful ? 0.65 : confidenceOf(name),
  );
}

const confidenceOf = (name: string): number => (isKnownSector(name) ? 0.95 : 0.7);

function unique(sectors: readonly Sector[]): Sector[] {
  const seen = new Map(sectors.map((one) => [one.value.name.toLowerCase(), one] as const).toReversed());
  return [...new Set(sectors.map((one) => seen.get(one.value.name.toLowerCase())))].filter(
    (one) => one !== undefined,
  );
}

function sectorsOfPerson(text: ActText, person: PersonMention): Sector[] {
  return [...person.roleTitles.flatMap(sectorNamesOfTitle), ...(person.sectors ?? [])].map((name) => {
    const value = { name, federalCodes: federalCodesOf(name) };
    const confidence = isKnownSector(name) ? 0.9 : 0.65;
    const clause = person.clause;
    const at = clause ? clause.text.toLowerCase().indexOf(name.toLowerCase()) : -1;
    if (clause && at >= 0)
      return readFrom(text, clause, { start: at, end: at + name.length }, value, confidence);
    return { value, clause: clause?.id ?? null, span: person.span, origin: "EXTRACTED" as const, confidence };
  });
}
