import { Arg, Authorized, ID, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { getSubmission } from "../submission/find-submission.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { listAssignees } from "./assignee.reads.ts";
import { Assignee } from "./assignee.types.ts";

@Resolver(() => Assignee)
export class AssigneeResolver {
  @Authorized("submission:view")
  @Query(() => [Assignee], { description: "People who may be told to answer, by name." })
  async assignees(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("submissionId", () => ID, {
      nullable: true,
      description: "Only those who are near to this submission: the centre's people and its recipient's.",
    })
    submissionId: string | null,
  ): Promise<Assignee[]> {
    if (!submissionId) return listAssignees(ctx, null);
    const { recipientId } = await getSubmission(ctx, clientId<SubmissionId>(submissionId));
    return listAssignees(ctx, recipientId);
  }
}
