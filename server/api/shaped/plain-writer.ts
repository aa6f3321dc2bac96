/** Writes plain objects as JSON by what was selected of them, where no field needs a resolver. */
import type { SelectedField } from "./selection.ts";

/** Fields that JSON tells as they are, and below objects and lists of objects. */
export interface PlainShape {
  readonly [field: string]: "leaf" | PlainShape;
}

export type WritePlain = (value: unknown) => string;

/** Null when something was selected that the shape does not know. */
export function plainWriter(shape: PlainShape, selection: readonly SelectedField[]): WritePlain | null {
  const parts: Part[] = [];
  for (const { key, name, args, below } of selection) {
    const field = Object.hasOwn(shape, name) ? shape[name]! : null;
    if (field === null || args.length > 0) return null;
    const write = field === "leaf" ? leafText : plainWriter(field, below);
    if (write === null) return null;
    parts.push({ start: `${parts.length === 0 ? "{" : ","}${JSON.stringify(key)}:`, name, write });
  }
  return parts.length === 0 ? null : (value) => textOf(value, parts);
}

interface Part {
  /** What stands before the value. */
  readonly start: string;
  readonly name: string;
  readonly write: WritePlain;
}

function textOf(value: unknown, parts: readonly Part[]): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) {
    let list = "";
    for (const each of value) list += list === "" ? textOf(each, parts) : `,${textOf(each, parts)}`;
    return `[${list}]`;
  }
  let text = "";
  for (const { start, name, write } of parts) text += start + write((value as Record<string, unknown>)[name]);
  return `${text}}`;
}

/** Most leaves are numbers, truth values and nothing. */
function leafText(value: unknown): string {
  if (typeof value === "number") return `${value}`;
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return value ? "true" : "false";
  return JSON.stringify(value);
}
