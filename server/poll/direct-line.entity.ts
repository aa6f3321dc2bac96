import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { DirectLineState } from "./poll.enums.ts";

export type DirectLineId = Id<"direct-line">;

/** A direct line with residents. Names who answers: no regional policy. */
@ObjectType({ description: "A direct line: residents call or write, officials answer." })
@Entity({ tableName: "direct_line", ...tenantTable() })
@Index({ properties: ["municipality", "startsAt", "id"] })
export class DirectLine {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the line." })
  @PrimaryKey({ type: "uuid" })
  id!: DirectLineId;

  @Field(() => String, { description: "What it is about." })
  @Property({ type: "text" })
  theme!: string;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  @Property({ type: "datetime", length: 3 })
  startsAt!: Date;

  @Field(() => Int, { description: "How long it lasts, in minutes." })
  @Property({ type: "integer" })
  minutes!: number;

  @Field(() => String, { description: "How residents reach it: a number, an address, a page." })
  @Property({ type: "text" })
  channel!: string;

  @Property({ type: "uuid", nullable: true })
  answererMemberId!: MemberId | null;

  @Field(() => String, { nullable: true, description: "Who answers, when it is no member of the centre." })
  @Property({ type: "text", nullable: true })
  answererName!: string | null;

  @Field(() => DirectLineState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: DirectLineState;

  @Field(() => Int, {
    nullable: true,
    description: "How many questions were answered at once, without a submission; with `HELD`.",
  })
  @Property({ type: "integer", nullable: true })
  answeredAtOnce!: number | null;

  @Field(() => String, { nullable: true, description: "How it went, or why it was cancelled." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** A submission that came by a line, as a person said: a submission belongs to one line at most. */
@Entity({ tableName: "direct_line_submission", ...tenantTable() })
export class DirectLineSubmission {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @ManyToOne(() => DirectLine, {
    fieldNames: ["municipality_id", "direct_line_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  line!: [MunicipalityId, DirectLineId];
}
