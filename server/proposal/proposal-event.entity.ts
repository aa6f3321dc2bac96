import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { ProposalId } from "./proposal.entity.ts";

export type ProposalEventId = Id<"proposal-event">;

/** The history of a proposal: added to, never changed. Names people: no regional policy. */
@ObjectType({ description: "One act in the history of a proposal." })
@Entity({ tableName: "proposal_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "proposalId", "id"] })
export class ProposalEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the act." })
  @PrimaryKey({ type: "uuid" })
  id!: ProposalEventId;

  @Property({ type: "uuid" })
  proposalId!: ProposalId;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What was done: code of `labels` set `proposalAction`." })
  @Property({ type: "text" })
  action!: string;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
