import labels from "../../schema/labels.json" with { type: "json" };
import { groupBy } from "../kernel/loaders.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import type { Module } from "./municipality.types.ts";

const ORDER = Object.keys(labels.module);

/** The modules a variant calls for, each once, in the order of their labels. */
export function modulesOf({ modules }: Pick<RegulationVariant, "modules">): Module[] {
  return [...groupBy(modules, ({ value }) => value)]
    .toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([code, called]) => ({
      code,
      clauses: [...new Set(called.map(({ clause }) => clause).filter((clause) => clause !== null))],
    }));
}
