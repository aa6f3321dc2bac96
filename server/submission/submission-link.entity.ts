import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { registerEnumType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

export type SubmissionLinkId = Id<"submission-link">;

export enum LinkKind {
  REPEAT = "REPEAT",
  DUPLICATE = "DUPLICATE",
  RELATED = "RELATED",
}
registerEnumType(LinkKind, {
  name: "SubmissionLinkKind",
  description: "How one submission belongs to another.",
  valuesConfig: {
    REPEAT: { description: "The same matter again, after the earlier one was answered or its term passed." },
    DUPLICATE: { description: "The same submission come in by another way." },
    RELATED: { description: "Another matter worth looking at together." },
  },
});

export enum LinkState {
  PROPOSED = "PROPOSED",
  CONFIRMED = "CONFIRMED",
  REJECTED = "REJECTED",
}
registerEnumType(LinkState, {
  name: "SubmissionLinkState",
  description: "Whether a person has decided on the link.",
});

/** Why the program thinks so: codes of `labels` set `repeatReason`. */
export type RepeatReason = "SAME_APPLICANT" | "SAME_PLACE" | "SAME_TOPIC" | "NEAR_TEXT" | "SAME_NUMBER";

/** The later submission points at the earlier one. No foreign key: see `Submission`. */
@Entity({ tableName: "submission_link", ...tenantTable() })
@Unique({ properties: ["municipality", "submissionId", "earlierId"] })
@Index({ properties: ["municipality", "earlierId"] })
export class SubmissionLink {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: SubmissionLinkId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "uuid" })
  earlierId!: SubmissionId;

  @Property({ type: "text" })
  kind!: LinkKind;

  @Property({ type: "text" })
  state!: LinkState;

  @Property({ type: "double" })
  score!: number;

  @Property({ type: "json" })
  reasons!: RepeatReason[];

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  decidedAt!: Date | null;

  @Property({ type: "text", nullable: true })
  decidedBy!: string | null;
}
