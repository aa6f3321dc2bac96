import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { policy, setting, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type InvitationId = Id<"invitation">;

export enum InvitationStatus {
  OPEN = "OPEN",
  ACCEPTED = "ACCEPTED",
  REVOKED = "REVOKED",
  EXPIRED = "EXPIRED",
}

registerEnumType(InvitationStatus, {
  name: "InvitationStatus",
  description: "Whether an invitation can still be accepted.",
  valuesConfig: {
    OPEN: { description: "Can be accepted." },
    ACCEPTED: { description: "Somebody made an account by it." },
    REVOKED: { description: "Taken back." },
    EXPIRED: { description: "Its time ran out." },
  },
});

/** Whoever holds the secret sees this one row, with or without an account, from any room. */
const BY_SECRET = `token_hash = ${setting.invitationHash}`;

/** An offer of a role to whoever brings its secret. */
@ObjectType({ description: "An offer of one role to whoever brings its secret." })
@Entity({
  tableName: "invitation",
  ...tenantTable({
    more: [
      policy("app_auth", "select", BY_SECRET),
      policy("app_auth", "update", BY_SECRET),
      { ...policy("app_tenant", "select", BY_SECRET), name: "tenant_by_secret" },
      policy("app_region", "select", BY_SECRET),
      policy("app_onboarding", "select", BY_SECRET),
      policy("app_platform", "select", BY_SECRET),
    ],
  }),
})
@Unique({ properties: ["municipality", "tokenHash"] })
export class Invitation {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the invitation." })
  @PrimaryKey({ type: "uuid" })
  id!: InvitationId;

  /** SHA-256 of the secret, hex. */
  @Property({ type: "text" })
  @Index()
  tokenHash!: string;

  @Field(() => String, { description: "Code of the role in the regulation." })
  @Property({ type: "text" })
  roleCode!: string;

  /** The responsible recipient the account will work for; only with the role `RECIPIENT`. */
  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  /** Name of the role in the regulation, as it was then; shown to whoever opens the invitation. */
  @Property({ type: "text" })
  roleTitle!: string;

  /** Name of the municipality, as it was then. */
  @Property({ type: "text" })
  municipalityName!: string;

  @Field(() => DateTimeScalar, { description: "When it was issued." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "text" })
  createdBy!: string;

  @Field(() => DateTimeScalar, { description: "When it can no longer be accepted." })
  @Property({ type: "datetime", length: 3 })
  expiresAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  acceptedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Name of the person who accepted it." })
  @Property({ type: "text", nullable: true })
  acceptedBy!: string | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  revokedAt!: Date | null;

  /** Status at an instant. */
  statusAt(now: Date): InvitationStatus {
    if (this.acceptedAt) return InvitationStatus.ACCEPTED;
    if (this.revokedAt) return InvitationStatus.REVOKED;
    return this.expiresAt <= now ? InvitationStatus.EXPIRED : InvitationStatus.OPEN;
  }
}
