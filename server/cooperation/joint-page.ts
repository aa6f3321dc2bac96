/** Pages of rows that belong to two sides, newest first. */
import type { EntityClass, FilterQuery } from "@mikro-orm/core";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import type { Looking } from "./acting.ts";

/**
 * One page of the rows that the conditions name.
 *
 * @param conditions the viewer's rows among others: `ownRows`
 * @throws {DenialError} BAD_INPUT for a wrong page size or cursor
 */
export async function jointPage<Row extends { id: string; createdAt: Date }>(
  ctx: Looking,
  entity: EntityClass<Row>,
  { first, after }: PageAsked,
  conditions: Readonly<Record<string, unknown>>,
): Promise<Connection<Row>> {
  const size = pageSize(first);
  const rows = await ctx.em.find(entity, { $and: [conditions, behind(after)] } as FilterQuery<Row>, {
    orderBy: { createdAt: "desc", id: "desc" } as never,
    limit: size + 1,
  });
  const total = await ctx.em.count(entity, conditions as FilterQuery<Row>);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row,
  );
}

function behind(after: string | null): Record<string, unknown> {
  if (after === null) return {};
  const [at, id] = decodeCursor(after, ["string", "string"]) as [string, string];
  const key = new Date(at);
  return { $or: [{ createdAt: { $lt: key } }, { createdAt: key, id: { $lt: id } }] };
}
