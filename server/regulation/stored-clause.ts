import type { Clause } from "./act-draft.ts";
import type { Span } from "./sourced.ts";
import type { RegulationVariant } from "./variant.ts";
import { allProvisions } from "./all-provisions.ts";

/** A clause as a version keeps it: shaped once, so that reading the tree reads one column. */
export interface StoredClause {
  id: string;
  parentId: string | null;
  kind: string;
  annex: string | null;
  marker: string | null;
  heading: string | null;
  text: string;
  span: Span;
  /** Codes of what the clause obliges to. */
  capabilities: string[];
}

function capabilitiesByClause(variant: RegulationVariant): Map<string, Set<string>> {
  const byClause = new Map<string, Set<string>>();
  const note = (clause: string, code: string) =>
    byClause.set(clause, (byClause.get(clause) ?? new Set()).add(code));
  for (const { clause, capabilities } of allProvisions(variant))
    for (const { code } of capabilities) note(clause, code);
  for (const { code, clauses } of variant.capabilities) for (const clause of clauses) note(clause, code);
  return byClause;
}

/** Clauses of a draft in the order of the document, with the capabilities found in them. */
export function storedClauses(clauses: readonly Clause[], variant: RegulationVariant): StoredClause[] {
  const capabilities = capabilitiesByClause(variant);
  return clauses.map(({ parent, ...clause }) => ({
    ...clause,
    parentId: parent,
    capabilities: [...(capabilities.get(clause.id) ?? [])].toSorted(),
  }));
}

/** The same clauses as the importer shapes them. */
export function draftClauses(clauses: readonly StoredClause[]): Clause[] {
  return clauses.map(({ id, parentId, kind, annex, marker, heading, text, span }) => ({
    id,
    parent: parentId,
    kind: kind as Clause["kind"],
    annex,
    marker,
    heading,
    text,
    span,
  }));
}
