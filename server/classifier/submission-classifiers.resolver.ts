import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Resolver,
  Root,
} from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { resultOf } from "../submission/submission.types.ts";
import { SubmissionResult } from "../submission/submission.types.ts";
import { Cause } from "./cause.entity.ts";
import type { CauseId } from "./cause.entity.ts";
import { causeById, mechanismsOfTopic, topicById } from "./classifier.reads.ts";
import { Mechanism } from "./mechanism.entity.ts";
import { setCause } from "./set-cause.ts";
import { Topic } from "./topic.entity.ts";

@InputType({ description: "The root cause of a submission." })
export class SetCauseInput {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Revision of the submission that you saw." })
  readonly revision!: number;

  @Field(() => ID, { nullable: true, description: "The cause; takes it away when absent." })
  readonly causeId?: string | null;

  @Field(() => String, { nullable: true, description: "What was found." })
  readonly note?: string | null;
}

@Resolver(() => Submission)
export class SubmissionClassifiersResolver {
  @Authorized("submission:answer")
  @Mutation(() => SubmissionResult, { description: "Notes why a submission came in." })
  async setCause(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SetCauseInput, { description: "The cause." }) input: SetCauseInput,
  ): Promise<typeof SubmissionResult> {
    const found = {
      causeId: input.causeId ? clientId<CauseId>(input.causeId) : null,
      note: input.note?.trim() || null,
    };
    const id = clientId<SubmissionId>(input.submissionId);
    return resultOf(await setCause(ctx, id, input.revision, found));
  }

  @FieldResolver(() => Topic, { nullable: true, description: "Topic of the municipality's own list." })
  topic(@Ctx() ctx: OperationContext, @Root() { topicId }: Submission): Promise<Topic | null> {
    return topicById(ctx, topicId);
  }

  @FieldResolver(() => Cause, { nullable: true, description: "Root cause; null while nobody found it." })
  cause(@Ctx() ctx: OperationContext, @Root() { causeId }: Submission): Promise<Cause | null> {
    return causeById(ctx, causeId);
  }

  @FieldResolver(() => [Mechanism], { description: "Mechanisms in use that serve its topic." })
  mechanisms(@Ctx() ctx: MunicipalContext, @Root() { topicId }: Submission): Promise<Mechanism[]> {
    return mechanismsOfTopic(ctx, topicId);
  }
}
