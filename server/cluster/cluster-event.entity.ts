import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";

export type ClusterEventId = Id<"cluster-event">;

/** Codes of `labels` set `clusterEvent`. */
export type ClusterEventKind =
  | "FOUND"
  | "MADE"
  | "CONFIRMED"
  | "DISMISSED"
  | "CLOSED"
  | "QUIET"
  | "CHANGED"
  | "MERGED"
  | "SPLIT"
  | "ADDED"
  | "REMOVED"
  | "CAUSE_NAMED"
  | "CAUSE_SPREAD"
  | "UNDONE";

/** The history of a problem: added to, never changed. */
@ObjectType({ description: "One step in the history of a problem." })
@Entity({ tableName: "cluster_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "clusterId", "id"] })
export class ClusterEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the event." })
  @PrimaryKey({ type: "uuid" })
  id!: ClusterEventId;

  @Property({ type: "uuid" })
  clusterId!: ClusterId;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What happened: code of `labels` set `clusterEvent`." })
  @Property({ type: "text" })
  kind!: ClusterEventKind;

  /** Null when the program did it. */
  @Property({ type: "uuid", nullable: true })
  accountId!: AccountId | null;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  /** Ids, codes and what was before: by it a step is undone. Never personal data. */
  @Property({ type: "json" })
  details!: Record<string, unknown>;
}
