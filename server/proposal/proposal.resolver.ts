import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { standingOf } from "../regulation/standing.ts";
import { recipientById } from "../routing/routing.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { ProposalEvent } from "./proposal-event.entity.ts";
import { ProposalKind, ProposalState, ProposalStep } from "./proposal.enums.ts";
import { mayTake } from "./proposal-steps.ts";
import { Proposal, type ProposalId } from "./proposal.entity.ts";
import { CAPABILITY_OF_KIND, isReplyOverdue, type ProposalFacts } from "./proposal.rules.ts";
import { changeProposal, putForward, takeProposalStep } from "./proposal.service.ts";
import {
  ChangeProposalInput,
  ProposalConnection,
  ProposalFilter,
  ProposalInput,
  ProposalKindView,
  ProposalResult,
  ProposalSaved,
  ProposalStepInput,
} from "./proposal.types.ts";

const resultOf = (outcome: Proposal | SubmissionRefusal): typeof ProposalResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new ProposalSaved(outcome);

/** Facts of an input, without blanks around texts. */
export const proposalFactsOf = (input: ProposalInput): ProposalFacts => ({
  title: input.title.trim(),
  text: input.text.trim(),
  expectedEffect: trimmed(input.expectedEffect),
  sectorId: optionalId<SectorId>(input.sectorId),
  addressee: input.addressee,
  addresseeName: trimmed(input.addresseeName),
  addresseeRecipientId: optionalId<RecipientId>(input.addresseeRecipientId),
});

@Resolver(() => Proposal)
export class ProposalResolver {
  @Authorized("proposal:change")
  @Query(() => ProposalConnection, { description: "Proposals, newest first." })
  proposals(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => ProposalFilter, { nullable: true, description: "Which ones." })
    filter: ProposalFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Proposal>> {
    const overdue = { state: ProposalState.SENT, replyDueOn: { $lt: todayOf(ctx) } };
    return newestFirst(
      ctx,
      Proposal,
      "createdAt",
      { first, after: after ?? null },
      {
        ...(filter?.states ? { state: { $in: filter.states } } : {}),
        ...(filter?.kinds ? { kind: { $in: filter.kinds } } : {}),
        ...(filter?.isReplyOverdue ? overdue : {}),
        ...(filter?.isMine ? { authorAccountId: ctx.viewer.accountId } : {}),
      },
    );
  }

  @Authorized("proposal:change")
  @Query(() => Proposal, { description: "A proposal. NOT_FOUND unless it is the municipality's." })
  async proposal(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The proposal." }) id: string,
  ): Promise<Proposal> {
    const own = { municipality: ctx.municipalityId, id: clientId<ProposalId>(id) };
    const found = await ctx.em.findOne(Proposal, own);
    if (!found) throw notFound();
    return found;
  }

  @Authorized("proposal:change")
  @Query(() => [ProposalKindView], {
    description: "Kinds of proposals that the regulation in force provides for.",
  })
  async proposalKinds(@InMunicipality() ctx: MunicipalContext): Promise<ProposalKindView[]> {
    const standing = await standingOf(ctx);
    return Object.values(ProposalKind).flatMap((kind) => {
      const clauses = standing?.capabilities.get(CAPABILITY_OF_KIND[kind]);
      return clauses ? [{ kind, clauses }] : [];
    });
  }

  @Authorized("proposal:change")
  @Mutation(() => ProposalResult, { description: "Puts a proposal forward." })
  async putForwardProposal(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => ProposalKind, {
      description: "What it is about; the regulation has to provide for it.",
    })
    kind: ProposalKind,
    @Arg("input", () => ProposalInput, { description: "The proposal." }) input: ProposalInput,
  ): Promise<typeof ProposalResult> {
    return resultOf(await putForward(ctx, kind, proposalFactsOf(input)));
  }

  @Authorized("proposal:change")
  @Mutation(() => ProposalResult, { description: "Changes a proposal that nobody has decided about yet." })
  async changeProposal(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeProposalInput, { description: "As it is to be." }) input: ChangeProposalInput,
  ): Promise<typeof ProposalResult> {
    const { id, revision } = input;
    return resultOf(
      await changeProposal(ctx, { id: clientId<ProposalId>(id), revision }, proposalFactsOf(input)),
    );
  }

  @Authorized("proposal:change")
  @Mutation(() => ProposalResult, { description: "Takes a step of a proposal." })
  async takeProposalStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ProposalStepInput, { description: "The step." }) input: ProposalStepInput,
  ): Promise<typeof ProposalResult> {
    const { revision, step } = input;
    const facts = { id: clientId<ProposalId>(input.id), revision, step, note: trimmed(input.note) };
    return resultOf(await takeProposalStep(ctx, { ...facts, replyDueOn: input.replyDueOn ?? null }));
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it concerns." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Proposal): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "The recipient it is for." })
  async addresseeRecipient(
    @Ctx() ctx: MunicipalContext,
    @Root() { addresseeRecipientId }: Proposal,
  ): Promise<Recipient | null> {
    return (await recipientById(ctx, addresseeRecipientId)) as Recipient | null;
  }

  @FieldResolver(() => Boolean, { description: "A reply was expected by a day that has passed." })
  isReplyOverdue(@Ctx() ctx: MunicipalContext, @Root() proposal: Proposal): boolean {
    return isReplyOverdue(proposal, todayOf(ctx));
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may change what it says." })
  async isChangeable(
    @Ctx() ctx: MunicipalContext,
    @Root() { state, authorAccountId }: Proposal,
  ): Promise<boolean> {
    if (state !== ProposalState.PUT_FORWARD) return false;
    return authorAccountId === ctx.viewer.accountId || (await permissionsOf(ctx)).has("plan:change");
  }

  @FieldResolver(() => [ProposalEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Proposal): Promise<ProposalEvent[]> {
    const own = { municipality: ctx.municipalityId, proposalId: id };
    return ctx.em.find(ProposalEvent, own, { orderBy: { id: "asc" } });
  }

  @FieldResolver(() => [ProposalStep], { description: "What the viewer may do now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() proposal: Proposal): Promise<ProposalStep[]> {
    const viewer = { accountId: ctx.viewer.accountId, permissions: await permissionsOf(ctx) };
    return Object.values(ProposalStep).filter((step) => mayTake(step, proposal, viewer));
  }
}
