/**
 * Fields whose value never changes once its object exists: what a version of a regulation says, and what
 * follows from several versions together. To get at such a value the viewer must have read the object itself
 * in the same transaction, under its policies; the value is then the same for everybody who can.
 */
import type { OperationContext } from "../../kernel/context.ts";
import type { RegulationComparison } from "../../comparison/comparison.types.ts";
import { columnsOf } from "../../regulation/regulation-columns.ts";
import { withContents } from "../../regulation/regulation.reads.ts";
import type { Regulation } from "../../regulation/regulation.types.ts";

export interface KeptType<Root> {
  readonly fields: ReadonlySet<string>;
  /** What the values of the fields follow from; never the same for two objects that differ in them. */
  idOf(root: Root): string;
  /** The object with all that resolving the field needs. Called only when its text is not kept. */
  load(ctx: OperationContext, root: Root, field: string): unknown;
}

const ofQuery: KeptType<unknown> = {
  fields: new Set(["capabilities"]),
  idOf: () => "",
  load: (_ctx, root) => root,
};

const ofRegulation: KeptType<Regulation> = {
  fields: new Set([
    "capabilities",
    "changes",
    "clauses",
    "duties",
    "findings",
    "roles",
    "settings",
    "sourceText",
    "variant",
  ]),
  idOf: ({ id }) => id,
  load: (ctx, regulation, field) => withContents(ctx, regulation, columnsOf([field])),
};

const ofComparison: KeptType<RegulationComparison> = {
  fields: new Set(["rows"]),
  idOf: ({ columns, groups }) =>
    `${groups?.toSorted().join(" ") ?? "*"}|${columns.map(({ regulationId }) => regulationId).join(" ")}`,
  load: (_ctx, comparison) => comparison,
};

/** By name of the GraphQL type. */
export const KEPT_TYPES: ReadonlyMap<string, KeptType<never>> = new Map<string, KeptType<never>>([
  ["Query", ofQuery],
  ["Regulation", ofRegulation],
  ["RegulationComparison", ofComparison],
]);
