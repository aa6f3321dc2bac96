import { Arg, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { OperationContext } from "../kernel/context.ts";
import { AmongTenants } from "../kernel/rooms.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Looking } from "./acting.ts";
import { countsFor } from "./counts.reads.ts";
import { removeFile } from "./file.service.ts";

@ObjectType({ description: "What waits for the viewer's side, for menus." })
export class CooperationCounts {
  @Field(() => Int, { description: "Requests on which it has to act." })
  readonly requests!: number;

  @Field(() => Int, { description: "Requests whose term is over without an answer." })
  readonly overdue!: number;

  @Field(() => Int, {
    description: "Recommendations not decided on; to the regional centre those under way.",
  })
  readonly recommendations!: number;

  @Field(() => Int, { description: "Practices offered and not decided on." })
  readonly practices!: number;

  @Field(() => Int, { description: "Incidents open; to the regional centre those raised too." })
  readonly incidents!: number;
}

@Resolver()
export class CooperationCountsResolver {
  @Authorized("cooperation:view")
  @Query(() => CooperationCounts, { description: "What waits for the viewer's side." })
  cooperationCounts(@AmongTenants() ctx: Looking): Promise<CooperationCounts> {
    return countsFor(ctx);
  }

  @Mutation(() => SubmissionRefused, {
    nullable: true,
    description: "Takes away a file that the viewer's side added; null when done, else why not.",
  })
  async removeCooperationFile(
    @Ctx() ctx: OperationContext,
    @Arg("id", () => ID, { description: "The file." }) id: string,
  ): Promise<SubmissionRefused | null> {
    const refusal = await removeFile(await acting(ctx), clientId<string>(id));
    return refusal && new SubmissionRefused(refusal);
  }
}
