import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { policy, setting, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type IntakeKeyId = Id<"intake-key">;

/** Whoever holds the secret, or names the key it signs with, sees this one row. */
const BY_KEY = `secret_hash = ${setting.intakeKey} or id::text = ${setting.intakeKey}`;

/** By which another system sends submissions into one municipality. The secret is shown once. */
@ObjectType({ description: "A key by which another system sends submissions." })
@Entity({
  tableName: "intake_key",
  ...tenantTable({ more: [policy("app_auth", "select", BY_KEY)] }),
})
@Index({ name: "intake_key_secret", properties: ["secretHash"] })
export class IntakeKey {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the key; a signed request names it." })
  @PrimaryKey({ type: "uuid" })
  id!: IntakeKeyId;

  @Field(() => String, { description: "What it is for." })
  @Property({ type: "text" })
  name!: string;

  /** SHA-256 of the secret, hex; also the key of signatures. */
  @Property({ type: "text" })
  secretHash!: string;

  @Field(() => String, { description: "Channel of what comes by it: code of `labels` set `channel`." })
  @Property({ type: "text" })
  channel!: string;

  @Field(() => Boolean, { description: "May add submissions." })
  @Property({ type: "boolean" })
  mayAdd!: boolean;

  @Field(() => Boolean, { description: "May read how far its submissions are; never personal data." })
  @Property({ type: "boolean" })
  mayRead!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => String, { description: "Who made it." })
  @Property({ type: "text" })
  createdBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back." })
  @Property({ type: "datetime", length: 3, nullable: true })
  revokedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last used, to the hour." })
  @Property({ type: "datetime", length: 3, nullable: true })
  lastUsedAt!: Date | null;
}

/** What came by a key, so that a request sent again adds nothing. */
@Entity({ tableName: "intake_receipt", ...tenantTable() })
export class IntakeReceipt {
  @ManyToOne(() => IntakeKey, {
    primary: true,
    fieldNames: ["municipality_id", "key_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  key!: [MunicipalityId, IntakeKeyId];

  /** The sender's own name of the request. */
  @PrimaryKey({ type: "text" })
  idempotencyKey!: string;

  @Property({ type: "uuid" })
  submissionId!: string;

  @Property({ type: "datetime", length: 3 })
  receivedAt!: Date;
}
