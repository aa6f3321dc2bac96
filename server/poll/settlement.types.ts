/** Inputs and results of settlements. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { SettlementContactWay, SettlementState } from "./poll.enums.ts";
import { Settlement } from "./settlement.entity.ts";

@InputType({ description: "A settlement and its authorised person." })
export class SettlementInput {
  @Field(() => ID, { nullable: true, description: "The settlement; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => SettlementState, { description: "How far it is with the platform." })
  readonly state!: SettlementState;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of connection; with `CONNECTED`." })
  readonly connectedOn?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day by which it is to be connected." })
  readonly connectBy?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Its authorised person." })
  readonly officerName?: string | null;

  @Field(() => String, { nullable: true, description: "Post of the person." })
  readonly officerPost?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone of the office." })
  readonly officerPhone?: string | null;

  @Field(() => String, { nullable: true, description: "Address for letters." })
  readonly officerEmail?: string | null;

  @Field(() => String, { nullable: true, description: "The act that names the person." })
  readonly appointedBy?: string | null;

  @Field(() => String, { nullable: true, description: "What hinders, what is agreed." })
  readonly note?: string | null;
}

@InputType({ description: "What was spoken with a settlement." })
export class SettlementContactInput {
  @Field(() => ID, { description: "The settlement." })
  readonly settlementId!: string;

  @Field(() => PlainDateScalar, { description: "Day." })
  readonly heldOn!: PlainDate;

  @Field(() => SettlementContactWay, { description: "How." })
  readonly way!: SettlementContactWay;

  @Field(() => String, { description: "What was agreed." })
  readonly text!: string;
}

@ObjectType({ description: "The settlement as it is now." })
export class SettlementSaved {
  @Field(() => Settlement, { description: "The settlement." })
  readonly settlement: Settlement;

  constructor(settlement: Settlement) {
    this.settlement = settlement;
  }
}

export const SettlementResult = createUnionType({
  name: "SettlementResult",
  description: "A settlement, or why nothing was done.",
  types: () => [SettlementSaved, SubmissionRefused] as const,
});
