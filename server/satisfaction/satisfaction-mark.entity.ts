import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { MarkSource } from "./satisfaction.enums.ts";

export type SatisfactionMarkId = Id<"satisfaction-mark">;

/** A mark an applicant gave; the newest stands on the submission. The comment may name people: no regional policy. */
@ObjectType({ description: "A mark that the applicant gave to the result." })
@Entity({ tableName: "satisfaction_mark", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "submissionId", "at"] })
export class SatisfactionMark {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the mark." })
  @PrimaryKey({ type: "uuid" })
  id!: SatisfactionMarkId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => Int, { description: "1 to 5." })
  @Property({ type: "smallint" })
  mark!: number;

  @Field(() => MarkSource, { description: "How it came to the centre." })
  @Property({ type: "text" })
  source!: MarkSource;

  @Field(() => String, { nullable: true, description: "What the applicant said." })
  @Property({ type: "text", nullable: true })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who collected it, as named then." })
  @Property({ type: "text" })
  collectedByName!: string;

  /** Role of the regulation in which it was collected; null when the account holds none of them. */
  @Field(() => String, { nullable: true, description: "Role of the collector: code of the regulation." })
  @Property({ type: "text", nullable: true })
  collectedAs!: string | null;
}
