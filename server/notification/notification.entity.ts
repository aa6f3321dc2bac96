import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, JsonScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { LetterId } from "./letter.entity.ts";
import { NotificationKind } from "./notification-kind.ts";

export type NotificationId = Id<"notification">;

/** Something that one person should know. Numbers, days and codes only: never the applicant or the matter. */
@ObjectType({ description: "Something that the viewer should know." })
@Entity({ tableName: "notification", ...tenantTable() })
@Index({ properties: ["municipality", "accountId", "id"] })
@Index({
  name: "notification_unread",
  expression:
    "create index notification_unread on notification (municipality_id, account_id) where read_at is null",
})
@Index({
  name: "notification_to_mail",
  expression:
    "create index notification_to_mail on notification (municipality_id, account_id) where is_for_mail and letter_id is null",
})
export class Notification {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the notification." })
  @PrimaryKey({ type: "uuid" })
  id!: NotificationId;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => NotificationKind, { description: "What it is about." })
  @Property({ type: "text" })
  kind!: NotificationKind;

  @Field(() => ID, { nullable: true, description: "The submission it is about." })
  @Property({ type: "uuid", nullable: true })
  submissionId!: SubmissionId | null;

  @Field(() => JsonScalar, {
    description: "Facts by kind: `number`, `dueAt`, `audience`, `importId`, counts; never personal data.",
  })
  @Property({ type: "json" })
  params!: Record<string, unknown>;

  @Field(() => Boolean, { description: "Sent at once, quiet hours notwithstanding." })
  @Property({ type: "boolean" })
  isUrgent!: boolean;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was read; null until then." })
  @Property({ type: "datetime", length: 3, nullable: true })
  readAt!: Date | null;

  /** The person wants it by e-mail as well. */
  @Property({ type: "boolean" })
  isForMail!: boolean;

  /** The letter it went out with. */
  @Property({ type: "uuid", nullable: true })
  letterId!: LetterId | null;
}
