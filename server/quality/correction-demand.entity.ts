import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { DemandKind, DemandState } from "./quality.enums.ts";

export type CorrectionDemandId = Id<"correction-demand">;

/** A demand to the head of a block to put a breach right. May name people: no regional policy. */
@ObjectType({ description: "A demand to the head of a block to put a breach right." })
@Entity({ tableName: "correction_demand", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
@Index({
  name: "correction_demand_submission",
  expression:
    "create index correction_demand_submission on correction_demand (municipality_id, submission_id) where submission_id is not null",
})
export class CorrectionDemand {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the demand." })
  @PrimaryKey({ type: "uuid" })
  id!: CorrectionDemandId;

  @Field(() => DemandKind, { description: "What it is about." })
  @Property({ type: "text" })
  kind!: DemandKind;

  @Field(() => ID, { nullable: true, description: "Submission it is about." })
  @Property({ type: "uuid", nullable: true })
  submissionId!: SubmissionId | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Field(() => String, { description: "Who has to put it right, as named when it was sent." })
  @Property({ type: "text" })
  addressee!: string;

  @Field(() => String, { description: "What the breach is." })
  @Property({ type: "text" })
  breach!: string;

  @Field(() => String, { description: "What has to be done." })
  @Property({ type: "text" })
  demand!: string;

  @Field(() => String, { nullable: true, description: "Clause that is breached." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => PlainDateScalar, { description: "By which day." })
  @Property({ type: "date" })
  dueOn!: PlainDate;

  @Field(() => DemandState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: DemandState;

  @Field(() => DateTimeScalar, { description: "When it was sent." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => String, { description: "Who sent it, as named then." })
  @Property({ type: "text" })
  createdByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was settled or withdrawn." })
  @Property({ type: "datetime", length: 3, nullable: true })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who settled it, as named then." })
  @Property({ type: "text", nullable: true })
  settledByName!: string | null;

  @Field(() => String, { nullable: true, description: "How it was put right, or why it was withdrawn." })
  @Property({ type: "text", nullable: true })
  settlement!: string | null;
}
