/** A mapping as the editor holds it: one choice for each column of the file. Pure. */
import type { IntakeField, MappingFactsFragment, MappingInput } from "@/lib/graphql.generated.ts";

export interface MappingChoice {
  /** Column → field; columns that are not read are not in it. */
  readonly fields: Readonly<Record<string, IntakeField>>;
  readonly dates: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly key: "NUMBER" | "ROW";
}

const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A mapping joined with the columns of a file, whatever the case and signs of their names. */
export function choiceOf(mapping: MappingFactsFragment, header: readonly string[]): MappingChoice {
  const byName = new Map(header.map((name) => [fold(name), name] as const).toReversed());
  const fields: Record<string, IntakeField> = {};
  const dates: Record<string, string> = {};
  const words: Record<string, Record<string, string>> = {};
  for (const column of mapping.columns) {
    const name = byName.get(fold(column.header));
    if (name === undefined || fields[name] !== undefined) continue;
    fields[name] = column.field;
    if (column.dates) dates[name] = column.dates;
    words[name] = column.words as Record<string, string>;
  }
  return { fields, dates, words, constants: mapping.constants as Record<string, string>, key: mapping.key };
}

/** The mapping that the API takes; columns stand in the order of the file. */
export function inputOf(choice: MappingChoice, header: readonly string[]): MappingInput {
  const columns = header.flatMap((name) => {
    const field = choice.fields[name];
    if (field === undefined) return [];
    const dates = choice.dates[name];
    return [
      { header: name, field, words: choice.words[name] ?? {}, ...(dates ? { dates: dates as "DMY" } : {}) },
    ];
  });
  return { columns, constants: choice.constants, key: choice.key };
}

/** The choice with another field for a column; null reads it no more. */
export function withField(choice: MappingChoice, column: string, field: IntakeField | null): MappingChoice {
  const { [column]: _dropped, ...others } = choice.fields;
  return { ...choice, fields: field === null ? others : { ...others, [column]: field } };
}

/** The choice in which a word of a column means a value. */
export function withWord(choice: MappingChoice, column: string, word: string, value: string): MappingChoice {
  const known = choice.words[column] ?? {};
  return { ...choice, words: { ...choice.words, [column]: { ...known, [word]: value } } };
}
