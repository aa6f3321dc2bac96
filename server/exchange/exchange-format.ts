/** Formats in which data come and go (`schema/exchange-formats.json`), each with its shape as the code reads it. */
import { z } from "zod";
import data from "../../schema/exchange-formats.json" with { type: "json" };
import labels from "../../schema/labels.json" with { type: "json" };
import { CAUSE_COLUMNS, TOPIC_COLUMNS } from "../classifier/import-classifier.ts";
import type { ClassifierColumns } from "../classifier/classifier-file.ts";
import { EXPORT_COLUMNS } from "../inbox/export/export-columns.ts";
import { WebhookBody } from "../intake/machine/webhook-http.ts";
import { fieldKind, TARGET_FIELDS, usualHeaders } from "../intake/mapping/target-fields.ts";

const Format = z.strictObject({
  code: z.string(),
  direction: z.enum(["IN", "OUT", "BOTH"]),
  addresses: z.array(z.string().regex(/^(GET|POST) \/[\w/.{}-]+$/)),
  media: z.array(z.string()).min(1),
  access: z.enum(["API_KEY", "SIGNED", "SESSION", "LINK"]),
  standard: z.url().optional().describe("Where the format is described by those who keep it."),
  fields: z.enum(["OPEN311", "WEBHOOK", "REGISTER_FILE", "REGISTER_EXPORT", "CLASSIFIER_FILE"]).optional(),
  page: z.string().startsWith("/").describe("Where it is used in the portal, below the municipality."),
});

/** One thing that a format carries. */
export interface FormatField {
  readonly name: string;
  /** Kind of value, e.g. `string`, `MOMENT`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** What it is called in files of other systems, or by people. */
  readonly names: readonly string[];
}

export interface ExchangeFormat extends Omit<z.infer<typeof Format>, "fields"> {
  readonly fields: readonly FormatField[];
}

/** Fields of GeoReport v2 that are read when a request is added; others are left alone. */
const OPEN311: readonly (readonly [name: string, isRequired: boolean])[] = [
  ["api_key", true],
  ["service_code", true],
  ["description", true],
  ["external_id", false],
  ["address_string", false],
  ["lat", false],
  ["long", false],
  ["first_name", false],
  ["last_name", false],
  ["phone", false],
  ["email", false],
];

const SHAPES: Readonly<Record<NonNullable<z.infer<typeof Format>["fields"]>, () => FormatField[]>> = {
  OPEN311: () => OPEN311.map(([name, isRequired]) => ({ name, type: "string", isRequired, names: [] })),
  WEBHOOK: () => fieldsOfSchema(z.toJSONSchema(WebhookBody, { io: "input", unrepresentable: "any" })),
  REGISTER_FILE: () =>
    TARGET_FIELDS.map((name) => ({
      name,
      type: fieldKind(name),
      isRequired: name === "receivedAt" || name === "text",
      names: usualHeaders(name),
    })),
  REGISTER_EXPORT: () =>
    EXPORT_COLUMNS.map(({ ru, en }) => ({ name: ru, type: "string", isRequired: false, names: [en] })),
  CLASSIFIER_FILE: () => [
    ...columnsOf(TOPIC_COLUMNS, ["name"]),
    ...columnsOf(CAUSE_COLUMNS, ["name", "group"]),
  ],
};

function columnsOf(columns: ClassifierColumns, needed: readonly string[]): FormatField[] {
  return Object.entries(columns).map(([column, [name = column, ...names]]) => ({
    name,
    type: "string",
    isRequired: needed.includes(column),
    names,
  }));
}

interface Shape {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function fieldsOfSchema(schema: Shape, prefix = ""): FormatField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const inner = property as Shape & { type?: string; anyOf?: { type?: string }[]; format?: string };
    if (inner.properties) return fieldsOfSchema(inner, `${prefix}${key}.`);
    const type = inner.type ?? inner.anyOf?.find((each) => each.type !== "null")?.type ?? "string";
    return [
      {
        name: prefix + key,
        type: inner.format ?? type,
        isRequired: schema.required?.includes(key) ?? false,
        names: fieldNames(prefix + key),
      },
    ];
  });
}

const fieldNames = (name: string): string[] => {
  const known: Readonly<Record<string, { ru: string; en: string } | undefined>> = labels.intakeField;
  const found = known[name] ?? known[`applicant${name.slice(10, 11).toUpperCase()}${name.slice(11)}`];
  return found ? [found.ru] : [];
};

export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = z
  .array(Format)
  .parse(data)
  .map(({ fields, ...format }) => ({ ...format, fields: fields ? SHAPES[fields]() : [] }));
