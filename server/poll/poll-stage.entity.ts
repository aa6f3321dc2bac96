import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Poll, type PollId } from "./poll.entity.ts";
import { PollStageCode } from "./poll.enums.ts";

/** What has to be done on the way, by which day: terms of `schema/poll-stages.json`, or the centre's own. */
@ObjectType({ description: "What has to be done on the way, by which day." })
@Entity({ tableName: "poll_stage", ...tenantTable() })
export class PollStage {
  @ManyToOne(() => Poll, {
    primary: true,
    fieldNames: ["municipality_id", "poll_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  poll!: [MunicipalityId, PollId];

  @Field(() => PollStageCode, { description: "What has to be done." })
  @PrimaryKey({ type: "text" })
  code!: PollStageCode;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day, counted in; null where no act gives one and nobody set one.",
  })
  @Property({ type: "date", nullable: true })
  dueOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Act that gives the day; null for a day set here." })
  @Property({ type: "text", nullable: true })
  ground!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was done." })
  @Property({ type: "date", nullable: true })
  doneOn!: PlainDate | null;

  @Field(() => Boolean, { description: "Whether it is not needed here; the note says why." })
  @Property({ type: "boolean" })
  isDropped!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Where it was done or can be read, or why it is not needed.",
  })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
