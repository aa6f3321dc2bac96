import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { PeriodGrain } from "../indicator/period.types.ts";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { WorkloadFigures } from "./workload.rules.ts";

export type WorkloadAccountId = Id<"workload-account">;

/** The workload of a period as it was when somebody drew the account up; never changed. Names people: no regional policy. */
@ObjectType({ description: "The workload of a period as it was when the account was drawn up." })
@Entity({ tableName: "workload_account", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "keptAt", "id"] })
export class WorkloadAccount {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the account." })
  @PrimaryKey({ type: "uuid" })
  id!: WorkloadAccountId;

  @Field(() => PeriodGrain, { description: "Length of the period." })
  @Property({ type: "text" })
  grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  /** Figures by sector, without people. */
  @Property({ type: "json" })
  figures!: readonly WorkloadFigures[];

  @Field(() => String, { nullable: true, description: "What the figures mean, in words." })
  @Property({ type: "text", nullable: true })
  conclusion!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was drawn up." })
  @Property({ type: "datetime", length: 3 })
  keptAt!: Date;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who drew it up, as named then." })
  @Property({ type: "text" })
  keptByName!: string;
}
