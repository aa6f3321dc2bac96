import type { Clause } from "../act-draft.ts";
import type { TextLine, TextRange } from "./text-line.ts";
import type { Marker } from "./marker.ts";

/** A line of a container with what was recognised at its start. */
export interface Entry extends TextLine {
  readonly marker: Marker | null;
  /** Stands inside new wording quoted by an amending item: never a clause of this act. */
  readonly isQuoted: boolean;
}

/** A part of the document whose clauses are numbered on their own. */
export interface ClauseContainer {
  readonly range: TextRange;
  /** Put before every id: empty for the regulation, `order ` for the act, `П2.` for another annex. */
  readonly prefix: string;
  readonly annex: string | null;
  readonly shape: "ORDER" | "REGULATION" | "LIST" | "PEOPLE";
}

/** A clause with its place in the clean text. */
export interface ClauseNode {
  id: string;
  parent: string | null;
  kind: Clause["kind"];
  annex: string | null;
  marker: string | null;
  /** Own text with the marker; reaches over nested clauses where the own text goes on after them. */
  start: number;
  end: number;
  /** Where the words begin. */
  bodyStart: number;
  /** End of the own text before nested clauses. */
  ownEnd: number;
  /** Own text that goes on after nested clauses. */
  readonly tails: TextRange[];
  /** End of the heading; equals `bodyStart` when there is none. */
  headingEnd: number;
}

export type NodeStyle =
  | "ROOT"
  | "SECTION"
  | "NUMBER"
  | "ORDINAL"
  | "BRACKET"
  | "LETTER"
  | "DASH"
  | "PLAIN"
  | "DEFINITION"
  | "PARAGRAPH";

/** A clause that may still get children or further paragraphs. */
export interface OpenNode {
  readonly clause: ClauseNode;
  readonly style: NodeStyle;
  /** Segments that the ids of its children begin with. */
  readonly segments: readonly string[];
  readonly value: readonly number[];
  /** The dash character, to tell nested bullets apart. */
  readonly bullet: string;
  readonly isRoman: boolean;
  /** Rank of a section named by a word; 0 for any other. */
  readonly rank: number;
  numbering: "UNKNOWN" | "RELATIVE" | "ABSOLUTE";
  /** Unnumbered lines below are members of a list of terms. */
  hasTerms: boolean;
  hasChildren: boolean;
  /** Unnumbered lines below, each ending with a comma, are what the title of a role does. */
  listsDuties: boolean;
  /** Unnumbered paragraphs of a section without numbers are counted. */
  countsParagraphs: boolean;
  ordinals: number;
  definitions: number;
  paragraphs: number;
  /** The last one-part number placed directly below. */
  lastSingle: number;
}

/** State of reading one container. */
export interface ClauseBuild {
  readonly text: string;
  readonly container: ClauseContainer;
  readonly entries: readonly Entry[];
  /** Index of the next line with an arabic number, per line; `entries.length` when there is none. */
  readonly nextNumber: Int32Array;
  /** Index of the next line with any marker, per line. */
  readonly nextMarked: Int32Array;
  readonly stack: OpenNode[];
  readonly nodes: ClauseNode[];
  /** How often each id was asked for in the whole document, across containers. */
  readonly ids: Map<string, number>;
  sections: number;
  lastSection: number;
}

export const topOf = (build: ClauseBuild): OpenNode => build.stack[build.stack.length - 1]!;

/** The innermost open section, or the root when clauses stand outside sections. */
export function containerOf(build: ClauseBuild): OpenNode {
  let at = 0;
  while (build.stack[at + 1]?.style === "SECTION") at++;
  return build.stack[at]!;
}

/** Closes open clauses until `node` is the innermost one. */
export function popTo(build: ClauseBuild, node: OpenNode): void {
  while (topOf(build) !== node && build.stack.length > 1) build.stack.pop();
}

export interface NewClause {
  readonly style: NodeStyle;
  readonly kind: Clause["kind"];
  readonly segments: readonly string[];
  readonly value?: readonly number[];
  readonly bullet?: string;
  readonly isRoman?: boolean;
  readonly rank?: number;
  /** Its segments are not part of its children's ids. */
  readonly isTransparent?: boolean;
  readonly heading?: boolean;
}

/** Adds a clause below the innermost open one and opens it. A taken id gets `~2`, `~3`, … */
export function openClause(build: ClauseBuild, entry: Entry, made: NewClause): OpenNode {
  const parent = topOf(build);
  const segments = freeSegments(build, made.segments);
  const bodyStart = entry.start + (entry.marker && made.style !== "PLAIN" ? bodyOffset(entry, made) : 0);
  const clause: ClauseNode = {
    id: idOf(build, segments),
    parent: parent.style === "ROOT" ? null : parent.clause.id,
    kind: made.kind,
    annex: build.container.annex,
    marker: bodyStart > entry.start ? entry.marker!.printed : null,
    start: entry.start,
    end: entry.end,
    ownEnd: entry.end,
    tails: [],
    bodyStart,
    headingEnd: made.heading ? entry.end : bodyStart,
  };
  parent.hasChildren = true;
  build.nodes.push(clause);
  const node = openNode(clause, made, made.isTransparent ? [] : segments);
  build.stack.push(node);
  return node;
}

const bodyOffset = (entry: Entry, made: NewClause): number =>
  made.style === "PARAGRAPH" || made.style === "DEFINITION" ? dashOffset(entry) : entry.marker!.length;

const dashOffset = (entry: Entry): number => (entry.marker?.style === "DASH" ? entry.marker.length : 0);

/** An annex's own introduction has no segments: its id is the prefix alone, `П2`. */
const idOf = (build: ClauseBuild, segments: readonly string[]): string =>
  segments.length === 0 ? build.container.prefix.slice(0, -1) : build.container.prefix + segments.join(".");

function freeSegments(build: ClauseBuild, segments: readonly string[]): readonly string[] {
  const id = idOf(build, segments);
  const copies = build.ids.get(id) ?? 0;
  build.ids.set(id, copies + 1);
  if (copies === 0 || segments.length === 0) return segments;
  return [...segments.slice(0, -1), `${segments[segments.length - 1]}~${copies + 1}`];
}

function openNode(clause: ClauseNode, made: NewClause, segments: readonly string[]): OpenNode {
  return {
    clause,
    style: made.style,
    segments,
    value: made.value ?? [],
    bullet: made.bullet ?? "",
    isRoman: made.isRoman ?? false,
    rank: made.rank ?? 0,
    numbering: "UNKNOWN",
    hasTerms: false,
    hasChildren: false,
    listsDuties: false,
    countsParagraphs: false,
    ordinals: 0,
    definitions: 0,
    paragraphs: 0,
    lastSingle: 0,
  };
}

/** The root of a container: holds no text of its own. */
export function rootNode(container: ClauseContainer): OpenNode {
  const { start } = container.range;
  const clause: ClauseNode = {
    id: "",
    parent: null,
    kind: "SECTION",
    annex: container.annex,
    marker: null,
    start,
    end: start,
    ownEnd: start,
    tails: [],
    bodyStart: start,
    headingEnd: start,
  };
  return openNode(clause, { style: "ROOT", kind: "SECTION", segments: [] }, []);
}
