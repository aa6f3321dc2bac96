/**
 * Executes queries so that what never changes is resolved once and then kept as text. The rest, with every
 * check of rights and every read, is executed for each request as usual.
 */
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { permissionsOf } from "../../identity/authorization.ts";
import type { OperationContext } from "../../kernel/context.ts";
import { KeptTexts } from "../../kernel/kept-texts.ts";
import { selectionBelow } from "../shaped/selection.ts";
import { admitted, SHAPED_FIELDS, type ShapedField, type Write } from "../shaped/shaped-fields.ts";
import { JsonText, bytesWithReady } from "./json-text.ts";
import { type KeptDocument, type KeptRules, partDocument } from "./kept-document.ts";
import { type KeptPart, keptPart } from "./kept-part.ts";
import { addKeptField, addShapedFields, rootedAt, shapedName } from "./kept-schema.ts";
import { KEPT_TYPES } from "./kept-types.ts";
import { personalFields } from "./viewer-free.ts";

/** For thousands of regulations. */
const LIMIT_BYTES = 64 * 1024 * 1024;

/** What one execution needs. */
export interface Operation {
  readonly document: DocumentNode;
  readonly contextValue: OperationContext;
  readonly variableValues: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
}

/** A kept field failed: errors and their places are told by executing the whole query as usual. */
class NotKeptError extends Error {
  override readonly name = "NotKeptError";
}

interface Origin {
  readonly node: FieldNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

export class KeptExecution {
  readonly #plain: GraphQLSchema;
  readonly #parted: GraphQLSchema;
  readonly #rules: KeptRules;
  readonly #rooted: ReadonlyMap<string, GraphQLSchema>;
  readonly #texts: KeptTexts;
  readonly #documents = new WeakMap<DocumentNode, KeptDocument | "nothing kept">();
  readonly #origins = new WeakMap<FieldNode, Origin>();
  readonly #parts = new WeakMap<FieldNode, KeptPart>();
  readonly #writers = new WeakMap<FieldNode, Write>();

  /**
   * @param plain the schema clients are validated against
   * @param twin another build of it, which this class takes over
   */
  constructor(plain: GraphQLSchema, twin: GraphQLSchema, limitBytes: number = LIMIT_BYTES) {
    this.#plain = plain;
    this.#parted = addKeptField(twin, (root, _args, ctx, info) => this.#textOf(root, ctx, info));
    addShapedFields(twin, (name, args, ctx, info) => this.#shape(name, args, ctx, info));
    this.#rules = {
      shapedBy: (node, fragments) => this.#shapedBy(node, fragments),
      isKept: (type, field) => KEPT_TYPES.get(type)?.fields.has(field) === true,
      personal: personalFields(),
    };
    this.#rooted = new Map([...KEPT_TYPES.keys()].map((type) => [type, rootedAt(plain, type)]));
    this.#texts = new KeptTexts(limitBytes);
  }

  /**
   * Executes a query.
   *
   * @returns a result whose data may hold `JsonText`; write it with `answerText`
   */
  async query(operation: Operation): Promise<ExecutionResult> {
    const parted = this.#partedDocument(operation.document);
    if (parted) {
      const result = await execute({ ...operation, schema: this.#parted, document: parted.document });
      const hasFailed = result.errors?.some(({ originalError }) => originalError instanceof NotKeptError);
      if (!hasFailed) return result;
    }
    return execute({ ...operation, schema: this.#plain });
  }

  #partedDocument(document: DocumentNode): KeptDocument | null {
    let parted = this.#documents.get(document);
    if (!parted) {
      parted = partDocument(this.#plain, this.#rules, document) ?? "nothing kept";
      this.#documents.set(document, parted);
      if (parted !== "nothing kept") this.#remember(parted);
    }
    return parted === "nothing kept" ? null : parted;
  }

  #remember({ originals, fragments }: KeptDocument): void {
    for (const [kept, node] of originals) this.#origins.set(kept, { node, fragments });
  }

  /** Without a plan the resolvers answer: the field is left as it is. */
  #shapedBy(node: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string | null {
    const shaped = SHAPED_FIELDS.get(node.name.value);
    const selection = shaped ? selectionBelow([node], fragments) : null;
    return selection && shaped!.plan(selection) ? shapedName(node.name.value) : null;
  }

  async #shape(
    name: string,
    args: Record<string, unknown>,
    ctx: OperationContext,
    { fieldNodes }: GraphQLResolveInfo,
  ): Promise<JsonText> {
    const shaped = SHAPED_FIELDS.get(name)!;
    const inside = await admitted(ctx, shaped);
    const write = this.#writerOf(fieldNodes, shaped);
    const held = write.permissions?.length ? await permissionsOf(ctx) : null;
    if (held && !write.permissions!.every((permission) => held.has(permission))) throw new NotKeptError();
    return new JsonText(await write.inUnit(inside, args));
  }

  /** Occurrences under one key are merged, as execution does. */
  #writerOf(nodes: readonly FieldNode[], shaped: ShapedField): Write {
    const [first] = nodes as readonly [FieldNode];
    const known = nodes.length === 1 ? this.#writers.get(first) : undefined;
    if (known) return known;
    const origins = nodes.map((node) => this.#origins.get(node)!);
    const selection = selectionBelow(
      origins.map(({ node }) => node),
      origins[0]!.fragments,
    );
    const write = selection && shaped.plan(selection);
    if (!write) throw new NotKeptError();
    if (nodes.length === 1) this.#writers.set(first, write);
    return write;
  }

  #partOf(nodes: readonly FieldNode[]): KeptPart {
    const [first] = nodes as readonly [FieldNode];
    const known = nodes.length === 1 ? this.#parts.get(first) : undefined;
    if (known) return known;
    const origins = nodes.map((node) => this.#origins.get(node)!);
    const part = keptPart(
      origins.map(({ node }) => node),
      origins[0]!.fragments,
    );
    if (nodes.length === 1) this.#parts.set(first, part);
    return part;
  }

  async #textOf(root: unknown, ctx: OperationContext, info: GraphQLResolveInfo): Promise<JsonText> {
    const type = info.parentType.name;
    const kept = KEPT_TYPES.get(type)!;
    const part = this.#partOf(info.fieldNodes);
    const key = `${type} ${part.selection} ${kept.idOf(root as never)}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return new JsonText(known);
    const rootValue = await kept.load(ctx, root as never, part.field);
    const schema = this.#rooted.get(type)!;
    const result = await execute({ schema, document: part.document, rootValue, contextValue: ctx });
    if (result.errors || !result.data) throw new NotKeptError();
    const text = Buffer.from(JSON.stringify(result.data[part.responseKey]));
    this.#texts.set(key, text);
    return new JsonText(text);
  }
}

/**
 * An answer as it goes to the client. Apollo hands it on untouched and express sends bytes as they are, so a
 * long answer is never turned into a string and back.
 */
export function answerText(answer: object): string {
  return bytesWithReady(answer) as unknown as string;
}
