import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Regime } from "../submission/submission.enums.ts";
import type { TermUnit } from "./submission-term.entity.ts";
import type { TermKind } from "./term-kind.ts";

export type TermSettingId = Id<"term-setting">;

/** A length that a centre set itself in place of a default. A null selector fits everything. */
@Entity({ tableName: "term_setting", ...tenantTable() })
@Index({
  name: "term_setting_place",
  expression:
    "create unique index term_setting_place on term_setting (municipality_id, kind, coalesce(regime, ''), coalesce(channel, ''), coalesce(topic_id::text, ''))",
})
export class TermSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: TermSettingId;

  @Property({ type: "text" })
  kind!: TermKind;

  @Property({ type: "text", nullable: true })
  regime!: Regime | null;

  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Property({ type: "uuid", nullable: true })
  topicId!: TopicId | null;

  /** Null: this clock does not run here. */
  @Property({ type: "integer", nullable: true })
  amount!: number | null;

  @Property({ type: "text" })
  unit!: TermUnit;

  /** Clause or act it follows from. */
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  /** Why it is so, when no clause says it. */
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
