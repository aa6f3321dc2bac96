import type { Act } from "../../server/regulation/act-draft.ts";
import type { Amendment, ResolutionDraft } from "../../server/regulation/draft.ts";
import type { Sourced } from "../../server/regulation/sourced.ts";
import type { Provision, RegulationVariant, Role } from "../../server/regulation/variant.ts";

/** A value as if it had been read from a clause. */
export function read<T>(value: T, clause: string | null = "1.1", confidence = 0.9): Sourced<T> {
  return { value, clause, span: { start: 0, end: 4 }, origin: "EXTRACTED", confidence };
}

export function aProvision(text: string, clause: string, ...capabilities: string[]): Provision {
  return {
    text,
    clause,
    span: { start: 0, end: 4 },
    origin: "EXTRACTED",
    confidence: 0.9,
    capabilities: capabilities.map((code) => ({ code, confidence: 0.8 })),
  };
}

export function aRole(code: string, title: string, overrides: Partial<Role> = {}): Role {
  return {
    code,
    title,
    clause: "3.1",
    span: { start: 0, end: 4 },
    origin: "EXTRACTED",
    confidence: 0.9,
    isPlural: false,
    duties: [],
    ...overrides,
  };
}

/** An act of a made-up municipality. */
export function anAct(overrides: Partial<Act> = {}): Act {
  return {
    kind: read("RESOLUTION", null),
    number: read("17", null),
    signedOn: read("2026-03-02", null),
    place: read("г. Северск-на-Озере", null),
    title: read("О центре управления", null),
    issuingBody: read("Администрация округа", null),
    region: read({ code: "KYA", name: "Красноярский край" }, null),
    municipality: read({ name: "Заречный округ", kind: "MUNICIPAL_OKRUG" }, null),
    legalBases: [],
    items: [],
    control: null,
    entryIntoForce: read({ rule: "ON_SIGNING", days: null, on: null }, "order 4"),
    publications: [],
    signatory: read({ post: "Глава округа", name: "П.П. Озеров", isActing: false }, null),
    annexes: [],
    repeals: [],
    amends: [],
    ...overrides,
  };
}

/** A change ordered by an amending act. */
export function anAmendment(overrides: Partial<Amendment> = {}): Amendment {
  return {
    clause: "order 1.1",
    span: { start: 0, end: 4 },
    operation: "REPLACE_CLAUSE",
    target: "2.1",
    oldText: null,
    newText: "2.1. Центр следит за сообщениями.",
    confidence: 0.9,
    ...overrides,
  };
}

/** A small variant: a head, a curator, one sector, one channel. */
export function aVariant(overrides: Partial<RegulationVariant> = {}): RegulationVariant {
  return {
    centre: {
      name: read("Центр управления Заречного округа"),
      legalForm: read("PROJECT_OFFICE"),
      timeZone: null,
    },
    terms: [],
    coordinatingBodies: [],
    agreements: [],
    functions: [aProvision("следит за обращениями", "2.1", "INT-01")],
    tasks: [],
    rights: [],
    memberDuties: [],
    responsibility: [],
    otherProvisions: [],
    sectors: [read({ name: "образование", federalCodes: ["EDUCATION"] }, "2.2")],
    channels: [read({ code: "POS", name: "ПОС" }, "1.2")],
    systems: [read({ code: "POS", name: "ПОС" }, "1.2")],
    roles: [
      aRole("CURATOR", "Куратор"),
      aRole("HEAD", "Руководитель", {
        clause: "3.2",
        duties: [aProvision("готовит отчёт", "3.2.1", "REP-01")],
      }),
    ],
    people: [
      read(
        { name: "Озеров П.П.", post: "глава", roles: ["CURATOR"], sectors: [], isByAgreement: false },
        "П2",
      ),
    ],
    compositionByAct: null,
    meetings: {
      forms: read(["IN_PERSON"], "3.3"),
      frequency: null,
      chair: read("CURATOR", "3.3"),
      substitute: null,
      organiser: null,
      agendaAgreedBy: null,
      participantsChosenBy: null,
      attendedBy: [],
      invited: [],
      quorum: null,
      decisionRule: null,
      minutesKeptBy: null,
      minutesSignedBy: [read("CURATOR", "3.4")],
      minutesSentTo: [],
    },
    reports: [],
    deadlines: [],
    ratings: [],
    incidentClasses: [],
    causeObligatory: null,
    administeredBy: null,
    modules: [],
    capabilities: [
      { code: "INT-01", clauses: ["2.1"], confidence: 0.8 },
      { code: "REP-01", clauses: ["3.2.1"], confidence: 0.8 },
    ],
    ...overrides,
  };
}

/** A draft of a made-up creating act. */
export function aDraft(overrides: Partial<ResolutionDraft> = {}): ResolutionDraft {
  return {
    schemaVersion: 1,
    outcome: "CREATE",
    source: {
      fileName: "act.txt",
      format: "TXT",
      encoding: "utf-8",
      byteLength: 40,
      sha256: "0".repeat(64),
      text: "Текст акта",
    },
    act: anAct(),
    clauses: [
      {
        id: "2.1",
        parent: null,
        kind: "CLAUSE",
        annex: null,
        marker: "2.1.",
        heading: null,
        text: "следит за обращениями",
        span: { start: 0, end: 5 },
      },
    ],
    variant: aVariant(),
    amendments: [],
    findings: [],
    ...overrides,
  };
}
