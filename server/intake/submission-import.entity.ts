import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { FileLayout } from "./file/file-layout.ts";
import type { Mapping } from "./mapping/mapping.ts";

export type SubmissionImportId = Id<"submission-import">;

export enum SubmissionImportState {
  UPLOADING = "UPLOADING",
  READY = "READY",
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  STOPPED = "STOPPED",
  DONE = "DONE",
  FAILED = "FAILED",
  UNDONE = "UNDONE",
}
registerEnumType(SubmissionImportState, {
  name: "SubmissionImportState",
  description: "How far an import of a file is.",
  valuesConfig: {
    UPLOADING: { description: "The file is still coming in." },
    READY: { description: "The file is here; its columns wait to be mapped." },
    QUEUED: { description: "Waits for its turn." },
    RUNNING: { description: "Rows are being read." },
    STOPPED: { description: "A person stopped it; it goes on from the same row." },
    DONE: { description: "Every row was read." },
    FAILED: { description: "The file cannot be read on; `failure` says why." },
    UNDONE: { description: "What it added was taken back." },
  },
});

/**
 * One file of submissions: uploaded, mapped, read by a job in batches. Its cursor and counts change in the
 * transaction of each batch, so a process that is killed loses and doubles nothing.
 */
@ObjectType({ description: "A file of submissions from another system and what became of its rows." })
@Entity({ tableName: "submission_import", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
export class SubmissionImport {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the import." })
  @PrimaryKey({ type: "uuid" })
  id!: SubmissionImportId;

  @Field(() => String, { description: "Name of the file." })
  @Property({ type: "text" })
  fileName!: string;

  /** As the client announced it; the upload is whole when as much has come. */
  @Field(() => Int, { description: "Length of the file in bytes." })
  @Property({ type: "integer" })
  byteLength!: number;

  @Field(() => Int, { description: "Bytes that have come so far." })
  @Property({ type: "integer" })
  receivedBytes!: number;

  @Field(() => SubmissionImportState, { description: "How far it is." })
  @Property({ type: "text" })
  state!: SubmissionImportState;

  /** What the file is, found from its content; null until it is whole. */
  @Property({ type: "json", nullable: true })
  layout!: FileLayout | null;

  /** The mapping it was started with, kept as it was then. */
  @Property({ type: "json", nullable: true })
  mapping!: Mapping | null;

  @Field(() => String, { nullable: true, description: "Why the file cannot be read, in one sentence." })
  @Property({ type: "text", nullable: true })
  failure!: string | null;

  @Field(() => Int, { description: "Rows read." })
  @Property({ type: "integer" })
  rowsRead!: number;

  @Field(() => Int, { description: "Submissions added." })
  @Property({ type: "integer" })
  rowsCreated!: number;

  @Field(() => Int, { description: "Submissions changed: the file says otherwise than the one before." })
  @Property({ type: "integer" })
  rowsChanged!: number;

  @Field(() => Int, { description: "Rows that say nothing new." })
  @Property({ type: "integer" })
  rowsUnchanged!: number;

  @Field(() => Int, { description: "Rows refused, each with a reason." })
  @Property({ type: "integer" })
  rowsRefused!: number;

  /** Bytes of the file behind the last row read: share of the work, whatever the number of rows. */
  @Property({ type: "integer" })
  bytesRead!: number;

  /** Batches committed: the position of the next one. */
  @Property({ type: "integer" })
  batches!: number;

  /** Time the job worked, stops left out. */
  @Property({ type: "integer" })
  workedMs!: number;

  @Field(() => DateTimeScalar, { description: "When it was uploaded." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "uuid" })
  createdBy!: AccountId;

  @Field(() => String, { description: "Who uploaded it, as named then." })
  @Property({ type: "text" })
  createdByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its rows were first read." })
  @Property({ type: "datetime", length: 3, nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last row was read." })
  @Property({ type: "datetime", length: 3, nullable: true })
  finishedAt!: Date | null;
}
