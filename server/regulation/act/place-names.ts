/** A place name put into the nominative, and how sure that is. */
export interface NominativePlace {
  readonly name: string;
  readonly confidence: number;
}

const SOFT = /[жшчщц]$/u;

/**
 * Nominative of an adjective that names a district or a settlement (`Ленского` → `Ленский`).
 *
 * @param gender of the noun it goes with: район and округ are masculine, поселение is neuter
 */
export function nominativeAdjective(word: string, gender: "M" | "N" = "M"): NominativePlace {
  const found = /^(.*?)(ого|его|ому|ему|ом|ем|им|ым|ий|ый|ой|ое|ее)$/u.exec(word);
  if (!found) return { name: word, confidence: 0.6 };
  const [, stem, ending] = found as unknown as [string, string, string];
  const isBack = /[кгх]$/u.test(stem);
  const isSoft = !isBack && (/^(?:его|ему|ем)$/u.test(ending) || SOFT.test(stem));
  if (gender === "N") return { name: stem + (isSoft && !SOFT.test(stem) ? "ее" : "ое"), confidence: 0.93 };
  if (ending === "ий" || ending === "ый" || ending === "ой") return { name: word, confidence: 0.97 };
  if (isBack) return { name: `${stem}ий`, confidence: 0.95 };
  return { name: stem + (isSoft ? "ий" : "ый"), confidence: 0.8 };
}

/** Endings of town names in the genitive, dative and prepositional; the first that fits is used. */
const TOWN_ENDINGS: readonly (readonly [RegExp, string, number])[] = [
  [/(ск|цк|град|город|бург|горск|мск)(?:а|у|е|ом)$/u, "$1", 0.9],
  [/(ов|ев|ёв|ин|ын)(?:а|у|ом)$/u, "$1", 0.75],
  [/(пол|дол)(?:я|ю|е|ем)$/u, "$1ь", 0.85],
  [/(н)ого$/u, "$1ый", 0.8],
  [/([кгх])и$/u, "$1а", 0.7],
  [/([бвгджзклмнпрстфхцчшщ])ы$/u, "$1а", 0.75],
  [/([нрлмтвбдз])и$/u, "$1ь", 0.65],
  [/([бвгджзклмнпрстфхцчшщ])а$/u, "$1", 0.65],
];

/**
 * Nominative of a town named after `города`, `городе`, `городу`. Names of several words
 * («Набережные Челны») stay as printed.
 */
export function nominativeTown(name: string): NominativePlace {
  if (/\s/.test(name)) return { name, confidence: 0.75 };
  const rule = TOWN_ENDINGS.find(([ending]) => ending.test(name));
  return rule ? { name: name.replace(rule[0], rule[1]), confidence: rule[2] } : { name, confidence: 0.8 };
}
