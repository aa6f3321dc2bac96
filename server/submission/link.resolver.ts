import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { likelyRepeats } from "./likely-repeats.ts";
import { linksOf, neighboursOf } from "./link.reads.ts";
import { BesideLink, LikelyRepeat, SubmissionBrief } from "./link.types.ts";
import { decideRepeat, linkSubmissions, unlinkSubmissions } from "./repeat.service.ts";
import { LinkKind, LinkState, type SubmissionLinkId } from "./submission-link.entity.ts";
import { Submission, type SubmissionId } from "./submission.entity.ts";
import { UnsavedSubmissionInput } from "./submission.inputs.ts";
import { resultOf, SubmissionResult } from "./submission.types.ts";

type Result = Promise<typeof SubmissionResult>;

const MOST_NEIGHBOURS = 50;

@Resolver(() => Submission)
export class LinkResolver {
  @Authorized("submission:register")
  @Query(() => [LikelyRepeat], {
    description: "Earlier submissions that one not registered yet may repeat, nearest first. Saves nothing.",
  })
  likelyRepeats(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => UnsavedSubmissionInput, { description: "What is known of it so far." })
    input: UnsavedSubmissionInput,
  ): Promise<LikelyRepeat[]> {
    return likelyRepeats(ctx, input);
  }

  @Authorized("submission:register")
  @Mutation(() => SubmissionResult, { description: "Says whether a submission repeats an earlier one." })
  async decideRepeat(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("linkId", () => ID, { description: "The proposed link." }) linkId: string,
    @Arg("isRepeat", () => Boolean, { description: "Whether it does." }) isRepeat: boolean,
  ): Result {
    return resultOf(await decideRepeat(ctx, clientId<SubmissionLinkId>(linkId), isRepeat));
  }

  @Authorized("submission:register")
  @Mutation(() => SubmissionResult, { description: "Links two submissions; answers the later one." })
  async linkSubmissions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("submissionId", () => ID, { description: "One." }) submissionId: string,
    @Arg("otherId", () => ID, { description: "The other." }) otherId: string,
    @Arg("kind", () => LinkKind, { description: "How they belong together." }) kind: LinkKind,
  ): Result {
    const ids = [clientId<SubmissionId>(submissionId), clientId<SubmissionId>(otherId)] as const;
    return resultOf(await linkSubmissions(ctx, ids, kind));
  }

  @Authorized("submission:register")
  @Mutation(() => SubmissionResult, { description: "Takes a link away; answers the later submission." })
  async unlinkSubmissions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("linkId", () => ID, { description: "The link." }) linkId: string,
  ): Result {
    return resultOf(await unlinkSubmissions(ctx, clientId<SubmissionLinkId>(linkId)));
  }

  @FieldResolver(() => [BesideLink], { description: "Links that people made or confirmed, both ways." })
  links(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<BesideLink[]> {
    return linksOf(ctx, id, LinkState.CONFIRMED);
  }

  @FieldResolver(() => [BesideLink], {
    description: "Earlier submissions that it may repeat, nearest first; nobody has decided yet.",
  })
  repeatProposals(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<BesideLink[]> {
    return linksOf(ctx, id, LinkState.PROPOSED);
  }

  @FieldResolver(() => [SubmissionBrief], {
    description: "Others of the same place within ninety days; those of its topic first.",
  })
  neighbours(
    @Ctx() ctx: MunicipalContext,
    @Root() submission: Submission,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many, 1 to 50." }) first: number,
  ): Promise<SubmissionBrief[]> {
    if (first < 1 || first > MOST_NEIGHBOURS)
      throw badInput(`Число соседних обращений (first) — от 1 до ${MOST_NEIGHBOURS}.`);
    return neighboursOf(ctx, submission, first);
  }
}
