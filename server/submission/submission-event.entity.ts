import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, JsonScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

export type SubmissionEventId = Id<"submission-event">;

/** Codes stand in `schema/labels.json`, set `submissionEvent`; a kind without a label fails a test. */
export type EventKind = string;

/** The history of a submission: added to, never changed. No foreign key: see `Submission`. */
@ObjectType({ description: "One step in the history of a submission." })
@Entity({ tableName: "submission_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "submissionId", "at", "id"] })
export class SubmissionEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the event." })
  @PrimaryKey({ type: "uuid" })
  id!: SubmissionEventId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What happened: code of `labels` set `submissionEvent`." })
  @Property({ type: "text" })
  kind!: EventKind;

  /** Null when the program did it. */
  @Property({ type: "uuid", nullable: true })
  accountId!: AccountId | null;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => JsonScalar, { description: "Facts of the event, by kind; never personal data." })
  @Property({ type: "json" })
  details!: Record<string, unknown>;
}
