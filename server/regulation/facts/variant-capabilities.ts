import type { Provision, RegulationVariant } from "../variant.ts";
import { findCapability } from "../capability/catalogue.ts";
import { byDefault } from "./act-text.ts";

type Aggregated = RegulationVariant["capabilities"][number];
type Module = RegulationVariant["modules"][number];

/** Capability codes with the clauses they were met in, put together from several readings. */
export class CapabilityTally {
  readonly #clauses = new Map<string, Map<string, number>>();

  add(code: string, clause: string, confidence: number): void {
    const clauses = this.#clauses.get(code) ?? new Map<string, number>();
    clauses.set(clause, Math.max(confidence, clauses.get(clause) ?? 0));
    this.#clauses.set(code, clauses);
  }

  /** Every code once, by code, with its clauses in the order of `clauseOrder`. */
  list(clauseOrder: readonly string[]): Aggregated[] {
    const place = new Map(clauseOrder.map((id, index) => [id, index]));
    return [...this.#clauses]
      .map(([code, clauses]) => ({
        code,
        clauses: [...clauses.keys()].toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
        confidence: Math.max(0, ...clauses.values()),
      }))
      .toSorted((a, b) => a.code.localeCompare(b.code, "en"));
  }
}

/** Counts the capabilities of provisions. */
export function tallyProvisions(tally: CapabilityTally, provisions: readonly Provision[]): void {
  for (const { clause, capabilities } of provisions) {
    for (const { code, confidence } of capabilities) tally.add(code, clause, confidence);
  }
}

/** Menu entries that the duties of the centre call for, each once. */
export function modulesOf(capabilities: readonly Aggregated[]): Module[] {
  const modules = new Map<string, number>();
  for (const { code, confidence } of capabilities) {
    const module = findCapability(code)?.module;
    if (module) modules.set(module, Math.max(confidence, modules.get(module) ?? 0));
  }
  return [...modules].map(([module, confidence]) => byDefault(module, confidence));
}
