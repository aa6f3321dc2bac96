/**
 * Documents whose whole operation is one shaped field, by their text. A document gets here once the usual way has
 * parsed, validated and answered it, so that none of that is done again.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { selectionBelow } from "../shaped/selection.ts";
import { SHAPED_FIELDS, type ShapedField, type Write } from "../shaped/shaped-fields.ts";

/** Documents of a portal are dozens; more are somebody's own, and the oldest make room. */
const MOST_KNOWN = 200;
const LONGEST_TEXT = 16_384;

export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Null for one without a name. */
  readonly name: string | null;
  /** The one root field, and its key in the answer. */
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly key: string;
  readonly shaped: ShapedField;
  readonly write: Write;
}

export class KnownOperations {
  readonly #schema: GraphQLSchema;
  readonly #byText = new Map<string, KnownOperation>();
  /** What was made of each document, `null` for those of no use here. */
  readonly #made = new WeakMap<DocumentNode, KnownOperation | null>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The operation of a document that has been answered before. */
  find(text: string): KnownOperation | undefined {
    return this.#byText.get(text);
  }

  /** Remembers a document that was just answered without a fault. */
  learn(text: string, document: DocumentNode): void {
    if (text.length > LONGEST_TEXT || this.#byText.has(text)) return;
    let known = this.#made.get(document);
    if (known === undefined) this.#made.set(document, (known = knownOperation(this.#schema, document)));
    if (known === null) return;
    if (this.#byText.size >= MOST_KNOWN) {
      const [oldest] = this.#byText.keys();
      this.#byText.delete(oldest!);
    }
    this.#byText.set(text, known);
  }
}

/** Null unless the document is one query of one shaped field, with no conditions about it. */
function knownOperation(schema: GraphQLSchema, document: DocumentNode): KnownOperation | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) operations.push(each);
    else if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const [operation, ...others] = operations;
  const [node, ...more] = operation?.selectionSet.selections ?? [];
  if (!operation || operation.operation !== OperationTypeNode.QUERY || others.length + more.length > 0)
    return null;
  if (node?.kind !== Kind.FIELD || node.directives?.length || operation.directives?.length) return null;
  const shaped = SHAPED_FIELDS.get(node.name.value);
  const selection = shaped ? selectionBelow([node], fragments) : null;
  const write = selection && shaped!.plan(selection);
  if (!write) return null;
  return {
    document,
    operation,
    name: operation.name?.value ?? null,
    node,
    field: schema.getQueryType()!.getFields()[node.name.value]!,
    key: node.alias?.value ?? node.name.value,
    shaped: shaped!,
    write,
  };
}
