/** Lists as Relay connections, paged by the sort keys of the last row: every page costs the same. */
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { badInput } from "./errors.ts";

export const LARGEST_PAGE = 200;

type SortKey = string | number;

@ObjectType({ description: "Where a page ends." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Pass it as `after` for the next page; null when empty.",
  })
  readonly endCursor!: string | null;
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

export interface Connection<Node> {
  readonly edges: Edge<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * The classes `XEdge` and `XConnection` for a node class.
 *
 * @param name name of the node type
 * @param what plural for the descriptions, e.g. `members`
 */
export function connectionType<Node extends object>(
  name: string,
  what: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of the ${what} and its place in the list.` })
  class NodeEdge implements Edge<Node> {
    @Field(node, { description: "The row." })
    readonly node!: Node;

    @Field(() => String, { description: "Its place: pass it as `after` to go on behind it." })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `One page of ${what}.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: "Rows of the page." })
    readonly edges!: NodeEdge[];

    @Field(() => PageInfo, { description: "Where the page ends." })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: "Rows of the whole list." })
    readonly totalCount!: number;
  }
  return NodeConnection;
}

/**
 * Size of a page.
 *
 * @throws {DenialError} BAD_INPUT outside 1 to 200
 */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) {
    throw badInput(`Размер страницы (first) — от 1 до ${LARGEST_PAGE}.`);
  }
  return first;
}

/** A cursor out of the sort keys of a row; opaque to clients. */
export function encodeCursor(keys: readonly SortKey[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/**
 * The sort keys behind a cursor.
 *
 * @param shape the type of each key, in order
 * @throws {DenialError} BAD_INPUT for anything that `encodeCursor` did not make for this list
 */
export function decodeCursor(cursor: string, shape: readonly ("string" | "number")[]): SortKey[] {
  const keys = parseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const isOfShape =
    Array.isArray(keys) &&
    keys.length === shape.length &&
    keys.every((key: unknown, index) => typeof key === shape[index]) &&
    encodeCursor(keys as SortKey[]) === cursor;
  if (!isOfShape) throw badInput("Указатель страницы (after) не из этого списка.");
  return keys as SortKey[];
}

/**
 * A connection out of one row more than the page holds: the extra row tells that there is a next page.
 *
 * @param rows at most `first + 1` rows, in order
 */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  keysOf: (row: Row) => readonly SortKey[],
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({ node: nodeOf(row), cursor: encodeCursor(keysOf(row)) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
