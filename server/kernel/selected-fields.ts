/** What a client selected below a field: reads that matter fetch exactly that. */
import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

type Collected = Map<string, SelectionSetNode[]>;

function collect(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, into: Collected): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === "Field") {
      const below = into.get(selection.name.value) ?? [];
      into.set(selection.name.value, selection.selectionSet ? [...below, selection.selectionSet] : below);
    } else if (selection.kind === "InlineFragment") collect(info, selection.selectionSet, into);
    else collect(info, info.fragments[selection.name.value]?.selectionSet, into);
  }
}

/** Names of the fields selected directly below the resolved field, through fragments; aliases do not matter. */
export function selectedFields(info: GraphQLResolveInfo): string[] {
  return fieldsBelow(info, []);
}

/**
 * Names of the fields selected at the end of a path below the resolved field.
 *
 * @param path names of fields, e.g. `["edges", "node"]`
 */
export function fieldsBelow(info: GraphQLResolveInfo, path: readonly string[]): string[] {
  let sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const name of path) sets = fieldsOf(info, sets).get(name) ?? [];
  return [...fieldsOf(info, sets).keys()];
}

function fieldsOf(info: GraphQLResolveInfo, sets: readonly SelectionSetNode[]): Collected {
  const fields: Collected = new Map();
  for (const set of sets) collect(info, set, fields);
  return fields;
}
