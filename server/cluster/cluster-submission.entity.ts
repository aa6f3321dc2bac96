import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { ClusterReasonCode } from "./cluster.enums.ts";

@ObjectType({ description: "Why a submission belongs to a problem." })
export class ClusterReason {
  @Field(() => ClusterReasonCode, { description: "Code of `labels` set `clusterReason`." })
  readonly code!: ClusterReasonCode;

  @Field(() => [String], { description: "Words it is about: the shared ones, or the place." })
  readonly words!: string[];
}

/** What a person took out stays here as such, so that the program does not put it back. */
export type MembershipState = "MEMBER" | "REMOVED";

/** A submission in a problem. No foreign key to the submission: see `Submission`. */
@Entity({ tableName: "cluster_submission", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId"] })
@Index({ properties: ["municipality", "clusterId", "receivedAt", "submissionId"] })
export class ClusterSubmission {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  clusterId!: ClusterId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "text" })
  state!: MembershipState;

  @Property({ type: "json" })
  reasons!: ClusterReason[];

  /** Likeness to the rest, 0 to 1; 1 when a person put it there. */
  @Property({ type: "double" })
  likeness!: number;

  /** Null when the program put it there. */
  @Property({ type: "text", nullable: true })
  addedBy!: string | null;

  @Property({ type: "datetime", length: 3 })
  receivedAt!: Date;

  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;
}
