import { openClause, popTo, topOf } from "./clause-node.ts";
import type { ClauseBuild, Entry, NodeStyle, OpenNode } from "./clause-node.ts";
import { endsWithColon, isDefinition } from "./line-shape.ts";
import { lineHead, lineTail } from "./text-line.ts";

type ItemStyle = "BRACKET" | "LETTER" | "DASH" | "ORDINAL";

/** Styles that a list member stands below and never beside. */
const HOLDERS: ReadonlySet<NodeStyle> = new Set(["ROOT", "SECTION", "NUMBER"]);

/** Places a member of a list: `1)`, `а)`, `-`, or `1.` inside a clause. */
export function placeItem(build: ClauseBuild, index: number, style: ItemStyle): void {
  const entry = build.entries[index]!;
  const marker = entry.marker!;
  const parent = parentOf(build, entry, style);
  popTo(build, parent);
  const isTerm =
    parent.hasTerms && isDefinition(lineHead(build.text, { ...entry, start: entry.start + marker.length }));
  const own = style === "DASH" ? ordinalSegments(parent, isTerm) : [marker.label];
  // «2. Утвердить: 1) положение; 2) состав» are items of the act.
  const isOrderItem = build.container.shape === "ORDER" && opensItemOfAct(parent, style);
  openClause(build, entry, {
    style,
    kind: isTerm ? "DEFINITION" : isOrderItem ? "ORDER_ITEM" : "ITEM",
    segments: [...parent.segments, ...own],
    value: marker.parts,
    bullet: marker.printed.charAt(0),
  });
}

/** An act may number its items «1)» and the members of an item «а)». */
function opensItemOfAct(parent: OpenNode, style: ItemStyle): boolean {
  if (style === "BRACKET") return parent.style === "NUMBER" || parent.style === "ROOT";
  return style === "LETTER" && parent.style === "BRACKET" && parent.segments.length === 1;
}

function ordinalSegments(parent: OpenNode, isTerm: boolean): string[] {
  return isTerm ? ["def", String(++parent.definitions)] : [String(++parent.ordinals)];
}

function parentOf(build: ClauseBuild, entry: Entry, style: ItemStyle): OpenNode {
  const top = topOf(build);
  const opensList = endsWithColon(lineTail(build.text, top.clause));
  const value = entry.marker!.parts[0] ?? 0;
  const sibling = siblingIndex(build, entry, style);
  if (
    sibling > 0 &&
    !(value === 1 && opensList) &&
    !(style === "DASH" && opensList && isOtherBullet(top, entry))
  ) {
    return build.stack[sibling - 1]!;
  }
  return opensList ? top : holderOf(build, style);
}

/** A new bullet character under a dash that ends with a colon begins a nested list. */
const isOtherBullet = (top: OpenNode, entry: Entry): boolean =>
  top.style !== "DASH" || top.bullet !== entry.marker!.printed.charAt(0);

/** Index in the stack of the open member that this one stands beside; 0 when there is none. */
function siblingIndex(build: ClauseBuild, entry: Entry, style: ItemStyle): number {
  const value = entry.marker!.parts[0] ?? 0;
  let nearest = 0;
  for (let at = build.stack.length - 1; at > 0; at--) {
    const node = build.stack[at]!;
    if (HOLDERS.has(node.style)) break;
    if (node.style !== style) continue;
    if (style === "DASH" && node.bullet === entry.marker!.printed.charAt(0)) return at;
    if (style !== "DASH" && isNext(node.value[0] ?? 0, value, style)) return at;
    nearest ||= at;
  }
  return nearest;
}

/** Lists by letters may leave out `ё`, `з`, `й`. */
const isNext = (before: number, after: number, style: ItemStyle): boolean =>
  after === before + 1 || (style === "LETTER" && after === before + 2);

/** Where a member goes when nothing announced its list: an unnumbered line does not hold it. */
function holderOf(build: ClauseBuild, style: ItemStyle): OpenNode {
  let at = build.stack.length - 1;
  const isLoose = (node: OpenNode): boolean =>
    node.style === "PLAIN" ||
    node.style === "PARAGRAPH" ||
    node.style === "DEFINITION" ||
    (node.style === "DASH" && style !== "DASH");
  while (at > 0 && isLoose(build.stack[at]!)) at--;
  return build.stack[at]!;
}
