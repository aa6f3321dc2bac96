import { MEMBER } from "../composition/plan-composition.ts";
import { capabilities } from "../regulation/capability/catalogue.ts";
import type { FieldSpec } from "../regulation/value/place.ts";
import labels from "../../schema/labels.json" with { type: "json" };

const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 500;

/** Sets that a person may not extend by inventing a code. */
const CLOSED_SETS: Readonly<Record<string, ReadonlySet<string>>> = {
  sector: new Set(Object.keys(labels.sector)),
  capability: new Set(capabilities.map(({ code }) => code)),
};

type Outcome = { value: unknown } | { refusal: string };

const refuse = (refusal: string): Outcome => ({ refusal });

function checkedText(value: unknown): Outcome {
  if (typeof value !== "string") return refuse("Ожидается текст.");
  const trimmed = value.trim();
  if (trimmed === "") return refuse("Значение не может быть пустым.");
  return trimmed.length > LONGEST_TEXT ? refuse(`Текст длиннее ${LONGEST_TEXT} знаков.`) : { value: trimmed };
}

function checkedDate(value: unknown): Outcome {
  const isDay =
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  return isDay ? { value } : refuse("Ожидается дата вида ГГГГ-ММ-ДД.");
}

function checkedCode(value: unknown, { valueSet }: FieldSpec, roles: readonly string[]): Outcome {
  const text = checkedText(value);
  if ("refusal" in text) return text;
  const known = CLOSED_SETS[valueSet ?? ""];
  if (known && !known.has(text.value as string)) return refuse(`Кода «${text.value}» нет в перечне.`);
  if (valueSet === "role" && text.value !== MEMBER && !roles.includes(text.value as string))
    return refuse(`В положении нет роли с кодом «${text.value}».`);
  return text;
}

function checkedList(value: unknown, each: (item: unknown) => Outcome): Outcome {
  if (!Array.isArray(value)) return refuse("Ожидается список.");
  if (value.length > LONGEST_LIST) return refuse(`В списке больше ${LONGEST_LIST} значений.`);
  const items: unknown[] = [];
  for (const item of value) {
    const outcome = each(item);
    if ("refusal" in outcome) return outcome;
    if (!items.includes(outcome.value)) items.push(outcome.value);
  }
  return { value: items };
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/**
 * Checks what a person entered for one field.
 *
 * @param roles codes of roles that may be referred to
 * @returns the value to store, or a Russian sentence that says what is wrong
 */
export function checkedValue(value: unknown, field: FieldSpec, roles: readonly string[]): Outcome {
  if (field.isOptional && isBlank(value)) return { value: null };
  switch (field.input) {
    case "TEXT":
    case "LONG_TEXT":
      return checkedText(value);
    case "DATE":
      return checkedDate(value);
    case "NUMBER":
      return typeof value === "number" && Number.isFinite(value) ? { value } : refuse("Ожидается число.");
    case "BOOLEAN":
      return typeof value === "boolean" ? { value } : refuse("Ожидается «да» или «нет».");
    case "CODE":
      // A role's own code is new by nature; every other one names a role that stands in the regulation.
      return field.field === "roleCode" ? checkedText(value) : checkedCode(value, field, roles);
    case "CODES":
      return checkedList(value, (item) => checkedCode(item, field, roles));
    case "TEXTS":
      return checkedList(value, checkedText);
  }
}
