import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

export type AttachmentId = Id<"attachment">;

/** A file of a submission. What it holds may show people: its bytes are given only to who sees the item. */
@ObjectType({ description: "A file of a submission; its bytes: GET `/files/attachments/{id}`." })
@Entity({ tableName: "attachment", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId"] })
export class Attachment {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the file." })
  @PrimaryKey({ type: "uuid" })
  id!: AttachmentId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => String, { description: "Name as it was given." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => String, { description: "Type as found in the content, not as the sender says." })
  @Property({ type: "text" })
  mediaType!: string;

  @Field(() => Int, { description: "Length in bytes." })
  @Property({ type: "integer" })
  byteLength!: number;

  @Property({ type: "text" })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: "When it was added." })
  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;

  @Field(() => String, { description: "Who added it, as named then." })
  @Property({ type: "text" })
  addedBy!: string;
}

/** The bytes, apart from what lists show. */
@Entity({ tableName: "attachment_content", ...tenantTable() })
export class AttachmentContent {
  @ManyToOne(() => Attachment, {
    primary: true,
    fieldNames: ["municipality_id", "attachment_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  attachment!: [MunicipalityId, AttachmentId];

  @Property({ type: "blob" })
  content!: Buffer;
}
