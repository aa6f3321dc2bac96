import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { tenantTable } from "../../kernel/policies.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";

/** How far the register was gone through for parts of matters and for matters that came again. */
@Entity({ tableName: "matter_progress", ...tenantTable() })
export class MatterProgress {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** Ids grow with time. */
  @Property({ type: "uuid" })
  lastId!: SubmissionId;
}
