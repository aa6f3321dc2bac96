import { Arg, Authorized, Field, InputType, Int, Query, Resolver } from "type-graphql";
import type { RegionWideContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import { type Connection, connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InRegion } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { RegionAuditEvent } from "./region-audit-event.entity.ts";
import { regionAuditPage } from "./region-audit.reads.ts";

const RegionAuditEventConnection = connectionType("RegionAuditEvent", "acts", () => RegionAuditEvent);

@InputType({ description: "Which acts of the regional centre; what is left out is not asked for." })
export class RegionAuditFilter {
  @Field(() => String, { nullable: true, description: "First part of the codes, e.g. `request`." })
  readonly about?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name of a person or of the matter." })
  readonly text?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day, on the region's clock." })
  readonly from?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day, on the region's clock." })
  readonly to?: PlainDate | null;
}

@Resolver(() => RegionAuditEvent)
export class RegionAuditResolver {
  @Authorized("region:work")
  @Query(() => RegionAuditEventConnection, {
    description: "Who of the regional centre did what, newest first.",
  })
  async regionAuditEvents(
    @InRegion() ctx: RegionWideContext,
    @Arg("filter", () => RegionAuditFilter, { nullable: true, description: "Which ones." })
    filter: RegionAuditFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<RegionAuditEvent>> {
    if (ctx.kind !== "regional") throw forbidden();
    const { about = null, text = null, from = null, to = null } = filter ?? {};
    return regionAuditPage(ctx, { about, text, from, to }, { first, after: after ?? null });
  }
}
