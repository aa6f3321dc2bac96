import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, MunicipalityId } from "../../kernel/ids.ts";
import { tenantTable } from "../../kernel/policies.ts";
import { DateTimeScalar } from "../../kernel/scalars.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";

/** Somebody is writing the answer right now; forgotten soon after the last word of it. */
@ObjectType({ description: "A person who is writing an answer right now." })
@Entity({ tableName: "submission_answering", ...tenantTable() })
export class SubmissionAnswering {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => ID, { description: "Account." })
  @PrimaryKey({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => DateTimeScalar, { description: "When it is forgotten unless told again." })
  @Property({ type: "datetime", length: 3 })
  until!: Date;
}
