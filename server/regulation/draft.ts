/**
 * The shape of what is read from a resolution: one place for the importer, the register of
 * regulations, the API and `schema/regulation.schema.json`, which is printed from here.
 */
import { z } from "zod";

/** Half-open range of UTF-16 code units in `source.text`. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .describe("Half-open range of characters in source.text.");

export const Origin = z
  .enum(["EXTRACTED", "DEFAULT", "EDITED"])
  .describe(
    "EXTRACTED: read from the text; DEFAULT: the program's own, never read; EDITED: set by a person.",
  );

/** A value together with the ground it stands on. */
const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    clause: z.string().nullable().describe("Id of the clause it was read from; null outside any clause."),
    span: Span.nullable(),
    origin: Origin,
    confidence: z.number().min(0).max(1),
  });

const day = z.iso.date().describe("Calendar day, YYYY-MM-DD.");

/** Code of a role. Known codes stand in the role vocabulary; a role of no known kind gets ROLE_n. */
export const RoleCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
export const ChannelCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

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

export const CapabilityMatch = z.strictObject({
  code: z.string().describe("`INT-01` … `ACT-05`."),
  confidence: z.number().min(0).max(1),
});

/** One duty, function, task or right: a sentence that obliges or allows. */
export const Provision = z.strictObject({
  text: z.string(),
  clause: z.string(),
  span: Span.nullable(),
  origin: Origin,
  confidence: z.number().min(0).max(1),
  capabilities: z.array(CapabilityMatch),
});

export const Role = z.strictObject({
  code: RoleCode,
  title: z.string().describe("As the regulation names it."),
  clause: z.string().nullable(),
  span: Span.nullable(),
  origin: Origin,
  confidence: z.number().min(0).max(1),
  isPlural: z.boolean().describe("Several persons hold it at once, e.g. sector leads."),
  duties: z.array(Provision),
});

export const Person = sourced(
  z.strictObject({
    name: z
      .string()
      .nullable()
      .describe("Surname and initials as printed; null where only the post is given."),
    post: z.string().nullable(),
    roles: z.array(RoleCode),
    sectors: z.array(z.string()),
    isByAgreement: z.boolean(),
  }),
);

export const Meetings = z.strictObject({
  forms: sourced(z.array(z.enum(["IN_PERSON", "BY_CORRESPONDENCE", "REMOTE"]))).nullable(),
  frequency: sourced(
    z.strictObject({
      rule: z.enum(["AS_NEEDED", "WEEKLY", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY", "OTHER"]),
      text: z.string(),
    }),
  ).nullable(),
  chair: sourced(RoleCode).nullable(),
  substitute: sourced(RoleCode).nullable().describe("Chairs when the chair is away."),
  organiser: sourced(RoleCode).nullable(),
  agendaAgreedBy: sourced(RoleCode).nullable(),
  participantsChosenBy: sourced(RoleCode).nullable(),
  attendedBy: z.array(sourced(z.string())).describe("Who must be present besides members."),
  invited: z.array(sourced(z.string())),
  quorum: sourced(z.string()).nullable(),
  decisionRule: sourced(z.string()).nullable(),
  minutesKeptBy: sourced(RoleCode).nullable(),
  minutesSignedBy: z.array(sourced(RoleCode)),
  minutesSentTo: z.array(sourced(z.string())),
});

export const ReportRule = sourced(
  z.strictObject({
    subject: z.string(),
    channel: ChannelCode.nullable(),
    by: RoleCode.nullable(),
    to: z.array(z.string()).describe("Recipients as named; empty when the act does not say."),
    period: z.enum([
      "DAILY",
      "WEEKLY",
      "MONTHLY",
      "QUARTERLY",
      "HALF_YEARLY",
      "YEARLY",
      "ON_REQUEST",
      "NOT_STATED",
    ]),
  }),
);

export const TermRule = sourced(
  z.strictObject({
    subject: z.string(),
    amount: z.number(),
    unit: z.enum(["HOUR", "WORKING_HOUR", "DAY", "CALENDAR_DAY", "WORKING_DAY", "WEEK", "MONTH"]),
    isMaximum: z.boolean(),
  }),
);

export const RatingRule = sourced(
  z.strictObject({
    object: z.string(),
    channels: z.array(ChannelCode),
    criteria: z.array(z.enum(["NUMBER", "QUALITY", "SPEED", "COMPLETENESS", "SATISFACTION"])),
    by: RoleCode.nullable(),
  }),
);

/** What drives the program for one municipality: no setting without its ground. */
export const RegulationVariant = z.strictObject({
  centre: z.strictObject({
    name: sourced(z.string()).nullable(),
    legalForm: sourced(
      z.enum(["PROJECT_OFFICE", "WORKING_GROUP", "STRUCTURAL_UNIT", "INSTITUTION", "COMMISSION"]),
    ).nullable(),
    timeZone: sourced(z.string()).nullable().describe("IANA name."),
  }),
  terms: z.array(
    sourced(
      z.strictObject({ term: z.string(), abbreviation: z.string().nullable(), definition: z.string() }),
    ),
  ),
  coordinatingBodies: z.array(
    sourced(
      z.strictObject({
        name: z.string(),
        abbreviation: z.string().nullable(),
        relation: z.enum(["COORDINATES", "METHODICAL", "OPERATIONAL", "INTERACTS"]),
      }),
    ),
  ),
  agreements: z.array(
    sourced(z.strictObject({ title: z.string(), number: z.string().nullable(), signedOn: day.nullable() })),
  ),
  functions: z.array(Provision),
  tasks: z.array(Provision),
  rights: z.array(Provision),
  memberDuties: z.array(Provision),
  responsibility: z.array(Provision),
  otherProvisions: z.array(Provision).describe("Obliging clauses that stand in none of the lists above."),
  sectors: z.array(
    sourced(
      z.strictObject({
        name: z.string(),
        federalCodes: z
          .array(z.string())
          .describe("Codes of the federal list it is compared by; empty when it has no counterpart there."),
      }),
    ),
  ),
  channels: z.array(sourced(z.strictObject({ code: ChannelCode, name: z.string() }))),
  systems: z.array(sourced(z.strictObject({ code: ChannelCode, name: z.string() }))),
  roles: z.array(Role),
  people: z.array(Person),
  compositionByAct: sourced(z.string())
    .nullable()
    .describe("The separate act by which the composition is approved, when the regulation leaves it to one."),
  meetings: Meetings,
  reports: z.array(ReportRule),
  deadlines: z.array(TermRule),
  ratings: z.array(RatingRule),
  incidentClasses: z.array(
    sourced(
      z.strictObject({
        code: z.enum(["REGIONAL", "MUNICIPAL", "OTHER"]),
        name: z.string(),
        definition: z.string(),
      }),
    ),
  ),
  causeObligatory: sourced(z.boolean()).nullable(),
  administeredBy: sourced(RoleCode)
    .nullable()
    .describe("Role that keeps members, appointments and accounts in the program."),
  modules: z.array(sourced(z.string())).describe("Menu entries the duties call for."),
  capabilities: z.array(
    z.strictObject({ code: z.string(), clauses: z.array(z.string()), confidence: z.number().min(0).max(1) }),
  ),
});

export const Finding = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  severity: z.enum(["ERROR", "WARNING", "INFO"]),
  clause: z.string().nullable(),
  span: Span.nullable(),
  path: z.string().nullable().describe("JSON pointer into the draft of the value it speaks of."),
  message: z.string().describe("Plain Russian sentence."),
  messageEn: z.string(),
});

