import {
  Arg,
  Authorized,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { BlockProposal, type BlockProposalId, BlockProposalState } from "./block-proposal.entity.ts";
import { decideOnBlock, mayDecide, mayPropose, proposeForBlock } from "./block-proposal.service.ts";
import { type BlockDuty, blockRule } from "./block-rule.ts";
import { roleTitlesOf } from "./centre-account.reads.ts";
import { memberById } from "./composition.reads.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { AppointInput, CompositionRefused } from "./composition.types.ts";
import { Member } from "./member.entity.ts";
import type { MemberId } from "./member.entity.ts";

const MOST_SHOWN = 100;

@ObjectType({ description: "The proposal as it is now." })
export class BlockProposalSaved {
  @Field(() => BlockProposal, { description: "The proposal." })
  readonly proposal: BlockProposal;

  constructor(proposal: BlockProposal) {
    this.proposal = proposal;
  }
}

export const BlockProposalResult = createUnionType({
  name: "BlockProposalResult",
  description: "The proposal, or why nothing was done.",
  types: () => [BlockProposalSaved, CompositionRefused] as const,
});

@ObjectType({ description: "What the regulation has somebody do about the composition of sector blocks." })
export class BlockRole {
  @Field(() => String, { description: "Code of the role." })
  readonly roleCode!: string;

  @Field(() => String, { description: "The role as the regulation names it." })
  readonly roleTitle!: string;

  @Field(() => String, { description: "Clause." })
  readonly clause!: string;

  @Field(() => String, { description: "Words of the regulation." })
  readonly text!: string;
}

@ObjectType({ description: "Who proposes the composition of sector blocks, who approves it." })
export class BlockProcedure {
  @Field(() => [BlockRole], { description: "Who proposes." })
  readonly proposers!: readonly BlockDuty[];

  @Field(() => [BlockRole], {
    description: "Who approves; empty when the regulation leaves it to whoever keeps the composition.",
  })
  readonly approvers!: readonly BlockDuty[];

  @Field(() => Boolean, { description: "Whether the viewer may propose." })
  readonly mayPropose!: boolean;
}

const resultOf = (outcome: BlockProposal | CompositionRefusal): typeof BlockProposalResult =>
  "code" in outcome ? new CompositionRefused(outcome) : new BlockProposalSaved(outcome);

@Resolver(() => BlockProposal)
export class BlockProposalResolver {
  @Authorized("composition:view")
  @Query(() => [BlockProposal], {
    description: "Proposals on the composition of sector blocks, newest first.",
  })
  blockProposals(@InMunicipality() ctx: MunicipalContext): Promise<BlockProposal[]> {
    const own = { municipality: ctx.municipalityId };
    return ctx.em.find(BlockProposal, own, { orderBy: { id: "desc" }, limit: MOST_SHOWN });
  }

  @Authorized("composition:view")
  @Query(() => BlockProcedure, {
    description: "Who proposes the composition of sector blocks, who approves.",
  })
  async blockProcedure(@InMunicipality() ctx: MunicipalContext): Promise<BlockProcedure> {
    const rule = await blockRule(ctx);
    return {
      proposers: rule?.proposers ?? [],
      approvers: rule?.approvers ?? [],
      mayPropose: await mayPropose(ctx, rule),
    };
  }

  @Authorized("composition:view")
  @Mutation(() => BlockProposalResult, { description: "Proposes a member for a sector block." })
  async proposeForBlock(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AppointInput, { description: "Who, in what role, for which sectors and when." })
    { memberId, roleCode, sectorIds, validFrom, validTo }: AppointInput,
  ): Promise<typeof BlockProposalResult> {
    const asked = {
      memberId: clientId<MemberId>(memberId),
      roleCode,
      sectorIds: sectorIds.map((id) => clientId<SectorId>(id)),
      validFrom,
      validTo: validTo ?? null,
    };
    return resultOf(await proposeForBlock(ctx, asked));
  }

  @Authorized("composition:view")
  @Mutation(() => BlockProposalResult, {
    description:
      "Approves a proposal, which makes the appointment, or declines it; by whom the regulation names.",
  })
  async decideOnBlock(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The proposal." }) id: string,
    @Arg("isApproved", () => Boolean, { description: "Whether it is approved." }) isApproved: boolean,
    @Arg("note", () => String, { nullable: true, description: "Why it is declined." }) note: string | null,
  ): Promise<typeof BlockProposalResult> {
    return resultOf(await decideOnBlock(ctx, clientId<BlockProposalId>(id), isApproved, trimmed(note)));
  }

  @FieldResolver(() => Member, { description: "Who is proposed." })
  async member(@Ctx() ctx: MunicipalContext, @Root() { memberId }: BlockProposal): Promise<Member> {
    const member = await memberById(ctx, memberId);
    if (!member) throw notFound();
    return member;
  }

  @FieldResolver(() => String, { description: "The role as the regulation names it." })
  async roleTitle(@Ctx() ctx: MunicipalContext, @Root() { roleCode }: BlockProposal): Promise<string> {
    return (await roleTitlesOf(ctx))(roleCode);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may decide about it." })
  async isDecidable(@Ctx() ctx: MunicipalContext, @Root() { state }: BlockProposal): Promise<boolean> {
    return state === BlockProposalState.PROPOSED && (await mayDecide(ctx, await blockRule(ctx)));
  }
}
