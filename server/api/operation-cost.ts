/** How many objects an operation may ask for at most, told before anything is read. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Objects a list without a page size is taken to hold. */
const LIST_GUESS = 10;
/** Once it is beyond any limit, counting on is a waste of time. */
export const COST_CEILING = 1_000_000;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  cost: number;
}

/**
 * Objects the operation asks for, at most: each page as long as its `first`, one within another
 * multiplied. Scalars and introspection cost nothing.
 *
 * @param variables as the client sent them; they decide how long pages are
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const walk: Walk = { schema, fragments, variables: withDefaults(operation, variables), cost: 0 };
  const root = schema.getRootType(operation.operation);
  if (root) addSelection(walk, operation.selectionSet, root, 1, null);
  return Math.min(walk.cost, COST_CEILING);
}

function addSelection(
  walk: Walk,
  selection: SelectionSetNode,
  parent: GraphQLNamedType,
  count: number,
  page: number | null,
): void {
  for (const node of selection.selections) {
    if (walk.cost > COST_CEILING) return;
    if (node.kind === Kind.FIELD) {
      addField(walk, node, parent, count, page);
    } else {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      const type = condition ? walk.schema.getType(condition) : parent;
      if (fragment && type) addSelection(walk, fragment.selectionSet, type, count, page);
    }
  }
}

function addField(
  walk: Walk,
  node: FieldNode,
  parent: GraphQLNamedType,
  count: number,
  page: number | null,
): void {
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return;
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isAbstractType(type)) return;
  const objects = count * (isList(field.type) ? (page ?? LIST_GUESS) : 1);
  walk.cost += objects;
  addSelection(walk, node.selectionSet, type, objects, firstOf(walk, node, field));
}

type Field = Parameters<typeof getArgumentValues>[0];

/** Page size of a connection; it counts at the list inside, `edges`. */
function firstOf(walk: Walk, node: FieldNode, field: Field): number | null {
  if (!field.args.some((argument) => argument.name === "first")) return null;
  try {
    const { first } = getArgumentValues(field, node, walk.variables);
    return typeof first === "number" ? Math.max(first, 1) : null;
  } catch {
    // Execution will tell what is wrong with the argument.
    return null;
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

/** A variable that was left out has the value its definition gives. */
function withDefaults(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
  }
  return { ...defaults, ...variables };
}
