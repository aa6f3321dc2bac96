import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { OfficialPageId } from "./official-page.entity.ts";
import { PageAdviceState } from "./official-page.enums.ts";

export type PageAdviceId = Id<"page-advice">;

/** What those who keep a page were advised to do. May name people: no regional policy. */
@ObjectType({ description: "A recommendation to those who keep a page." })
@Entity({ tableName: "page_advice", ...tenantTable() })
@Index({ properties: ["municipality", "pageId", "id"] })
export class PageAdvice {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the recommendation." })
  @PrimaryKey({ type: "uuid" })
  id!: PageAdviceId;

  @Property({ type: "uuid" })
  pageId!: OfficialPageId;

  @Field(() => String, { description: "What to do." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => PlainDateScalar, { description: "Day on which it was given." })
  @Property({ type: "date" })
  givenOn!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day." })
  @Property({ type: "date", nullable: true })
  dueOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was done or withdrawn." })
  @Property({ type: "date", nullable: true })
  closedOn!: PlainDate | null;

  @Field(() => PageAdviceState, { description: "What became of it." })
  @Property({ type: "text" })
  state!: PageAdviceState;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who gave it, as named then." })
  @Property({ type: "text" })
  givenBy!: string;

  @Field(() => String, { nullable: true, description: "What became of it, in words." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
