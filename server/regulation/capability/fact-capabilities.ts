import type { Act, Clause } from "../act-draft.ts";
import type { RegulationVariant } from "../variant.ts";

/** A capability that a fact of the act shows, with the clause the fact stands in. */
export interface FactCapability {
  readonly code: string;
  readonly clause: string;
  readonly confidence: number;
}

/** What the facts of an act are read from and into. */
export interface ActFacts {
  readonly act: Act;
  readonly variant: Omit<RegulationVariant, "capabilities" | "modules">;
  readonly clauses: readonly Clause[];
}

type Purpose = Act["items"][number]["purposes"][number];

const codesByPurpose: Partial<Record<Purpose, string>> = {
  CREATE_CENTRE: "ACT-01",
  APPROVE_REGULATION: "ACT-02",
  APPROVE_ROLES: "ACT-02",
  PUBLISH: "ACT-03",
  CONTROL: "ACT-04",
  ENTRY_INTO_FORCE: "ACT-05",
  APPROVE_COMPOSITION: "CMP-01",
  APPOINT: "CMP-01",
};

/** Codes of systems of the region and of the municipality that messages come from. */
const OWN_SYSTEMS = new Set(["REGIONAL_PORTAL", "REGIONAL_FEEDBACK", "MUNICIPAL_FEEDBACK"]);

/** Capabilities that follow from facts, not from the words of one sentence. */
export function factCapabilities(facts: ActFacts): FactCapability[] {
  const { variant } = facts;
  return [
    ...purposesOfItems(facts),
    ...grounded("ACT-04", [facts.act.control]),
    ...grounded("ACT-05", [facts.act.entryIntoForce]),
    ...grounded("ACT-03", facts.act.publications),
    ...grounded("REF-03", variant.terms),
    ...grounded("CUR-02", variant.agreements),
    ...grounded("CMP-01", variant.people),
    ...grounded(
      "CMP-09",
      variant.people.filter(({ value }) => value.isByAgreement),
    ),
    ...grounded("CMP-02", hasNamedPeople(variant) ? [] : [variant.compositionByAct]),
    ...grounded(
      "INT-07",
      [...variant.systems, ...variant.channels].filter(({ value }) => OWN_SYSTEMS.has(value.code)),
    ),
    ...grounded("ANL-12", variant.causeObligatory?.value ? [variant.causeObligatory] : []),
    ...classes(facts),
    ...sectors(facts),
  ];
}

function grounded(
  code: string,
  values: readonly ({ clause: string | null; confidence: number } | null)[],
): FactCapability[] {
  return values.flatMap((value) =>
    value?.clause ? [{ code, clause: value.clause, confidence: value.confidence }] : [],
  );
}

/** An item with items of its own is left to them: each approves one thing. */
function purposesOfItems({ act, clauses }: ActFacts): FactCapability[] {
  const parents = new Set(clauses.map(({ parent }) => parent));
  return act.items
    .filter(({ clause }) => !parents.has(clause))
    .flatMap(({ clause, purposes }) =>
      purposes.flatMap((purpose) => {
        const code = codesByPurpose[purpose];
        return code ? [{ code, clause, confidence: 0.95 }] : [];
      }),
    );
}

/** Where the composition stands in the act itself, there is nothing to complete later. */
function hasNamedPeople({ people }: ActFacts["variant"]): boolean {
  return people.some(({ value }) => value.name !== null);
}

/** Classes are listed below the sentence that divides incidents into them. */
function classes({ variant, clauses }: ActFacts): FactCapability[] {
  return grounded("CLS-03", variant.incidentClasses).flatMap((found) => {
    const parent = clauses.find(({ id }) => id === found.clause)?.parent;
    return parent ? [found, { ...found, clause: parent }] : [found];
  });
}

/** A clause that is no more than the name of a sector is cited by the sentence above it. */
function sectors({ variant, clauses }: ActFacts): FactCapability[] {
  return variant.sectors.flatMap((sector) => {
    const clause = clauses.find(({ id }) => id === sector.clause);
    if (!clause) return [];
    const isBareName = clause.text.length <= sector.value.name.length + 2;
    const ground = isBareName && clause.parent ? clause.parent : clause.id;
    return [{ code: "CLS-02", clause: ground, confidence: sector.confidence }];
  });
}
