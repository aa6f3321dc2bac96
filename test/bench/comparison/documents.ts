/** The portal's own documents, as its client sends them. */
import { globSync, readFileSync } from "node:fs";
import { type DefinitionNode, Kind, parse, print, visit } from "graphql";

/** Text of an operation with every fragment it uses. */
export function portalDocument(operation: string): string {
  const definitions = globSync("web/features/**/*.graphql").flatMap(
    (file) => parse(readFileSync(file, "utf8")).definitions,
  );
  const named = new Map(definitions.map((each) => ["name" in each ? each.name?.value : "", each]));
  const used = new Set<DefinitionNode>();
  const use = (name: string) => {
    const definition = named.get(name);
    if (!definition) throw new Error(`The portal has no document ${name}.`);
    if (used.has(definition)) return;
    used.add(definition);
    visit(definition, { FragmentSpread: (spread) => use(spread.name.value) });
  };
  use(operation);
  return print({ kind: Kind.DOCUMENT, definitions: [...used] });
}
