import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../kernel/scalars.ts";
import { SubmissionState } from "../../submission/submission.enums.ts";

@ObjectType({ description: "Something happened in the register; nothing of the matter and nobody's data." })
export class SubmissionChange {
  @Field(() => ID, {
    nullable: true,
    description: "The submission; null when so much changed that lists had better be read again.",
  })
  readonly submissionId!: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision now." })
  readonly revision!: number | null;

  @Field(() => SubmissionState, { nullable: true, description: "Its state now." })
  readonly state!: SubmissionState | null;

  @Field(() => String, {
    description: "What happened: code of `labels` set `submissionEvent`, `ANSWERING`, or `MANY`.",
  })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Who did it, as named then." })
  readonly actor!: string | null;

  @Field(() => Boolean, { description: "Whether the viewer did it." })
  readonly isMine!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "With `ANSWERING`: when it is over." })
  readonly until!: Date | null;
}
