import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { ApplicantId } from "./applicant.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

/** Who looked at an applicant's data, and why: added to, never changed (152-ФЗ). */
@ObjectType({ description: "One look at the data of an applicant, with its reason." })
@Entity({ tableName: "applicant_view", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "at", "id"] })
@Index({ properties: ["municipality", "submissionId", "accountId", "at"] })
export class ApplicantView {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the record." })
  @PrimaryKey({ type: "uuid" })
  id!: Id<"applicant-view">;

  /** Null when the submission names nobody: its text may. */
  @Property({ type: "uuid", nullable: true })
  applicantId!: ApplicantId | null;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => String, { description: "Number of the submission that was opened." })
  @Property({ type: "text" })
  submissionNumber!: string;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who looked, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What for, as the person wrote." })
  @Property({ type: "text" })
  reason!: string;
}
