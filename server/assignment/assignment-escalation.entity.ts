import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { EscalationStepId } from "../escalation/escalation-step.entity.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { AssignmentId } from "./assignment.entity.ts";

/**
 * A step of the ladder was taken for the term of an assignment. The key says once: however often the job runs, one
 * step is taken once for one day; a term that was moved is a new one.
 */
@Entity({ tableName: "assignment_escalation", ...tenantTable({ tenant: "append" }) })
export class AssignmentEscalation {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  assignmentId!: AssignmentId;

  @PrimaryKey({ type: "uuid" })
  stepId!: EscalationStepId;

  @PrimaryKey({ type: "date" })
  dueOn!: PlainDate;

  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Property({ type: "text" })
  audience!: string;
}
