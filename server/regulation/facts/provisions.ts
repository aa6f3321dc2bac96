import type { Clause } from "../act-draft.ts";
import type { Span } from "../sourced.ts";
import type { CapabilityMatch, Provision } from "../variant.ts";
import { matchCapabilities, type ProvisionContext } from "../capability/match-capabilities.ts";
import type { ActText } from "./act-text.ts";
import type { ClauseTree } from "./clause-tree.ts";
import type { TextPiece } from "./sentences.ts";

export type ProvisionList = ProvisionContext["list"];

/** Where provisions stand: the list and, for duties, the role. */
export interface ProvisionPlace {
  readonly list: ProvisionList;
  readonly roleCode?: string;
  readonly confidence: number;
}

/** A provision that is the whole own text of a clause. */
export function provisionOf(text: ActText, clause: Clause, place: ProvisionPlace): Provision {
  return provision(clause.text, clause, clause.span, place, text.tree);
}

/** A provision that is one part of a clause's text. */
export function provisionOfPiece(
  text: ActText,
  clause: Clause,
  piece: TextPiece,
  place: ProvisionPlace,
): Provision {
  return provision(piece.text, clause, text.spanIn(clause, piece.start, piece.end), place, text.tree);
}

function provision(
  words: string,
  clause: Clause,
  span: Span,
  place: ProvisionPlace,
  tree: ClauseTree,
): Provision {
  return {
    text: withoutEnd(words),
    clause: clause.id,
    span,
    origin: "EXTRACTED",
    confidence: place.confidence,
    capabilities: capabilitiesOf(words, clause, place, tree),
  };
}

/** Capabilities of a sentence, told by its words, its list and the lead it stands under. */
function capabilitiesOf(
  words: string,
  clause: Clause,
  place: Pick<ProvisionPlace, "list" | "roleCode">,
  tree: ClauseTree,
): CapabilityMatch[] {
  const above = tree.ancestorsOf(clause);
  return matchCapabilities(withoutEnd(words), {
    list: place.list,
    roleCode: place.roleCode,
    parentText: above.find((one) => one.text !== "")?.text,
    heading: above.find((one) => one.heading !== null)?.heading ?? undefined,
  });
}

const withoutEnd = (words: string): string => words.replace(/[\s;:,.]+$/u, "").trim();

/**
 * The clauses under a lead that each say one thing: the lowest ones. Where those below a clause are no
 * sentences of their own (names of sectors, definitions), the clause above them is the provision.
 */
export function leafProvisions(
  tree: ClauseTree,
  lead: Clause,
  isPartOfParent: (clause: Clause) => boolean,
): Clause[] {
  const found: Clause[] = [];
  for (const child of tree.childrenOf(lead.id)) {
    if (isPartOfParent(child)) continue;
    const below = leafProvisions(tree, child, isPartOfParent);
    if (below.length > 0) found.push(...below);
    else if (child.text !== "") found.push(child);
  }
  return found;
}
