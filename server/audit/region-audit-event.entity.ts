import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, RegionId } from "../kernel/ids.ts";
import { inVisibleRegion, policy, sharedTable } from "../kernel/policies.ts";
import { DateTimeScalar, JsonScalar } from "../kernel/scalars.ts";
import { Region } from "../municipality/region.entity.ts";

export type RegionAuditEventId = Id<"region-audit-event">;

/** Who of the regional centre did what; committed together with what was done, and never changed. */
@ObjectType({ description: "One act of a person of the regional centre, never changed afterwards." })
@Entity({
  tableName: "region_audit_event",
  ...sharedTable(
    policy("app_region", "select", inVisibleRegion),
    policy("app_region", "insert", null, inVisibleRegion),
  ),
})
@Index({ properties: ["region", "at", "id"] })
export class RegionAuditEvent {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the event." })
  @PrimaryKey({ type: "uuid" })
  id!: RegionAuditEventId;

  @Field(() => DateTimeScalar, { description: "When it was done." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Name of the person, as it was then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { description: "What was done, e.g. `request.sent`." })
  @Property({ type: "text" })
  action!: string;

  @Field(() => String, { description: "What it was done to, as people call it." })
  @Property({ type: "text" })
  subject!: string;

  @Field(() => JsonScalar, { description: "Facts of the act, by action." })
  @Property({ type: "json" })
  details!: Record<string, unknown>;
}
