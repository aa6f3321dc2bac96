import type { Opt } from "@mikro-orm/core";
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { policy, setting, type TablePolicies } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { ReportPeriod } from "./report.enums.ts";

export type ReportId = Id<"report">;

const OWN = `municipality_id = ${setting.municipalityId}`;
const FOR_REGION = `region_id = any(${setting.regionIds}) and is_for_region`;

/** The regional centre sees what is addressed to it, and nothing else of a centre's reports. */
export const REPORT_POLICIES: TablePolicies = {
  rowLevelSecurity: "force",
  policies: [
    policy("app_tenant", "all", OWN, `${OWN} and region_id = ${setting.regionId}`),
    policy("app_region", "select", FOR_REGION),
    policy("app_onboarding", "select", FOR_REGION),
  ],
};

/** As above for what is never changed once it is there. */
export const SENT_POLICIES: TablePolicies = {
  rowLevelSecurity: "force",
  policies: [
    policy("app_tenant", "select", OWN),
    policy("app_tenant", "insert", null, `${OWN} and region_id = ${setting.regionId}`),
    policy("app_region", "select", FOR_REGION),
    policy("app_onboarding", "select", FOR_REGION),
  ],
};

/**
 * One report that is owed, for one period or one request. Holds nothing that only the centre may see: its texts
 * and states before sending stand in `ReportDraft`.
 */
@ObjectType({ description: "A report that is owed for a period or on request." })
@Entity({ tableName: "report", ...REPORT_POLICIES })
@Index({
  name: "report_of_period",
  expression:
    "create unique index report_of_period on report (municipality_id, rule_key, period, starts_on) where period <> 'ON_REQUEST'",
})
@Index({ properties: ["municipality", "dueAt", "id"] })
@Index({
  name: "report_of_region",
  expression: "create index report_of_region on report (region_id, due_at) where is_for_region",
})
export class Report {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the report." })
  @PrimaryKey({ type: "uuid" })
  id!: ReportId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Field(() => String, { description: "Which of the duties to report, as in `reportRules`." })
  @Property({ type: "text" })
  ruleKey!: string;

  @Field(() => String, { description: "Kind; code of `labels` set `reportKind`." })
  @Property({ type: "text" })
  kind!: string;

  @Field(() => String, { nullable: true, description: "The only channel it is about." })
  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Field(() => ReportPeriod, { description: "How often it is owed." })
  @Property({ type: "text" })
  period!: ReportPeriod;

  @Field(() => PlainDateScalar, { description: "First day it tells of." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day it tells of, counted in." })
  @Property({ type: "date" })
  endsOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: "Until when it has to be sent." })
  @Property({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Field(() => [String], { description: "To whom it goes, as the regulation names them." })
  @Property({ type: "text[]" })
  recipients!: string[];

  @Field(() => Boolean, { description: "It goes to the regional centre, which sees it once it is sent." })
  @Property({ type: "boolean" })
  isForRegion!: boolean;

  @Field(() => [String], { description: "Clauses that ask for it." })
  @Property({ type: "text[]" })
  clauses!: string[];

  @Field(() => Int, { description: "Version of the regulation it is owed by." })
  @Property({ type: "integer" })
  regulationVersion!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was sent first; null until then." })
  @Property({ type: "datetime", length: 3, nullable: true })
  sentAt!: Date | null;

  @Field(() => Int, { description: "How many times it was sent: 0, or the number of the newest version." })
  @Property({ type: "integer", default: 0 })
  sentCount!: Opt<number>;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}
