import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { MemberId } from "./member.entity.ts";

export type BlockProposalId = Id<"block-proposal">;

export enum BlockProposalState {
  PROPOSED = "PROPOSED",
  APPROVED = "APPROVED",
  DECLINED = "DECLINED",
}
registerEnumType(BlockProposalState, {
  name: "BlockProposalState",
  description: "Where a proposal on the composition of a sector block stands.",
});

/** Somebody proposed for a sector block, to be approved by whom the act names. Says who: no regional policy. */
@ObjectType({
  description: "Somebody proposed for a sector block, to be approved by whom the regulation names.",
})
@Entity({ tableName: "block_proposal", ...tenantTable() })
@Index({ properties: ["municipality", "state", "id"] })
export class BlockProposal {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the proposal." })
  @PrimaryKey({ type: "uuid" })
  id!: BlockProposalId;

  @Property({ type: "uuid" })
  memberId!: MemberId;

  @Field(() => String, { description: "Role in the block: code of the regulation." })
  @Property({ type: "text" })
  roleCode!: string;

  @Field(() => [ID], { description: "Sectors of the block." })
  @Property({ type: "uuid[]" })
  sectorIds!: string[];

  @Field(() => PlainDateScalar, { description: "First day, counted in." })
  @Property({ type: "date" })
  validFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day, counted in; null until further notice.",
  })
  @Property({ type: "date", nullable: true })
  validTo!: PlainDate | null;

  @Field(() => BlockProposalState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: BlockProposalState;

  @Field(() => String, { description: "Who proposed it, as named then." })
  @Property({ type: "text" })
  proposedByName!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: "Who decided, as named then." })
  @Property({ type: "text", nullable: true })
  decidedByName!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was declined." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
