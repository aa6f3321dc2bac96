import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type MemberId = Id<"member">;

/** A person of a centre, or a post where the act names nobody. Personal data: no regional policy. */
@ObjectType({ description: "A person of the centre, or a post where the act names nobody." })
@Entity({ tableName: "member", ...tenantTable() })
@Index({ properties: ["municipality", "joinedOn", "id"] })
export class Member {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the member." })
  @PrimaryKey({ type: "uuid" })
  id!: MemberId;

  @Field(() => String, {
    nullable: true,
    description: "Surname and initials; null where only the post is known.",
  })
  @Property({ type: "text", nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Post outside the centre." })
  @Property({ type: "text", nullable: true })
  post!: string | null;

  @Field(() => Boolean, { description: "Belongs to the centre by agreement, not by order." })
  @Property({ type: "boolean" })
  isByAgreement!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Clause that names the person; null when added by hand.",
  })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => PlainDateScalar, { description: "First day in the centre." })
  @Property({ type: "date" })
  joinedOn!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day in the centre; null while a member.",
  })
  @Property({ type: "date", nullable: true })
  leftOn!: PlainDate | null;
}
