/** Letters as foreign passports write them, so that a name in an address reads as people expect. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/** Words that tell what kind of municipality it is: they lengthen an address and tell nothing apart. */
const KIND_WORDS = new Set(
  (
    "зато закрытое административно территориальное образование муниципальное муниципальный городской сельское " +
    "городское округ район улус поселение город г пгт посёлок поселок п село с станица внутригородское"
  ).split(" "),
);

/** Addresses the portal needs itself. */
const RESERVED = new Set([
  "api",
  "en",
  "graphql",
  "health",
  "invitation",
  "platform",
  "region",
  "ru",
  "sign-in",
  "static",
  "www",
]);

export const LONGEST_SLUG = 60;

/** Whether a municipality may have this address: Latin letters, digits and single hyphens, 2 to 60 characters. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && /^[a-z](?:-?[a-z0-9])+$/.test(text) && !RESERVED.has(text);
}

function transliterated(word: string): string {
  return [...word].map((letter) => LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : "")).join("");
}

/**
 * An address from a municipality's name.
 *
 * @returns null when the name has no letter that an address could hold
 */
export function slugOf(name: string): string | null {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !KIND_WORDS.has(word));
  const slug = (telling.length > 0 ? telling : words)
    .map(transliterated)
    .filter((word) => word !== "")
    .join("-")
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, "");
  return isSlug(slug) ? slug : null;
}

/**
 * The first free address for a name: bare, then with the region's code, then numbered.
 *
 * @param isTaken whether another municipality already has the address
 */
export function freeSlug(name: string, regionCode: string, isTaken: (slug: string) => boolean): string {
  const bare = slugOf(name) ?? `mo-${regionCode.toLowerCase()}`;
  const base = bare.slice(0, LONGEST_SLUG - 12);
  const withRegion = `${base}-${regionCode.toLowerCase()}`;
  const candidates = [bare, withRegion];
  for (let ordinal = 2; ; ordinal += 1) {
    const free = candidates.find((slug) => isSlug(slug) && !isTaken(slug));
    if (free) return free;
    candidates.splice(0, candidates.length, `${withRegion}-${ordinal}`);
  }
}
