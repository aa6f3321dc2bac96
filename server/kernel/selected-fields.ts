/** What a client selected below a field: reads that matter fetch exactly that. */
import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

function collect(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, into: Set<string>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === "Field") into.add(selection.name.value);
    else if (selection.kind === "InlineFragment") collect(info, selection.selectionSet, into);
    else collect(info, info.fragments[selection.name.value]?.selectionSet, into);
  }
}

/** Names of the fields selected directly below the resolved field, through fragments; aliases do not matter. */
export function selectedFields(info: GraphQLResolveInfo): string[] {
  const names = new Set<string>();
  for (const node of info.fieldNodes) collect(info, node.selectionSet, names);
  return [...names];
}
