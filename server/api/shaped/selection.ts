/** What a client selected below a field, without fragments: the form in which statements are shaped by it. */
import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from "graphql";

export interface SelectedField {
  /** Key in the answer. */
  readonly key: string;
  readonly name: string;
  readonly args: readonly ArgumentNode[];
  readonly below: readonly SelectedField[];
}

/**
 * The fields below some nodes, those of one key merged.
 *
 * @returns null where conditions decide what is asked for, or one key stands for different arguments
 */
export function selectionBelow(
  nodes: readonly FieldNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectedField[] | null {
  const byKey = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) {
    if (selectionSet && !collect(selectionSet, fragments, byKey)) return null;
  }
  const fields: SelectedField[] = [];
  for (const [key, alike] of byKey) {
    const [first, ...others] = alike as [FieldNode, ...FieldNode[]];
    const args = first.arguments ?? [];
    // Merged fields have the same name by validation; the same arguments too, but none is simplest.
    if (others.length > 0 && args.length > 0) return null;
    const below = selectionBelow(alike, fragments);
    if (below === null) return null;
    fields.push({ key, name: first.name.value, args, below });
  }
  return fields;
}

function collect(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  into: Map<string, FieldNode[]>,
): boolean {
  return set.selections.every((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, [...(into.get(key) ?? []), selection]);
      return true;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner !== undefined && collect(inner.selectionSet, fragments, into);
  });
}