export const Amendment = z.strictObject({
  clause: z.string().describe("Item of the amending act."),
  span: Span,
  operation: z.enum([
    "REPLACE_CLAUSE",
    "REPLACE_WORDS",
    "ADD_CLAUSE",
    "ADD_WORDS",
    "REMOVE_CLAUSE",
    "REMOVE_WORDS",
    "REPLACE_ANNEX",
  ]),
  target: z.string().nullable().describe("Clause id in the amended act; null when it could not be told."),
  oldText: z.string().nullable(),
  newText: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});

export const SourceDescription = z.strictObject({
  fileName: z.string(),
  format: z.enum(["TXT", "MD", "HTML", "DOCX", "DOC", "RTF", "PDF"]),
  encoding: z.string().nullable(),
  byteLength: z.int(),
  sha256: z.string(),
  text: z.string().describe("The original characters; every span points here."),
});

export const ResolutionDraft = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: z.enum(["CREATE", "AMEND", "COMPLETE_COMPOSITION"]),
  source: SourceDescription,
  act: Act,
  clauses: z.array(Clause),
  variant: RegulationVariant,
  amendments: z.array(Amendment),
  findings: z.array(Finding),
});

export const ResolutionRefusal = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: z.literal("REFUSED"),
  source: SourceDescription,
  refusal: z.strictObject({
    code: z.enum(["REGIONAL_CENTRE_ACT", "OTHER_SUBJECT", "NOT_AN_ACT", "NO_TEXT"]),
    message: z.string(),
    messageEn: z.string(),
  }),
});

/** What one document gives: a draft of one of three outcomes, or a refusal with its reason. */
export const ResolutionReading = z.discriminatedUnion("outcome", [ResolutionDraft, ResolutionRefusal]);

export type Span = z.infer<typeof Span>;
export type Origin = z.infer<typeof Origin>;
export type Act = z.infer<typeof Act>;
export type ActItem = z.infer<typeof ActItem>;
export type ActReference = z.infer<typeof ActReference>;
export type Clause = z.infer<typeof Clause>;
export type CapabilityMatch = z.infer<typeof CapabilityMatch>;
export type Provision = z.infer<typeof Provision>;
export type Role = z.infer<typeof Role>;
export type Person = z.infer<typeof Person>;
export type Meetings = z.infer<typeof Meetings>;
export type RegulationVariant = z.infer<typeof RegulationVariant>;
export type Finding = z.infer<typeof Finding>;
export type Amendment = z.infer<typeof Amendment>;
export type SourceDescription = z.infer<typeof SourceDescription>;
export type ResolutionDraft = z.infer<typeof ResolutionDraft>;
export type ResolutionRefusal = z.infer<typeof ResolutionRefusal>;
export type ResolutionReading = z.infer<typeof ResolutionReading>;

/** A value with its ground. */
export interface Sourced<T> {
  value: T;
  clause: string | null;
  span: Span | null;
  origin: Origin;
  confidence: number;
}
