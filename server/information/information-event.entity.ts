import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type InformationEventId = Id<"information-event">;

/** History of risks and materials: added to, never changed. Names people: no regional policy. */
@ObjectType({ description: "One act in the history of a risk or a material." })
@Entity({ tableName: "information_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "subjectId", "id"] })
export class InformationEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the act." })
  @PrimaryKey({ type: "uuid" })
  id!: InformationEventId;

  /** The risk or the material. */
  @Property({ type: "uuid" })
  subjectId!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What was done: code of `labels` set `informationAction`." })
  @Property({ type: "text" })
  action!: string;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
