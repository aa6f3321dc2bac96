import { isKnownSector, looksLikeSector, splitSectorList, tidySectorName } from "./sector-names.ts";

/** In the title of a role the list may follow without any mark: «по тематикам транспорт и дороги, …». */
const TITLE_LEAD =
  /(?:направлени|тематик|отрасл|сфер|блок)[а-яё]*(?:\s+деятельности(?:\s+МЦУ)?)?\s*[:–—(«"]?\s*/giu;

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

/** «курирует направления ЖКХ и дороги», «отвечает за сферу образования» beside a post. */
export function sectorNamesSaid(words: string): string[] {
  const said = CURATES.exec(words);
  return said ? sectorNamesOfTitle(said[0]) : [];
}

const CURATES =
  /(?:курир[а-яё]+|отвеча[а-яё]+\s+за|закрепл[а-яё]+\s+за|вед[её]т|возглавля[а-яё]+)\s+(?:[а-яё]+\s+){0,2}(?:направлени|тематик|отрасл|сфер|блок)[а-яё]*.*$/iu;
