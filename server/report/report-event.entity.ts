import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { ReportId } from "./report.entity.ts";

export type ReportEventId = Id<"report-event">;
export type ReportEventKind =
  "DRAFTED" | "CHANGED" | "REFILLED" | "SUBMIT" | "RETURN" | "APPROVE" | "SEND" | "REVISE";

/** What was done with a report, and by whom. */
@ObjectType({ description: "What was done with a report." })
@Entity({ tableName: "report_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "reportId", "id"] })
export class ReportEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: ReportEventId;

  @Property({ type: "uuid" })
  reportId!: ReportId;

  @Field(() => String, { description: "Code of `labels` set `reportEvent`." })
  @Property({ type: "text" })
  kind!: ReportEventKind;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
