import { Field, Float, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { LinkKind, LinkState } from "./submission-link.entity.ts";
import { Outcome, Regime, SubmissionState } from "./submission.enums.ts";

@ObjectType({ description: "A submission as it stands beside another one." })
export class SubmissionBrief {
  @Field(() => ID, { description: "Id of the submission." })
  readonly id!: string;

  @Field(() => String, { description: "Number in the register." })
  readonly number!: string;

  @Field(() => SubmissionState, { description: "Where it stands." })
  readonly state!: SubmissionState;

  @Field(() => Regime, { description: "Legal regime." })
  readonly regime!: Regime;

  @Field(() => String, { description: "Code of `labels` set `channel`." })
  readonly channel!: string;

  @Field(() => String, { description: "The matter in one sentence." })
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: "Where." })
  readonly place!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was received." })
  readonly receivedAt!: Date;

  @Field(() => Outcome, { nullable: true, description: "What came of it." })
  readonly outcome!: Outcome | null;

  @Field(() => Boolean, { description: "It repeats an earlier one." })
  readonly isRepeat!: boolean;
}

@ObjectType({ description: "A link to another submission, from the side of one of them." })
export class BesideLink {
  @Field(() => ID, { description: "Id of the link." })
  readonly id!: string;

  @Field(() => LinkKind, { description: "How they belong together." })
  readonly kind!: LinkKind;

  @Field(() => LinkState, { description: "Whether a person has decided." })
  readonly state!: LinkState;

  @Field(() => Float, { description: "How near they are, 0 to 1." })
  readonly score!: number;

  @Field(() => [String], { description: "Why: codes of `labels` set `repeatReason`." })
  readonly reasons!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When a person decided." })
  readonly decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who decided, as named then." })
  readonly decidedBy!: string | null;

  @Field(() => Boolean, { description: "The other one is the earlier of the two." })
  readonly isEarlier!: boolean;

  @Field(() => SubmissionBrief, { description: "The other submission." })
  readonly other!: SubmissionBrief;
}

@ObjectType({ description: "An earlier submission that one not registered yet may repeat." })
export class LikelyRepeat {
  @Field(() => LinkKind, { description: "How they would belong together." })
  readonly kind!: LinkKind;

  @Field(() => Float, { description: "How near they are, 0 to 1." })
  readonly score!: number;

  @Field(() => [String], { description: "Why: codes of `labels` set `repeatReason`." })
  readonly reasons!: readonly string[];

  @Field(() => SubmissionBrief, { description: "The earlier one." })
  readonly other!: SubmissionBrief;
}
