import { Arg, Authorized, Int, Query, Resolver } from "type-graphql";
import type { RegionWideContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import { type Connection, connectionOf, connectionType, decodeCursor, pageSize } from "../kernel/paging.ts";
import { InRegion } from "../kernel/rooms.ts";
import { RegionAuditEvent, type RegionAuditEventId } from "./region-audit-event.entity.ts";

const RegionAuditEventConnection = connectionType("RegionAuditEvent", "acts", () => RegionAuditEvent);

@Resolver(() => RegionAuditEvent)
export class RegionAuditResolver {
  @Authorized("region:work")
  @Query(() => RegionAuditEventConnection, {
    description: "Who of the regional centre did what, newest first.",
  })
  async regionAuditEvents(
    @InRegion() ctx: RegionWideContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<RegionAuditEvent>> {
    if (ctx.kind === "onboarding") throw forbidden();
    const size = pageSize(first);
    const own = { region: { $in: [...ctx.regionIds] } };
    const [id] = after ? (decodeCursor(after, ["string"]) as [RegionAuditEventId]) : [null];
    const rows = await ctx.em.find(
      RegionAuditEvent,
      { ...own, ...(id === null ? {} : { id: { $lt: id } }) },
      { orderBy: { id: "desc" }, limit: size + 1 },
    );
    const total = await ctx.em.count(RegionAuditEvent, own);
    return connectionOf(
      rows,
      size,
      total,
      (row) => [row.id],
      (row) => row,
    );
  }
}
