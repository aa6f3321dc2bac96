import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { AssignmentId } from "./assignment.entity.ts";

export type AssignmentFileId = Id<"assignment-file">;

/** A file of a report on an assignment; its bytes stand apart from what lists show. */
@ObjectType({ description: "A file of an assignment; its bytes: GET `/files/assignment-files/{id}`." })
@Entity({ tableName: "assignment_file", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "assignmentId", "id"] })
export class AssignmentFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the file." })
  @PrimaryKey({ type: "uuid" })
  id!: AssignmentFileId;

  @Property({ type: "uuid" })
  assignmentId!: AssignmentId;

  @Field(() => String, { description: "Name as it was given." })
  @Property({ type: "text" })
  fileName!: string;

  @Field(() => String, { description: "Type as found in the content." })
  @Property({ type: "text" })
  mediaType!: string;

  @Field(() => Int, { description: "Length in bytes." })
  @Property({ type: "integer" })
  byteLength!: number;

  @Field(() => String, { description: "SHA-256 of the bytes, in hexadecimal digits." })
  @Property({ type: "text" })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: "When it was added." })
  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;

  @Field(() => String, { description: "Who added it, as named then." })
  @Property({ type: "text" })
  addedBy!: string;

  @Property({ type: "blob", lazy: true })
  content!: Buffer;
}
