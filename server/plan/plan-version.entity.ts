import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { DocumentContent } from "../document/document-content.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Plan, type PlanId } from "./plan.entity.ts";

/** A plan as it was approved: written once, never changed. Names people: no regional policy. */
@ObjectType({
  description: "A plan as it was approved. Files: `/files/plans/{plan}.{docx,xlsx,pdf}?version=`.",
})
@Entity({ tableName: "plan_version", ...tenantTable({ tenant: "append" }) })
export class PlanVersion {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @ManyToOne(() => Plan, {
    primary: true,
    fieldNames: ["municipality_id", "plan_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  plan!: [MunicipalityId, PlanId];

  @Field(() => Int, { description: "Its number, from 1." })
  @PrimaryKey({ type: "integer" })
  number!: number;

  @Field(() => DateTimeScalar, { description: "When it was approved." })
  @Property({ type: "datetime", length: 3 })
  approvedAt!: Date;

  @Field(() => String, { description: "Who approved it, as named then." })
  @Property({ type: "text" })
  approvedByName!: string;

  @Field(() => String, { description: "Role in which it was approved." })
  @Property({ type: "text" })
  approvedByRole!: string;

  @Field(() => String, {
    nullable: true,
    description: "Clause that gives the approval; null: ours by default.",
  })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => String, { description: "SHA-256 of what was approved, in hexadecimal digits." })
  @Property({ type: "text" })
  contentHash!: string;

  @Property({ type: "json" })
  content!: DocumentContent;
}
