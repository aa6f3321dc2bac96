import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { inVisibleRegion, policy, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type JobId = Id<"job">;

/**
 * Work of one municipality that the program does by itself, after the operation that asked for it. People's
 * transactions add jobs; the regional centre's add but one kind, which tells a centre; only the worker takes them, lengthens their lease and removes them when done.
 */
@Entity({
  tableName: "job",
  ...tenantTable({
    tenant: "append",
    more: [
      policy("app_jobs", "all", "true", "true"),
      policy(
        "app_region",
        "insert",
        null,
        `queue = 'tell-centre' and key is null and municipality_id in (select m.id\n from municipality m where m.${inVisibleRegion})`,
      ),
    ],
  }),
})
@Index({
  name: "job_next",
  expression: "create index job_next on job (run_at, id)",
})
@Index({
  name: "job_waiting_key",
  expression:
    "create unique index job_waiting_key on job (municipality_id, queue, key) where key is not null and lease is null",
})
export class Job {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: JobId;

  @Property({ type: "text" })
  queue!: string;

  /** Among jobs that wait, only one of a queue has the key. */
  @Property({ type: "text", nullable: true })
  key!: string | null;

  /** Ids of what to work on; never personal data. */
  @Property({ type: "json" })
  data!: Record<string, unknown>;

  /** Not before. A recurring job comes back to here. */
  @Property({ type: "datetime", length: 3 })
  runAt!: Date;

  /** Times it was taken, this one included. */
  @Property({ type: "smallint" })
  attempts!: number;

  /** Who holds it: made anew each time it is taken, so that a worker that slept too long knows it lost it. */
  @Property({ type: "uuid", nullable: true })
  lease!: string | null;

  /** From then on the holder counts as dead. */
  @Property({ type: "datetime", length: 3, nullable: true })
  leasedUntil!: Date | null;
}
