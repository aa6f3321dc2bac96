import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { connectionOf, connectionType, decodeCursor, pageSize } from "../kernel/paging.ts";
import type { Connection } from "../kernel/paging.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { AuditEvent } from "./audit-event.entity.ts";

export const AuditEventConnection = connectionType("AuditEvent", "audit events", () => AuditEvent);

async function listEvents(
  ctx: MunicipalContext,
  first: number,
  after: string | null,
): Promise<Connection<AuditEvent>> {
  const size = pageSize(first);
  const own = { municipality: ctx.municipalityId };
  const [at, id] = after === null ? [] : (decodeCursor(after, ["string", "string"]) as [string, string]);
  const before =
    at === undefined || id === undefined
      ? {}
      : { $or: [{ at: { $lt: new Date(at) } }, { at: new Date(at), id: { $lt: id as AuditEvent["id"] } }] };
  const rows = await ctx.em.find(
    AuditEvent,
    { ...own, ...before },
    { orderBy: { at: "desc", id: "desc" }, limit: size + 1 },
  );
  const total = await ctx.em.count(AuditEvent, own);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.at.toISOString(), row.id],
    (row) => row,
  );
}

@Resolver(() => Municipality)
export class AuditResolver {
  @FieldResolver(() => AuditEventConnection, {
    description: "Who did what, newest first. Empty for whoever may not see it.",
  })
  async auditEvents(
    @Ctx() ctx: OperationContext,
    @Root() _municipality: Municipality,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<AuditEvent>> {
    if (ctx.kind !== "municipal" || !(await permissionsOf(ctx)).has("audit:view"))
      return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    return listEvents(ctx, first, after ?? null);
  }
}
