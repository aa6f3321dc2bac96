import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { ApplicantKind, Regime, Scale } from "../submission/submission.enums.ts";

export type RoutingRuleId = Id<"routing-rule">;

/** What a rule asks of a submission. Each list that is not empty must hold, by any of its values. */
@ObjectType({
  description:
    "What a rule asks of a submission: each list that is not empty has to hold, by any of its values.",
})
export class RoutingConditions {
  @Field(() => [ID], { description: "Sectors." })
  readonly sectorIds!: readonly SectorId[];

  @Field(() => [ID], { description: "Topics." })
  readonly topicIds!: readonly TopicId[];

  @Field(() => [String], { description: "Codes of channels." })
  readonly channels!: readonly string[];

  @Field(() => [Regime], { description: "Legal regimes." })
  readonly regimes!: readonly Regime[];

  @Field(() => [Scale], { description: "Scales of incidents." })
  readonly scales!: readonly Scale[];

  @Field(() => [ApplicantKind], { description: "Kinds of applicants." })
  readonly applicantKinds!: readonly ApplicantKind[];

  @Field(() => [String], { description: "Words of the place, in any form: «Ленина», «Южный посёлок»." })
  readonly placeWords!: readonly string[];

  @Field(() => [String], {
    description: "Words of the matter, in any form; several words of one entry stand side by side.",
  })
  readonly textWords!: readonly string[];
}

/** Where submissions of a kind go by themselves. Tried in order; the first that holds decides. */
@ObjectType({ description: "A rule that says where submissions of a kind go. The first that holds decides." })
@Entity({ tableName: "routing_rule", ...tenantTable() })
@Index({ properties: ["municipality", "position", "id"] })
export class RoutingRule {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the rule." })
  @PrimaryKey({ type: "uuid" })
  id!: RoutingRuleId;

  @Field(() => Int, { description: "Place in the order, from 1." })
  @Property({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => Boolean, { description: "It decides; otherwise it only waits to be tried." })
  @Property({ type: "boolean" })
  isOn!: boolean;

  @Field(() => RoutingConditions, { description: "What it asks of a submission." })
  @Property({ type: "json" })
  conditions!: RoutingConditions;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Field(() => ID, { nullable: true, description: "Account of the executor it gives the submission to." })
  @Property({ type: "uuid", nullable: true })
  executorAccountId!: AccountId | null;

  @Field(() => String, { nullable: true, description: "Name of the executor, as it was when chosen." })
  @Property({ type: "text", nullable: true })
  executorName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of a role: its only holder becomes the executor; all holders are told.",
  })
  @Property({ type: "text", nullable: true })
  roleCode!: string | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => Boolean, { description: "Those it goes to are told at once, quiet hours notwithstanding." })
  @Property({ type: "boolean" })
  isUrgent!: boolean;
}
