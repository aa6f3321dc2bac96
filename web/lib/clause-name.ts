/** Parts of a clause id, ready to be put into words. */
export type ClauseName =
  | { kind: "clause"; id: string }
  | { kind: "order"; number: string }
  | { kind: "definition"; section: string; number: string }
  | { kind: "annex"; annex: string; id: string };

/**
 * Takes a clause id apart: `3.5.4.2`, `order 4`, `1.def.4`, `П3.2.6`.
 * Whatever has another form is shown as it stands.
 */
export function parseClauseId(id: string): ClauseName {
  const order = /^order (.+)$/.exec(id);
  if (order?.[1]) return { kind: "order", number: order[1] };
  const definition = /^(.*?)\.?def\.(.+)$/.exec(id);
  if (definition?.[2]) return { kind: "definition", section: definition[1] ?? "", number: definition[2] };
  const annex = /^П([^.]+)\.(.+)$/.exec(id);
  if (annex?.[1] && annex[2]) return { kind: "annex", annex: annex[1], id: annex[2] };
  return { kind: "clause", id };
}
