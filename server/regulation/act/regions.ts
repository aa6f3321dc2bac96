import regions from "../vocabulary/regions.json" with { type: "json" };

/** A region of the federation as the vocabulary keeps it. */
export type Region = (typeof regions)[number];

/** A region named in a text. */
export interface NamedRegion {
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

const patternOf = (stem: string): string =>
  stem
    .split(" ")
    .map((part) => `${part}\\p{L}*`)
    .join("[\\s(—–-]+");

const own = regions.map((region) => ({
  region,
  pattern: new RegExp(`^(?:${region.stems.map(patternOf).join("|")})`, "iu"),
}));
const any = new RegExp(
  `(?<![\\p{L}-])(?=[А-ЯЁгпм])(?:${regions.flatMap((region) => region.stems.map(patternOf)).join("|")})`,
  "giu",
);

/** Regions named in a text, in whatever case, in order. */
export function findRegions(text: string): NamedRegion[] {
  const found: NamedRegion[] = [];
  for (const match of text.matchAll(any)) {
    const region = own.find(({ pattern }) => pattern.test(match[0]))?.region;
    if (region) found.push({ region, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

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
