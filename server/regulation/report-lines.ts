import labels from "../../schema/labels.json" with { type: "json" };
import type { Sourced } from "./sourced.ts";

type LabelSet = keyof typeof labels;

/** Russian label of a code; the code itself when there is none. */
export function labelOf(set: LabelSet, code: string): string {
  const entries: Record<string, { ru: string }> = labels[set];
  return entries[code]?.ru ?? code;
}

/** `2026-01-21` → `21.01.2026`. */
export const russianDay = (day: string): string => day.split("-").toReversed().join(".");

/** «значение [3.2]», with the confidence where it is low and a note where the value is the program's own. */
export function withGround<T>(value: Sourced<T>, print: (value: T) => string): string {
  const ground = value.clause === null ? "" : ` [${value.clause}]`;
  const note =
    value.origin === "DEFAULT" ? " (по умолчанию)" : value.origin === "EDITED" ? " (исправлено)" : "";
  const doubt =
    value.confidence < 0.7 && value.origin === "EXTRACTED"
      ? ` (уверенность ${Math.round(value.confidence * 100)} %)`
      : "";
  return `${print(value.value)}${ground}${note}${doubt}`;
}

/** A line «Название: значение», or «Название: не найдено». */
export function field<T>(
  name: string,
  value: Sourced<T> | null,
  print: (value: T) => string = String,
): string {
  return `  ${name}: ${value === null ? "не найдено" : withGround(value, print)}`;
}

/** A heading with the number of entries and the entries under it; a lone heading when there are none. */
export function group<T>(name: string, entries: readonly T[], print: (entry: T) => string): string[] {
  if (entries.length === 0) return [`  ${name}: нет`];
  return [`  ${name} (${entries.length}):`, ...entries.map((entry) => `    • ${print(entry)}`)];
}

/** At most so many characters, cut at a word. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/\s+\S*$/u, "")}…`;
}
