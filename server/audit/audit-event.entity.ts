import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, JsonScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type AuditEventId = Id<"audit-event">;

/** Who did what; committed together with what was done, and never changed. */
@ObjectType({ description: "One act of a person or of the program, never changed afterwards." })
@Entity({ tableName: "audit_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "at", "id"] })
export class AuditEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the event." })
  @PrimaryKey({ type: "uuid" })
  id!: AuditEventId;

  @Field(() => DateTimeScalar, { description: "When it was done." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Name of the person, as it was then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, {
    nullable: true,
    description: "Those whom the person stood in for on that day; null for nobody.",
  })
  @Property({ type: "text", nullable: true })
  onBehalfOf!: string | null;

  @Field(() => String, { description: "What was done, e.g. `member.added`." })
  @Property({ type: "text" })
  action!: string;

  @Field(() => String, { description: "What it was done to, as people call it." })
  @Property({ type: "text" })
  subject!: string;

  @Field(() => JsonScalar, { description: "Facts of the act, by action." })
  @Property({ type: "json" })
  details!: Record<string, unknown>;
}
