/** Pages of rows by a day or an instant, newest first. */
import type { EntityClass, FilterQuery } from "@mikro-orm/core";
import type { MunicipalContext } from "./context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "./paging.ts";

export interface PageAsked {
  readonly first: number;
  readonly after: string | null;
}

/**
 * One page of a municipality's rows.
 *
 * @param by column of the order: a day or an instant; an index starts with the municipality and it
 * @throws {DenialError} BAD_INPUT for a wrong page size or cursor
 */
export async function newestFirst<Row extends { id: string }>(
  ctx: MunicipalContext,
  entity: EntityClass<Row>,
  by: keyof Row & string,
  { first, after }: PageAsked,
  conditions: Readonly<Record<string, unknown>> = {},
): Promise<Connection<Row>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId, ...conditions };
  const rows = await ctx.em.find(entity, { ...own, ...behind(by, after) } as FilterQuery<Row>, {
    orderBy: { [by]: "desc", id: "desc" } as never,
    limit: size + 1,
  });
  const total = await ctx.em.count(entity, own as FilterQuery<Row>);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [textOf(row[by]), row.id],
    (row) => row,
  );
}

function behind(by: string, after: string | null): Record<string, unknown> {
  if (after === null) return {};
  const [at, id] = decodeCursor(after, ["string", "string"]) as [string, string];
  // A day has no `T` in it; an instant has.
  const key = at.includes("T") ? new Date(at) : at;
  return { $or: [{ [by]: { $lt: key } }, { [by]: key, id: { $lt: id } }] };
}

const textOf = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
