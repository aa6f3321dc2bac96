import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

export type CoExecutorId = Id<"co-executor">;

/** A body asked for its part of a submission that another one answers. No foreign key: see `Submission`. */
@ObjectType({ description: "A body asked for its part of a submission that another one answers." })
@Entity({ tableName: "co_executor", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId"] })
@Index({
  name: "co_executor_working",
  expression:
    "create unique index co_executor_working on co_executor (municipality_id, recipient_id, submission_id) where removed_at is null",
})
export class CoExecutor {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the request." })
  @PrimaryKey({ type: "uuid" })
  id!: CoExecutorId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "uuid" })
  recipientId!: RecipientId;

  @Field(() => String, { description: "What it is asked for." })
  @Property({ type: "text" })
  task!: string;

  @Field(() => Boolean, { description: "Asked to react at once (rapid response)." })
  @Property({ type: "boolean" })
  isRapid!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  @Property({ type: "datetime", length: 3 })
  askedAt!: Date;

  @Field(() => String, { description: "Who asked, as named then." })
  @Property({ type: "text" })
  askedBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "By when; null when no term was set." })
  @Property({ type: "datetime", length: 3, nullable: true })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its part was done." })
  @Property({ type: "datetime", length: 3, nullable: true })
  completedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What it did." })
  @Property({ type: "text", nullable: true })
  result!: string | null;

  /** Taken back; the row stays as a part of the history. */
  @Property({ type: "datetime", length: 3, nullable: true })
  removedAt!: Date | null;
}
