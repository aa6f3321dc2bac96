import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId } from "../kernel/ids.ts";
import { policy, setting, sharedTable } from "../kernel/policies.ts";
import type { NotificationWay } from "./notification-kind.ts";
import type { RegionNotificationKind } from "./region-notification-kind.ts";

const MINE = `account_id = ${setting.accountId}`;
/** Of whoever works in the regional centre whose letters are being sent. */
const OF_THE_REGION = `exists (select from regional_grant g
  where g.account_id = region_notification_preference.account_id and g.region_id = ${setting.regionId})`;

/** How one person of a regional centre wants to hear of things, in whichever of its regions. */
@Entity({
  tableName: "region_notification_preference",
  ...sharedTable(
    ...(["app_region", "app_onboarding"] as const).flatMap((role) => [
      policy(role, "select", MINE),
      policy(role, "insert", null, MINE),
      policy(role, "update", MINE),
    ]),
    policy("app_jobs", "select", OF_THE_REGION),
  ),
})
export class RegionNotificationPreference {
  @PrimaryKey({ type: "uuid" })
  accountId!: AccountId;

  /** Null: no letters. */
  @Property({ type: "text", nullable: true })
  email!: string | null;

  /** Since when letters go to this address: what happened before is not sent to it. */
  @Property({ type: "datetime", length: 3, nullable: true })
  emailSince!: Date | null;

  /** Kinds whose way differs from `defaultRegionWay`. */
  @Property({ type: "json" })
  ways!: Partial<Record<RegionNotificationKind, NotificationWay>>;

  /** Hour of the region's day at which a summary is sent; null: none. */
  @Property({ type: "smallint", nullable: true })
  digestHour!: number | null;

  /** Minutes of the region's day between which no letter is sent; both null, or both given and different. */
  @Property({ type: "smallint", nullable: true })
  quietFrom!: number | null;

  @Property({ type: "smallint", nullable: true })
  quietTo!: number | null;
}
