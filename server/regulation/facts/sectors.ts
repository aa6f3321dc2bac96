import type { Clause, RegulationVariant } from "../draft.ts";
import { readFrom, type ActText } from "./act-text.ts";
import type { PersonMention } from "./composition.ts";
import {
  countKnownSectors,
  federalCodesOf,
  isKnownSector,
  looksLikeSector,
  splitSectorList,
  tidySectorName,
} from "./sector-names.ts";
import type { TextPiece } from "./sentences.ts";

export type Sector = RegulationVariant["sectors"][number];

/** Words that bring in a list of sectors: «по направлениям деятельности МЦУ:», «такие тематики как:». */
const LIST_LEAD = /(?:направлени|тематик|отрасл|сфер|отраслев[а-яё]+\s+блок|блок)[а-яё]*/iu;
const INLINE_LEAD =
  /(?:направлени|тематик|отрасл|сфер|блок)[а-яё]*(?:\s+(?:деятельности|работы|МЦУ|центра))*(?:\s*,?\s*(?:как|таким\s+как|в\s+том\s+числе|включая|а\s+именно))?\s*[:–—(]\s*/giu;
/** In the title of a role the list may follow without any mark: «по тематикам транспорт и дороги, …». */
const TITLE_LEAD =
  /(?:направлени|тематик|отрасл|сфер|блок)[а-яё]*(?:\s+деятельности(?:\s+МЦУ)?)?\s*[:–—(«"]?\s*/giu;

/** Clauses that only name sectors, so they are no provisions of their own. */
export function sectorClauses(text: ActText): Map<string, Clause[]> {
  const lists = new Map<string, Clause[]>();
  for (const clause of text.tree.all) {
    const children = text.tree.childrenOf(clause.id);
    if (
      children.length < 2 ||
      !LIST_LEAD.test(lastWords(clause)) ||
      !children.every(({ text: words }) => looksLikeSector(words))
    )
      continue;
    const names = children.filter(({ text: words }) => isKnownSector(words));
    if (names.length * 2 >= children.length) lists.set(clause.id, [...children]);
  }
  return lists;
}

const lastWords = (clause: Clause): string => (clause.text || clause.heading || "").slice(-160);

/**
 * Sectors of the centre: a list of clauses, else a list inside a sentence, else what the composition says of
 * sector leads. The first of these that names at least two is taken.
 */
export function readSectors(
  text: ActText,
  lists: ReadonlyMap<string, Clause[]>,
  people: readonly PersonMention[],
): Sector[] {
  const listed = [...lists.values()][0];
  if (listed)
    return unique(
      listed
        .map((clause) => sector(text, clause, nameIn(text, clause)))
        .filter(({ value }) => !isTableHead(value.name)),
    );
  const inline = readInline(text);
  if (inline.length >= 2) return unique(inline);
  return unique(people.flatMap((person) => sectorsOfPerson(text, person)));
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

/** «Направление – Ответственный» above the columns of a table. */
const isTableHead = (name: string): boolean =>
  /^(?:№|направлени[ея]|отрасл[ьи]|тематик[аи]|наименование|сфера)(?:\s+(?:деятельности|работы))?$/iu.test(
    name,
  );

function sector(text: ActText, clause: Clause, piece: TextPiece): Sector {
  const name = tidySectorName(piece.text);
  return readFrom(
    text,
    clause,
    piece,
    { name, federalCodes: federalCodesOf(name) },
    isKnownSector(name) ? 0.95 : 0.7,
  );
}

function unique(sectors: readonly Sector[]): Sector[] {
  const seen = new Map(sectors.map((one) => [one.value.name.toLowerCase(), one] as const).toReversed());
  return [...new Set(sectors.map((one) => seen.get(one.value.name.toLowerCase())))].filter(
    (one) => one !== undefined,
  );
}

function readInline(text: ActText): Sector[] {
  for (const clause of [...text.tree.regulation, ...text.tree.annexes]) {
    if (!LIST_LEAD.test(clause.text) || countKnownSectors(clause.text) < 2) continue;
    for (const lead of clause.text.matchAll(INLINE_LEAD)) {
      const names = listAt(clause.text, lead.index + lead[0].length);
      if (
        names.length >= 2 &&
        names.every(({ text: name }) => looksLikeSector(name)) &&
        names.filter(({ text: name }) => isKnownSector(name)).length * 2 >= names.length
      ) {
        return names.map((name) => sector(text, clause, name));
      }
    }
  }
  return [];
}

/** The list that begins at an offset and runs to the closing bracket or the end of the sentence. */
function listAt(text: string, start: number): TextPiece[] {
  const rest = text.slice(start);
  const stop = rest.search(/[).:]|\s[–—]\s/u);
  const list = stop < 0 ? rest : rest.slice(0, stop);
  return splitSectorList(list).map((piece) => ({
    ...piece,
    start: piece.start + start,
    end: piece.end + start,
  }));
}

/** Names of sectors in the titles of a person's roles: «ответственный за направления по тематикам …». */
export function sectorNamesOfTitle(title: string): string[] {
  const bracket = /\(([^()]{3,150})\)\s*$/u.exec(title)?.[1] ?? "";
  if (isKnownSector(bracket)) return namesIn(bracket);
  const leads = [...title.matchAll(TITLE_LEAD)];
  for (const lead of leads.toReversed()) {
    const list = title.slice(lead.index + lead[0].length).replace(/[»")\s.]+$/u, "");
    const names = namesIn(list);
    if (names.length > 0 && names.every(looksLikeSector) && names.some(isKnownSector)) return names;
  }
  return [];
}

const namesIn = (list: string): string[] =>
  splitSectorList(list)
    .map(({ text: name }) => tidySectorName(name))
    .filter((name) => name !== "");

function sectorsOfPerson(text: ActText, person: PersonMention): Sector[] {
  return person.roleTitles.flatMap(sectorNamesOfTitle).map((name) => {
    const value = { name, federalCodes: federalCodesOf(name) };
    const confidence = isKnownSector(name) ? 0.9 : 0.65;
    const clause = person.clause;
    const at = clause ? clause.text.toLowerCase().indexOf(name.toLowerCase()) : -1;
    if (clause && at >= 0)
      return readFrom(text, clause, { start: at, end: at + name.length }, value, confidence);
    return { value, clause: clause?.id ?? null, span: person.span, origin: "EXTRACTED" as const, confidence };
  });
}
