import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { policy, tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type FailedJobId = Id<"failed-job">;

/** Background work that was given up. The worker leaves it here; a person asks for it again, which takes it away. */
@ObjectType({ description: "Background work that was tried many times and given up." })
@Entity({
  tableName: "failed_job",
  ...tenantTable({ more: [policy("app_jobs", "insert", null, "true")] }),
})
@Index({ properties: ["municipality", "failedAt", "id"] })
export class FailedJob {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** That of the job: the server's journal names it. */
  @Field(() => ID, { description: "Number of the work in the server's journal." })
  @PrimaryKey({ type: "uuid" })
  id!: FailedJobId;

  @Field(() => String, { description: "Kind of work: code of `labels` set `jobQueue`." })
  @Property({ type: "text" })
  queue!: string;

  /** Ids of what to work on; never personal data. */
  @Property({ type: "json" })
  data!: Record<string, unknown>;

  @Field(() => Int, { description: "Times it was tried." })
  @Property({ type: "smallint" })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: "When it was given up." })
  @Property({ type: "datetime", length: 3 })
  failedAt!: Date;

  @Field(() => String, { description: "Why, in a Russian sentence." })
  @Property({ type: "text" })
  reason!: string;
}
