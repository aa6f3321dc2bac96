import { Entity, Index, ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Assignment, type AssignmentId } from "./assignment.entity.ts";
import { AssignmentLinkKind } from "./assignment.enums.ts";

/** What an assignment serves: a submission, a problem, a measure. */
@ObjectType({ description: "What an assignment is about." })
@Entity({ tableName: "assignment_link", ...tenantTable() })
@Index({
  name: "assignment_link_of",
  expression: "create index assignment_link_of on assignment_link (municipality_id, kind, linked_id)",
})
export class AssignmentLink {
  @ManyToOne(() => Assignment, {
    primary: true,
    fieldNames: ["municipality_id", "assignment_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  assignment!: [MunicipalityId, AssignmentId];

  @Field(() => AssignmentLinkKind, { description: "What kind of thing it is." })
  @PrimaryKey({ type: "text" })
  kind!: AssignmentLinkKind;

  /** No foreign key: what it points at stands in one of several tables. */
  @Field(() => ID, { description: "Id of the thing." })
  @PrimaryKey({ type: "uuid" })
  linkedId!: string;
}
