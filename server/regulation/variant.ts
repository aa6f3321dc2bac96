/** What a regulation sets up: the variant that drives the program for one municipality. */
import { z } from "zod";
import { Span, Origin, sourced, day } from "./sourced.ts";

/** Code of a role. Known codes stand in the role vocabulary; a role of no known kind gets ROLE_n. */
export const RoleCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
export const ChannelCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

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

export type CapabilityMatch = z.infer<typeof CapabilityMatch>;
export type Provision = z.infer<typeof Provision>;
export type Role = z.infer<typeof Role>;
export type Person = z.infer<typeof Person>;
export type Meetings = z.infer<typeof Meetings>;
export type RegulationVariant = z.infer<typeof RegulationVariant>;
