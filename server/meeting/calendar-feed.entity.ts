import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { policy, setting, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type CalendarFeedId = Id<"calendar-feed">;

/** A calendar program brings its secret as another system brings its key: it sees this one row. */
const BY_SECRET = `secret_hash = ${setting.intakeKey}`;

/** An address by which one person's calendar program reads the meetings of one centre. */
@ObjectType({ description: "An address by which the viewer's calendar program reads the meetings." })
@Entity({ tableName: "calendar_feed", ...tenantTable({ more: [policy("app_auth", "select", BY_SECRET)] }) })
@Index({ name: "calendar_feed_secret", properties: ["secretHash"] })
@Index({ properties: ["municipality", "accountId"] })
export class CalendarFeed {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the address." })
  @PrimaryKey({ type: "uuid" })
  id!: CalendarFeedId;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  /** SHA-256 of the secret, hex. */
  @Property({ type: "text" })
  secretHash!: string;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  revokedAt!: Date | null;
}
