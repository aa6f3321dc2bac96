import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { NotificationKind, NotificationWay } from "./notification-kind.ts";

/** How one person wants to hear of things in one municipality. */
@Entity({ tableName: "notification_preference", ...tenantTable() })
export class NotificationPreference {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  accountId!: AccountId;

  /** Null: no letters. */
  @Property({ type: "text", nullable: true })
  email!: string | null;

  /** Kinds whose way differs from `defaultWay`. */
  @Property({ type: "json" })
  ways!: Partial<Record<NotificationKind, NotificationWay>>;

  /** Hour of the local day at which a summary is sent; null: none. */
  @Property({ type: "smallint", nullable: true })
  digestHour!: number | null;

  /** Minutes of the local day between which no letter is sent; both null, or both given and different. */
  @Property({ type: "smallint", nullable: true })
  quietFrom!: number | null;

  @Property({ type: "smallint", nullable: true })
  quietTo!: number | null;
}
