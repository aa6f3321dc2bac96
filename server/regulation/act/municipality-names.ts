import type { Act } from "../act-draft.ts";
import { nominativeAdjective, nominativeTown } from "./place-names.ts";

type Kind = NonNullable<Act["municipality"]>["value"]["kind"];

/** A municipality named in a text. */
export interface NamedMunicipality {
  readonly name: string;
  readonly kind: Kind;
  readonly confidence: number;
  /** How much this way of naming tells: a name in quotation marks more than a bare district. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly name: string;
  readonly kind: Kind;
  readonly confidence: number;
  readonly weight: number;
}

const NAME = String.raw`[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*`;
const TOWN_WORD = String.raw`(город(?:а|е|у|ом)?|г\.|рабоч(?:ий|его|ему|ем)\s+пос[её]л(?:ок|ка|ке|ку)|р\.\s?п\.|пос[её]л(?:ок|ка|ке)|пгт\.?|пос\.|п\.)`;
const ZATO = String.raw`(?:ЗАТО|[Зз]акрыт\p{L}+\s+административно\s?[–-]\s?территориальн\p{L}+\s+образовани\p{L}+)`;

const PATTERNS: readonly (readonly [RegExp, (found: RegExpExecArray) => Reading | null])[] = [
  [
    new RegExp(`${ZATO}\\s*[–-]?\\s*[«"]?(?:${TOWN_WORD}\\s*)?[«"]?(${NAME})`, "gu"),
    (found) => closedTown(found[1], found[2]!),
  ],
  [
    new RegExp(
      `(?<![\\p{L}-])(${NAME}(?:ий|ый|ой|ое|ого|его|ому|ему|ом|ем|им|ым))\\s+(муниципальн\\p{L}+\\s+|городск\\p{L}+\\s+|сельск\\p{L}+\\s+)?(округ|район|улус|кожуун|поселени|сельсовет|наслег)(?=\\p{L}{0,3}(?![\\p{L}]))`,
      "gu",
    ),
    (found) => district(found[1]!, found[2] ?? "", found[3]!),
  ],
  [
    new RegExp(
      `(?:(муниципальн|городск|сельск)\\p{L}+\\s+(район|округ|образовани|поселени)\\p{L}*|(?<![\\p{L}])(МР|МО|ГО|СП|ГП))\\s*[–-]?\\s*[«"„]?(?:${TOWN_WORD}\\s*)?[«"„]?(${NAME}(?:\\s${NAME})?)(?:\\s+(район|округ|улус|кожуун))?`,
      "gu",
    ),
    (found) => typed(found),
  ],
  [
    new RegExp(
      `(?:[Аа]дминистраци\\p{L}+|[Гг]лав[аыуе]|[Мм]эр\\p{L}*|[Дд]ум[аыуе]|[Уу]прав[аыуе]|[Ии]сполком\\p{L}*|[Ии]сполнительн\\p{L}+\\s+комитет\\p{L}*|[Цц]ентр\\p{L}*\\s+управлени\\p{L}*|[Сс]овет\\p{L}*(?:\\s+депутатов)?)\\s+(?:муниципального\\s+образования\\s+)?[«"]?(город(?:а|е|у)?|г\\.|рабоч\\p{L}+\\s+пос[её]л\\p{L}+|пос[её]лка(?:\\s+городского\\s+типа)?)\\s*(${NAME})`,
      "gu",
    ),
    (found) => town(found[1]!, found[2]!),
  ],
];

/** Municipalities named in a text, each put into the nominative. */
export function findMunicipalities(text: string): NamedMunicipality[] {
  const found: NamedMunicipality[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const reading = read(match as unknown as RegExpExecArray);
      if (reading) found.push({ ...reading, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

function closedTown(word: string | undefined, name: string): Reading {
  const place = isOblique(word) ? nominativeTown(name) : { name, confidence: 0.97 };
  return { name: `ЗАТО ${place.name}`, kind: "CLOSED_TOWN", confidence: place.confidence, weight: 4 };
}

/** After «города» a name stands in the genitive; after «г.» and «город» as it is. */
const isOblique = (word: string | undefined): boolean =>
  /^(?:города|городе|городу|городом|пос[её]лк|рабочего|рабочем|рабочему)/u.test(word ?? "");

/** Masculine and neuter of the words that tell sorts of municipalities. */
const SORTS: Record<string, readonly [string, string]> = {
  муниципальн: ["муниципальный", "муниципальное"],
  городск: ["городской", "городское"],
  сельск: ["сельский", "сельское"],
};

function district(adjective: string, sortWord: string, noun: string): Reading | null {
  // «Уставом городского поселения» ends as an adjective does.
  if (/^Устав(?:ом|у|е)?$/u.test(adjective)) return null;
  const isSettlement = noun === "поселени";
  const place = nominativeAdjective(adjective, isSettlement ? "N" : "M");
  const sort = Object.keys(SORTS).find((stem) => sortWord.startsWith(stem)) ?? "";
  const kind = kindOf(sort, noun);
  const words = [place.name, SORTS[sort]?.[isSettlement ? 1 : 0], isSettlement ? "поселение" : noun];
  const name = words.filter((word) => word !== undefined).join(" ");
  return kind && { name, kind, confidence: place.confidence, weight: sort === "" ? 2 : 3 };
}

function kindOf(sort: string, noun: string): Kind {
  if (noun === "округ") return sort === "городск" ? "URBAN_DISTRICT" : "MUNICIPAL_OKRUG";
  if (noun === "район") return sort === "городск" ? null : "MUNICIPAL_DISTRICT";
  if (noun === "улус" || noun === "кожуун") return "MUNICIPAL_DISTRICT";
  if (noun === "сельсовет" || noun === "наслег") return "RURAL_SETTLEMENT";
  return sort === "городск" ? "URBAN_SETTLEMENT" : "RURAL_SETTLEMENT";
}

const SHORT_SORTS: Record<string, readonly [string, string]> = {
  МР: ["муниципальн", "район"],
  МО: ["муниципальн", "образовани"],
  ГО: ["городск", "округ"],
  СП: ["сельск", "поселени"],
  ГП: ["городск", "поселени"],
};

/** `муниципального района «Ленский район»`, `городского округа Кулебаки`, `МО «город Энск»`. */
function typed(found: RegExpExecArray): Reading | null {
  const [, longSort, longNoun, short, townWord, name, tail] = found;
  const [sort, noun] = short ? SHORT_SORTS[short]! : [longSort!, longNoun!];
  if (tail) {
    const adjective = nominativeAdjective(name!);
    const kind: Kind =
      tail !== "округ" ? "MUNICIPAL_DISTRICT" : sort === "городск" ? "URBAN_DISTRICT" : "MUNICIPAL_OKRUG";
    return { name: `${adjective.name} ${tail}`, kind, confidence: adjective.confidence, weight: 4 };
  }
  if (
    /(?:ого|ому|ом|ым|им)$/u.test(name!) ||
    /^(?:Росси|Федерац|Республик|Центр|Совет|Администрац|Глав)/u.test(name!)
  )
    return null;
  const place = isOblique(townWord) ? nominativeTown(name!) : { name: name!, confidence: 0.9 };
  if (noun === "образовани") {
    return townWord ? { name: place.name, kind: "TOWN", confidence: place.confidence, weight: 4 } : null;
  }
  const kind = kindOf(sort, noun);
  return (
    kind && { name: `${fullSort(sort, noun)} ${place.name}`, kind, confidence: place.confidence, weight: 4 }
  );
}

function fullSort(sort: string, noun: string): string {
  const isSettlement = noun === "поселени";
  return `${SORTS[sort]?.[isSettlement ? 1 : 0]} ${isSettlement ? "поселение" : noun}`;
}

function town(word: string, name: string): Reading {
  const place = isOblique(word) ? nominativeTown(name) : { name, confidence: 0.95 };
  const kind = /пос[её]л/u.test(word) ? "URBAN_SETTLEMENT" : "TOWN";
  return { name: place.name, kind, confidence: place.confidence, weight: 3 };
}
