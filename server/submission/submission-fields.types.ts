import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId } from "../kernel/ids.ts";
import { connectionType } from "../kernel/paging.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { SubmissionEvent } from "./submission-event.entity.ts";

export const SubmissionEventConnection = connectionType(
  "SubmissionEvent",
  "events of a submission",
  () => SubmissionEvent,
);

@ObjectType({ description: "Who answers a submission." })
export class SubmissionExecutor {
  @Field(() => ID, { description: "Account." })
  readonly accountId!: AccountId;

  @Field(() => String, { description: "Name, as it was when assigned." })
  readonly name!: string;
}

@ObjectType({ description: "The newest event of a submission." })
export class LastEvent {
  @Field(() => DateTimeScalar, { description: "When." })
  readonly at!: Date;

  @Field(() => String, { description: "What: code of `labels` set `submissionEvent`." })
  readonly kind!: string;

  @Field(() => String, { description: "Who, as named then." })
  readonly actor!: string;
}
