/** The act itself as it is read: its header, its items, and the tree of its clauses. */
import { z } from "zod";
import { Span, sourced, day } from "./sourced.ts";

export const ActReference = z.strictObject({
  kind: z
    .enum([
      "CONSTITUTION",
      "FEDERAL_LAW",
      "PRESIDENTIAL_DECREE",
      "PRESIDENTIAL_INSTRUCTIONS",
      "GOVERNMENT_RESOLUTION",
      "GOVERNMENT_ORDER",
      "REGIONAL_ACT",
      "REGIONAL_INSTRUCTIONS",
      "CHARTER",
      "MUNICIPAL_ACT",
      "RULES",
      "PROGRAMME",
      "OTHER",
    ])
    .describe("What sort of act is named."),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  signedOn: day.nullable(),
  title: z.string().nullable(),
});

export const ActItem = z.strictObject({
  clause: z.string().describe("`order N`."),
  number: z.string(),
  purposes: z
    .array(
      z.enum([
        "CREATE_CENTRE",
        "APPROVE_REGULATION",
        "APPROVE_COMPOSITION",
        "APPROVE_ROLES",
        "APPOINT",
        "AMEND",
        "REPEAL",
        "PUBLISH",
        "CONTROL",
        "ENTRY_INTO_FORCE",
        "OTHER",
      ]),
    )
    .describe("What the item does; an item may do several things."),
  text: z.string(),
  span: Span,
});

export const MunicipalityKind = z.enum([
  "CLOSED_TOWN",
  "URBAN_DISTRICT",
  "MUNICIPAL_DISTRICT",
  "MUNICIPAL_OKRUG",
  "URBAN_SETTLEMENT",
  "RURAL_SETTLEMENT",
  "TOWN",
]);

export const Act = z.strictObject({
  kind: sourced(z.enum(["RESOLUTION", "ORDER", "DECISION", "DIRECTIVE"]))
    .nullable()
    .describe("постановление, распоряжение, решение, приказ."),
  number: sourced(z.string()).nullable(),
  signedOn: sourced(day).nullable(),
  place: sourced(z.string()).nullable(),
  title: sourced(z.string()).nullable(),
  issuingBody: sourced(z.string()).nullable(),
  region: sourced(z.strictObject({ code: z.string(), name: z.string() }))
    .nullable()
    .describe("Code as in ISO 3166-2:RU without the prefix, e.g. KYA."),
  municipality: sourced(
    z.strictObject({
      name: z.string().describe("Nominative short name, e.g. «ЗАТО Железногорск»."),
      kind: MunicipalityKind.nullable(),
    }),
  ).nullable(),
  legalBases: z.array(sourced(ActReference)),
  items: z.array(ActItem),
  control: sourced(
    z.strictObject({
      bySignatory: z.boolean(),
      post: z.string().nullable(),
      name: z.string().nullable(),
    }),
  ).nullable(),
  entryIntoForce: sourced(
    z.strictObject({
      rule: z.enum(["ON_SIGNING", "ON_PUBLICATION", "DAYS_AFTER_PUBLICATION", "ON_DATE"]),
      days: z.int().nullable(),
      on: day.nullable(),
    }),
  ).nullable(),
  publications: z.array(
    sourced(
      z.strictObject({
        place: z.string(),
        responsible: z.string().nullable(),
        responsibleName: z.string().nullable(),
      }),
    ),
  ),
  signatory: sourced(
    z.strictObject({ post: z.string().nullable(), name: z.string().nullable(), isActing: z.boolean() }),
  ).nullable(),
  annexes: z.array(
    sourced(
      z.strictObject({
        number: z.string().nullable().describe("As printed; null for a single unnumbered annex."),
        kind: z.enum(["REGULATION", "COMPOSITION", "ROLES", "OTHER"]),
        title: z.string().nullable(),
      }),
    ),
  ),
  repeals: z.array(sourced(ActReference)),
  amends: z.array(sourced(ActReference)),
});

export const Clause = z.strictObject({
  id: z.string().describe("`3.5.4.2`, `III.4.5.2`, `1.2.а.3`, `1.def.4`, `П3.2.6`, `order 4`."),
  parent: z.string().nullable(),
  kind: z.enum(["ORDER_ITEM", "SECTION", "CLAUSE", "ITEM", "DEFINITION", "PARAGRAPH"]),
  annex: z.string().nullable().describe("Number of the annex it stands in; null in the act itself."),
  marker: z.string().nullable().describe("As printed: `4.1.`, `а)`, `-`; null when unnumbered."),
  heading: z.string().nullable(),
  text: z.string().describe("Own text without the marker and without nested clauses, white space folded."),
  span: Span.describe(
    "Own text with the marker; reaches over nested clauses only where the own text goes on after them.",
  ),
});

export type Act = z.infer<typeof Act>;
export type ActItem = z.infer<typeof ActItem>;
export type ActReference = z.infer<typeof ActReference>;
export type Clause = z.infer<typeof Clause>;
