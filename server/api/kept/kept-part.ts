import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type ASTNode,
} from "graphql";

/** One kept field as a client asked for it. */
export interface KeptPart {
  readonly field: string;
  /** Its key in the answer. */
  readonly responseKey: string;
  /** Same for the same selection, whatever document it stands in. */
  readonly selection: string;
  /** Asks for the field alone, as if its parent were the root. */
  readonly document: DocumentNode;
}

/**
 * @param nodes the field's occurrences under one response key; executing merges them
 * @param fragments all fragments of the document
 */
export function keptPart(
  nodes: readonly FieldNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): KeptPart {
  const [first] = nodes;
  if (!first) throw new Error("A kept part needs a field.");
  // Whether the field is asked for at all was decided before.
  const selections = nodes.map((node) => ({ ...node, directives: [] }));
  const used = new Set<FragmentDefinitionNode>();
  for (const node of selections) use(node, fragments, used);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      ...used,
    ],
  };
  return {
    field: first.name.value,
    responseKey: first.alias?.value ?? first.name.value,
    selection: createHash("sha256").update(print(document)).digest("base64url"),
    document,
  };
}

function use(
  node: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Set<FragmentDefinitionNode>,
): void {
  visit(node, {
    FragmentSpread: (spread) => {
      const fragment = fragments.get(spread.name.value);
      if (!fragment || used.has(fragment)) return;
      used.add(fragment);
      use(fragment, fragments, used);
    },
  });
}
