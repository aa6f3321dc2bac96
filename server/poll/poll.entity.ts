import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { PollKind, PollResultSource, PollState } from "./poll.enums.ts";
import type { SettlementId } from "./settlement.entity.ts";

export type PollId = Id<"poll">;

/** A poll, a vote or a hearing of residents. Names who answers for it: no regional policy. */
@ObjectType({ description: "A poll, a vote or a public hearing." })
@Entity({ tableName: "poll", ...tenantTable() })
@Index({ properties: ["municipality", "startsOn", "id"] })
export class Poll {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the poll." })
  @PrimaryKey({ type: "uuid" })
  id!: PollId;

  @Field(() => PollKind, { description: "How residents are asked." })
  @Property({ type: "text" })
  kind!: PollKind;

  @Field(() => String, { description: "What it is about, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is for, in more words." })
  @Property({ type: "text", nullable: true })
  about!: string | null;

  @Field(() => PlainDateScalar, { description: "First day, as the municipality counts it." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  @Property({ type: "date" })
  endsOn!: PlainDate;

  @Field(() => String, { nullable: true, description: "Where: a hall, a street, the whole municipality." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Property({ type: "uuid", nullable: true })
  settlementId!: SettlementId | null;

  @Field(() => String, { nullable: true, description: "Its page on the feedback platform." })
  @Property({ type: "text", nullable: true })
  link!: string | null;

  @Field(() => String, { description: "The body that holds it." })
  @Property({ type: "text" })
  organiser!: string;

  @Property({ type: "uuid", nullable: true })
  officerMemberId!: MemberId | null;

  @Field(() => PollState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: PollState;

  @Field(() => Int, { nullable: true, description: "How many residents may take part." })
  @Property({ type: "integer", nullable: true })
  invitedCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Fewest that have to take part, by the decision to hold it.",
  })
  @Property({ type: "integer", nullable: true })
  leastCount!: number | null;

  @Field(() => Int, { nullable: true, description: "How many took part; null before the results." })
  @Property({ type: "integer", nullable: true })
  participantCount!: number | null;

  @Field(() => PollResultSource, { nullable: true, description: "Where the results come from." })
  @Property({ type: "text", nullable: true })
  resultSource!: PollResultSource | null;

  @Field(() => String, {
    nullable: true,
    description: "Where the results were published: an address or an edition.",
  })
  @Property({ type: "text", nullable: true })
  publishedIn!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which they were published." })
  @Property({ type: "date", nullable: true })
  publishedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "What was decided by the results." })
  @Property({ type: "text", nullable: true })
  decision!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the decision." })
  @Property({ type: "date", nullable: true })
  decidedOn!: PlainDate | null;

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
