import type { ActParts, AnnexPart } from "../act/act-parts.ts";
import type { ClauseContainer } from "./clause-node.ts";

/** The parts of an act whose clauses are numbered on their own, in the order of the text. */
export function containersOf(parts: ActParts): ClauseContainer[] {
  const containers: ClauseContainer[] = [];
  if (parts.order) {
    containers.push({ range: parts.order, prefix: "order ", annex: null, shape: "ORDER" });
  }
  const regulation = parts.annexes.find((annex) => annex.kind === "REGULATION");
  parts.annexes.forEach((annex, index) => {
    const number = annex.number ?? String(index + 1);
    containers.push({
      range: annex.body,
      prefix: annex === regulation ? "" : `П${number}.`,
      annex: number,
      shape: shapeOf(annex),
    });
  });
  // A regulation may stand above the act that approves it.
  return containers.toSorted((a, b) => a.range.start - b.range.start);
}

function shapeOf(annex: AnnexPart): ClauseContainer["shape"] {
  if (annex.kind === "REGULATION") return "REGULATION";
  return annex.kind === "COMPOSITION" ? "PEOPLE" : "LIST";
}
