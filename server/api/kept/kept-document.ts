/** Parts a document into what is executed for each viewer, and fields that are answered from kept texts. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

/** Field of the execution schema that answers with a kept text. */
export const KEPT_FIELD = "kept";

export interface KeptDocument {
  /** The document with each kept field replaced by `kept` under the same response key. */
  readonly document: DocumentNode;
  /** What each replacement stands for. */
  readonly originals: ReadonlyMap<FieldNode, FieldNode>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Decides which fields are kept. */
export interface KeptRules {
  isKept(type: string, field: string): boolean;
  /** Fields that say different things to different viewers, as `Type.field`. */
  readonly personal: ReadonlySet<string>;
  /** Name of the field of the execution schema that writes a root field of queries as text; null when none does. */
  shapedBy(node: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string | null;
}

/** Calls `see` for each field of a selection, with the name of its parent type. */
type See = (parent: string, node: FieldNode) => SelectionNode;

/** @returns null when the document asks for nothing that is kept */
export function partDocument(
  schema: GraphQLSchema,
  rules: KeptRules,
  document: DocumentNode,
): KeptDocument | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const denied = deniedFields(schema, rules, document, fragments);
  const originals = new Map<FieldNode, FieldNode>();
  const parted = mapDocument(schema, document, (parent, node) => {
    const shaped = parent === schema.getQueryType()?.name ? rules.shapedBy(node, fragments) : null;
    if (shaped !== null) {
      const { selectionSet: _below, ...rest } = node;
      const replaced: FieldNode = {
        ...rest,
        alias: node.alias ?? node.name,
        name: { kind: Kind.NAME, value: shaped },
      };
      originals.set(replaced, node);
      return replaced;
    }
    const name = `${parent}.${node.name.value}`;
    if (!rules.isKept(parent, node.name.value) || denied.has(name)) return node;
    const key = node.alias ?? { kind: Kind.NAME, value: node.name.value };
    const { loc, directives } = node;
    const kept: FieldNode = {
      kind: Kind.FIELD,
      alias: key,
      name: { kind: Kind.NAME, value: KEPT_FIELD },
      ...(directives ? { directives } : {}),
      ...(loc ? { loc } : {}),
    };
    originals.set(kept, node);
    return kept;
  });
  return originals.size > 0 ? { document: parted, originals, fragments } : null;
}

/**
 * Fields that are not kept in this document after all: one that somewhere in it depends on the viewer or on
 * variables is left alone everywhere, because fields under one response key are merged.
 */
function deniedFields(
  schema: GraphQLSchema,
  rules: KeptRules,
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<string> {
  const denied = new Set<string>();
  mapDocument(schema, document, (parent, node) => {
    const field = node.name.value;
    if (
      rules.isKept(parent, field) &&
      !isImpersonal(schema, rules, parent, { ...node, directives: [] }, fragments)
    ) {
      denied.add(`${parent}.${field}`);
    }
    return node;
  });
  return denied;
}

function isImpersonal(
  schema: GraphQLSchema,
  { personal }: KeptRules,
  parent: string,
  node: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  let isFree = true;
  const check = (part: FieldNode | SelectionSetNode) =>
    visit(part, {
      Variable: () => void (isFree = false),
      Directive: () => void (isFree = false),
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value);
        if (fragment) check(fragment.selectionSet);
      },
    });
  check(node);
  const type = typeBelow(schema, parent, node);
  if (!node.selectionSet || !type || !isFree) return isFree;
  const see = (owner: string, inner: FieldNode): FieldNode => {
    if (personal.has(`${owner}.${inner.name.value}`)) isFree = false;
    return inner;
  };
  const walk = (set: SelectionSetNode, of: string) => {
    mapSelection(schema, set, of, see);
    visit(set, {
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value);
        if (fragment) walk(fragment.selectionSet, fragment.typeCondition.name.value);
      },
    });
  };
  walk(node.selectionSet, type);
  return isFree;
}

function mapDocument(schema: GraphQLSchema, document: DocumentNode, see: See): DocumentNode {
  const definitions = document.definitions.map((each) => {
    if (each.kind === Kind.FRAGMENT_DEFINITION) {
      return {
        ...each,
        selectionSet: mapSelection(schema, each.selectionSet, each.typeCondition.name.value, see),
      };
    }
    if (each.kind !== Kind.OPERATION_DEFINITION) return each;
    const root = schema.getRootType(each.operation);
    return root ? { ...each, selectionSet: mapSelection(schema, each.selectionSet, root.name, see) } : each;
  });
  return { ...document, definitions };
}

function mapSelection(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  parent: string,
  see: See,
): SelectionSetNode {
  const selections = set.selections.map((node): SelectionNode => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return node;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const type = node.typeCondition?.name.value ?? parent;
      return { ...node, selectionSet: mapSelection(schema, node.selectionSet, type, see) };
    }
    const seen = see(parent, node);
    const below = seen === node && node.selectionSet ? typeBelow(schema, parent, node) : null;
    return below ? { ...node, selectionSet: mapSelection(schema, node.selectionSet!, below, see) } : seen;
  });
  return { ...set, selections };
}

/** Name of the composite type a field leads to; null for leaves and introspection. */
function typeBelow(schema: GraphQLSchema, parent: string, node: FieldNode): string | null {
  const type = schema.getType(parent);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const field = type.getFields()[node.name.value];
  return field && node.selectionSet ? getNamedType(field.type).name : null;
}
