import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { StoredFile } from "../kernel/stored-file.entity.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { AssignmentId } from "./assignment.entity.ts";

export type AssignmentFileId = Id<"assignment-file">;

/** A file of a report on an assignment; its bytes stand apart from what lists show. */
@ObjectType({ description: "A file of an assignment; its bytes: GET `/files/assignment-files/{id}`." })
@Entity({ tableName: "assignment_file", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "assignmentId", "id"] })
export class AssignmentFile extends StoredFile {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the file." })
  @PrimaryKey({ type: "uuid" })
  id!: AssignmentFileId;

  @Property({ type: "uuid" })
  assignmentId!: AssignmentId;

  @Field(() => String, { description: "Who added it, as named then." })
  @Property({ type: "text" })
  addedBy!: string;
}
