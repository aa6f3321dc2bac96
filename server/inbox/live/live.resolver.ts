import { Arg, Authorized, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from "type-graphql";
import { clientId } from "../../kernel/client-id.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { InMunicipality } from "../../kernel/rooms.ts";
import { getSubmission } from "../../submission/find-submission.ts";
import { Submission, type SubmissionId } from "../../submission/submission.entity.ts";
import { announceAnswering, othersAnswering } from "./answering.ts";
import { SubmissionAnswering } from "./submission-answering.entity.ts";
import { SubmissionChange } from "./submission-change.types.ts";
import type { StreamContext } from "./stream.ts";

@Resolver(() => Submission)
export class LiveResolver {
  /** Rights are checked where streams begin, and again while they last: `stream.ts`. */
  @Subscription(() => SubmissionChange, {
    subscribe: ({ context }) => (context as StreamContext).changes,
    description:
      "What happens to submissions that the viewer sees, from now on: over server-sent events at `/graphql/stream`.",
  })
  submissionChanged(@Root() change: SubmissionChange): SubmissionChange {
    return change;
  }

  @FieldResolver(() => [SubmissionAnswering], {
    description: "Who besides the viewer writes an answer right now.",
  })
  answering(
    @InMunicipality() ctx: MunicipalContext,
    @Root() { id }: Submission,
  ): Promise<SubmissionAnswering[]> {
    return othersAnswering(ctx, id);
  }

  @Authorized("submission:answer")
  @Mutation(() => [SubmissionAnswering], {
    description:
      "Tells others that the viewer writes the answer; forgotten after 90 seconds unless told again. Gives who else writes one.",
  })
  async announceAnswering(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("submissionId", () => ID, { description: "The submission." }) submissionId: string,
    @Arg("isOver", () => Boolean, { defaultValue: false, description: "The viewer writes no more." })
    isOver: boolean,
  ): Promise<SubmissionAnswering[]> {
    const { id } = await getSubmission(ctx, clientId<SubmissionId>(submissionId));
    await announceAnswering(ctx, id, isOver);
    return othersAnswering(ctx, id);
  }
}
