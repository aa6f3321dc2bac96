import regions from "../vocabulary/regions.json" with { type: "json" };

/** A region of the federation as the vocabulary keeps it. */
export type Region = (typeof regions)[number];

/** A region named in a text. */
export interface NamedRegion {
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

interface Stem {
  readonly region: Region;
  /** Beginnings of the words that follow one another. */
  readonly parts: readonly string[];
}

const INITIAL_LENGTH = 4;
const WORD = /[а-яё]+(?:-[а-яё]+)*/g;

/** Stems by the first letters of their first word: one look-up for each word of a text. */
const stemsByInitial = new Map<string, Stem[]>();
for (const region of regions) {
  for (const stem of region.stems) {
    const initial = stem.slice(0, INITIAL_LENGTH);
    stemsByInitial.set(initial, [...(stemsByInitial.get(initial) ?? []), { region, parts: stem.split(" ") }]);
  }
}

/** Regions named in a text, in whatever case, in order. */
export function findRegions(text: string): NamedRegion[] {
  const lower = text.toLowerCase();
  // Lower case of a few foreign letters is longer: offsets would no longer be those of the text.
  if (lower.length !== text.length) return [];
  const found: NamedRegion[] = [];
  let last = 0;
  for (const word of lower.matchAll(WORD)) {
    if (word.index < last) continue;
    for (const { region, parts } of stemsByInitial.get(word[0].slice(0, INITIAL_LENGTH)) ?? []) {
      const end = matchParts(lower, word.index, parts);
      if (end === null || !isProperName(text, word.index, end)) continue;
      found.push({ region, start: word.index, end });
      last = end;
      break;
    }
  }
  return found;
}

/** Offset after the words that begin with `parts` one after another; null when they do not. */
function matchParts(lower: string, start: number, parts: readonly string[]): number | null {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) while (/[\s—–(-]/.test(lower.charAt(at))) at++;
    if (!lower.startsWith(part, at)) return null;
    at += part.length;
    while (/[а-яё]/.test(lower.charAt(at))) at++;
  }
  return at;
}

const isProperName = (text: string, start: number, end: number): boolean =>
  /[А-ЯЁ]/.test(text.slice(start, end));

/**
 * IANA time zone of a municipality of a region; districts that keep another time than the rest of
 * their region are told apart by the stem of their name.
 */
export function timeZoneOf(regionCode: string, municipalityName: string | null): string | null {
  const region = regions.find(({ code }) => code === regionCode);
  if (!region) return null;
  const special = region.timeZones.find(({ districts }) =>
    districts.some((stem) => municipalityName?.startsWith(stem)),
  );
  return (special ?? region.timeZones[0])?.zone ?? null;
}
