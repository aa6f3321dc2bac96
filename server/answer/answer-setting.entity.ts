import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { ApprovalRule } from "./answer.enums.ts";

/** How a centre approves answers. Without a row, `DEFAULT_APPROVAL` holds. */
@Entity({ tableName: "answer_setting", ...tenantTable() })
export class AnswerSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Property({ type: "text" })
  approval!: ApprovalRule;

  /** Clause or order of the centre it rests on. */
  @Property({ type: "text", nullable: true })
  ground!: string | null;
}

/** A centre answers for what leaves it, so final answers pass an approver unless it decides otherwise. */
export const DEFAULT_APPROVAL = ApprovalRule.FINAL_ANSWERS;
