import type { Act, Clause } from "../act-draft.ts";
import type { Provision, RegulationVariant } from "../variant.ts";
import { factCapabilities, type ActFacts, type FactCapability } from "./fact-capabilities.ts";
import { matchCapabilities } from "./match-capabilities.ts";
import type { ProvisionList } from "./signal.ts";

/** Less sure than a match in a list of duties: the clause was not written as an obligation. */
const OUTSIDE_PROVISIONS = 0.9;
const BOTH_REGIMES_CONFIDENCE = 0.7;

/**
 * Capabilities that the provisions of a variant do not account for: those shown by its facts (terms,
 * sectors, agreements, persons, items of the order) and by clauses that stand in none of its lists,
 * such as definitions and lead sentences.
 *
 * @param variant provisions already carry their own matches; those are not repeated
 * @returns each code once with its clauses in the order of the act
 */
export function capabilitiesFromFacts(
  act: Act,
  variant: Omit<RegulationVariant, "capabilities" | "modules">,
  clauses: Clause[],
): { code: string; clauses: string[]; confidence: number }[] {
  const facts = { act, variant, clauses };
  const provisions = allProvisions(variant);
  const found = [
    ...factCapabilities(facts),
    ...otherClauses(facts, provisions),
    ...bothRegimes(facts, provisions),
  ];
  return gather(found, clauses);
}

function allProvisions(variant: ActFacts["variant"]): Provision[] {
  return [
    ...variant.functions,
    ...variant.tasks,
    ...variant.rights,
    ...variant.memberDuties,
    ...variant.responsibility,
    ...variant.otherProvisions,
    ...variant.roles.flatMap(({ duties }) => duties),
  ];
}

/** Clauses of no list; a line of the composition says who, not what. */
function otherClauses({ variant, clauses }: ActFacts, provisions: readonly Provision[]): FactCapability[] {
  const read = new Set(provisions.map(({ clause }) => clause));
  const naming = new Set(variant.people.map(({ clause }) => clause));
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return clauses
    .filter(
      ({ id, kind, text }) => text !== "" && !read.has(id) && (kind === "ORDER_ITEM" || !naming.has(id)),
    )
    .flatMap((clause) => {
      const above = ancestors(clause, byId);
      const matches = matchCapabilities(clause.text, {
        list: listOf([clause, ...above]),
        parentText: above.find(({ text }) => text !== "")?.text,
        heading: above.find(({ heading }) => heading !== null)?.heading ?? undefined,
      });
      return matches.map(({ code, confidence }) => ({
        code,
        clause: clause.id,
        confidence: confidence * OUTSIDE_PROVISIONS,
      }));
    });
}

function ancestors(clause: Clause, byId: ReadonlyMap<string, Clause>): Clause[] {
  const above: Clause[] = [];
  for (let at = byId.get(clause.parent ?? ""); at; at = byId.get(at.parent ?? "")) above.push(at);
  return above;
}

function listOf(clauses: readonly Clause[]): ProvisionList {
  if (clauses.some(({ kind }) => kind === "ORDER_ITEM")) return "order";
  return clauses.some(({ kind }) => kind === "DEFINITION") ? "definition" : "otherProvisions";
}

/**
 * An act that defines neither appeal nor message still holds both regimes where it takes both in.
 */
function bothRegimes({ clauses }: ActFacts, provisions: readonly Provision[]): FactCapability[] {
  const definesOne = clauses.some(
    ({ kind, text }) => kind === "DEFINITION" && /^«?(?:обращени|сообщени)/iu.test(text),
  );
  if (definesOne) return [];
  return provisions
    .filter(
      ({ text, capabilities }) => /обращени/iu.test(text) && /сообщени/iu.test(text) && takesIn(capabilities),
    )
    .map(({ clause }) => ({ code: "INT-02", clause, confidence: BOTH_REGIMES_CONFIDENCE }));
}

function takesIn(capabilities: Provision["capabilities"]): boolean {
  return capabilities.some(({ code }) => code === "INT-01");
}

function gather(found: readonly FactCapability[], clauses: readonly Clause[]) {
  const order = new Map(clauses.map(({ id }, index) => [id, index]));
  const byCode = new Map<string, Map<string, number>>();
  for (const { code, clause, confidence } of found) {
    const held = byCode.get(code) ?? new Map<string, number>();
    held.set(clause, Math.max(confidence, held.get(clause) ?? 0));
    byCode.set(code, held);
  }
  return [...byCode]
    .map(([code, held]) => ({
      code,
      clauses: [...held.keys()].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      confidence: Math.round(Math.max(...held.values()) * 100) / 100,
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code, "en"));
}
