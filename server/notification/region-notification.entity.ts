/** What the people of a regional centre should know. */
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import { inOwnRegion, inVisibleRegion, policy, setting, sharedTable } from "../kernel/policies.ts";
import { DateTimeScalar, JsonScalar } from "../kernel/scalars.ts";
import { Region } from "../municipality/region.entity.ts";
import { RegionNotificationKind } from "./region-notification-kind.ts";

export type RegionNotificationId = Id<"region-notification">;

/**
 * Something that the regional centre should know. One row for the whole centre: a municipality's transaction may not
 * know who works there, and need not. Numbers, days and codes only.
 */
@ObjectType({ description: "Something that the people of the regional centre should know." })
@Entity({
  tableName: "region_notification",
  ...sharedTable(
    policy("app_tenant", "insert", null, `${inOwnRegion} and municipality_ref = ${setting.municipalityId}`),
    policy("app_region", "select", inVisibleRegion),
    policy("app_onboarding", "select", inVisibleRegion),
  ),
})
@Index({ properties: ["region", "id"] })
export class RegionNotification {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the notification." })
  @PrimaryKey({ type: "uuid" })
  id!: RegionNotificationId;

  /** The municipality that it comes from. No tenant's row: the region's, hence the name of the column. */
  @Property({ type: "uuid" })
  municipalityRef!: MunicipalityId;

  @Field(() => RegionNotificationKind, { description: "What it is about." })
  @Property({ type: "text" })
  kind!: RegionNotificationKind;

  @Field(() => ID, { nullable: true, description: "The request, recommendation, incident … it is about." })
  @Property({ type: "uuid", nullable: true })
  subjectId!: string | null;

  @Field(() => JsonScalar, { description: "Facts by kind: days and counts; never personal data." })
  @Property({ type: "json" })
  params!: Record<string, unknown>;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}

const MINE = `account_id = ${setting.accountId} and ${inVisibleRegion}`;

/** That one person of the regional centre has read it. */
@Entity({
  tableName: "region_notification_read",
  ...sharedTable(
    policy("app_region", "select", MINE),
    policy("app_region", "insert", null, MINE),
    policy("app_onboarding", "select", MINE),
    policy("app_onboarding", "insert", null, MINE),
  ),
})
export class RegionNotificationRead {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @PrimaryKey({ type: "uuid" })
  accountId!: AccountId;

  @PrimaryKey({ type: "uuid" })
  notificationId!: RegionNotificationId;

  @Property({ type: "datetime", length: 3 })
  readAt!: Date;
}
