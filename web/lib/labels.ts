import labels from "../../schema/labels.json" with { type: "json" };

type LabelSets = Record<string, Record<string, { ru: string; en: string }>>;

const sets: LabelSets = labels;

/** Name of a code in a label set; the code itself when the vocabulary does not know it. */
export function label(set: string | null, code: string, locale: "ru" | "en"): string {
  return (set && sets[set]?.[code]?.[locale]) || code;
}

/** Codes of a set with their names, in the order of the vocabulary. */
export function labelOptions(set: string, locale: "ru" | "en"): { value: string; label: string }[] {
  return Object.entries(sets[set] ?? {}).map(([value, names]) => ({ value, label: names[locale] }));
}

/** Values of a setting as a person reads them. */
export function labelValues(set: string | null, values: readonly string[], locale: "ru" | "en"): string {
  return values.map((value) => label(set, value, locale)).join(", ");
}
