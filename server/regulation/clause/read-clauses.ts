import type { CleanText } from "../document/source-text.ts";
import type { ActParts } from "../act/act-parts.ts";
import type { Clause } from "../act-draft.ts";
import { containersOf } from "./clause-containers.ts";
import { buildContainer } from "./build-container.ts";
import type { ClauseNode } from "./clause-node.ts";
import { fold } from "./text-line.ts";
import type { TextRange } from "./text-line.ts";

/** A clause together with its own text as it stands in the clean text. */
export interface LocatedClause {
  readonly clause: Clause;
  /** As `clause.span`, in the clean text. */
  readonly range: TextRange;
  /** Where the words begin, in the clean text. */
  readonly bodyStart: number;
}

/**
 * The clause tree of the act and all its annexes, flat and in the order of the text.
 * Ids are unique: a number printed twice gets `~2`.
 *
 * @param clean mended text; `span` of each clause leads back to the original characters
 */
export function readClauses(clean: CleanText, parts: ActParts): Clause[] {
  return locateClauses(clean, parts).map((located) => located.clause);
}

/** As {@link readClauses}, with the range of every clause in the clean text. */
export function locateClauses(clean: CleanText, parts: ActParts): LocatedClause[] {
  const ids = new Map<string, number>();
  const nodes: ClauseNode[] = [];
  for (const container of containersOf(parts)) nodes.push(...buildContainer(clean.text, container, ids));
  return nodes.map((node) => toClause(clean, node));
}

function toClause(clean: CleanText, node: ClauseNode): LocatedClause {
  const heading = fold(clean.text.slice(node.bodyStart, node.headingEnd));
  const own = [{ start: node.headingEnd, end: node.ownEnd }, ...node.tails];
  const clause: Clause = {
    id: node.id,
    parent: node.parent,
    kind: node.kind,
    annex: node.annex,
    marker: node.marker,
    heading: heading === "" ? null : heading,
    text: fold(own.map(({ start, end }) => clean.text.slice(start, end)).join(" ")),
    span: clean.spanOf(node.start, node.end),
  };
  return { clause, range: { start: node.start, end: node.end }, bodyStart: node.bodyStart };
}
