import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { Connection } from "../kernel/paging.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { columnsFor } from "../regulation/regulation-columns.ts";
import { regulationVersions } from "../regulation/regulation.reads.ts";
import { Regulation } from "../regulation/regulation.types.ts";
import { allowedSteps } from "./allowed-steps.ts";
import { governingVersion } from "./governing-version.ts";
import { LastEvent, SubmissionEventConnection, SubmissionExecutor } from "./submission-fields.types.ts";
import { SubmissionEvent } from "./submission-event.entity.ts";
import { listEvents } from "./submission-events.reads.ts";
import { Submission } from "./submission.entity.ts";
import { notesOf, recipientById } from "./submission.loaders.ts";
import { AllowedStep } from "./submission.types.ts";

@Resolver(() => Submission)
export class SubmissionFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Name of the channel as the regulation that governs it gives it; null when only a code is known.",
  })
  async channelName(@Ctx() ctx: MunicipalContext, @Root() submission: Submission): Promise<string | null> {
    return (await this.#channel(ctx, submission))?.name ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Clauses by which the channel is open, joined by commas.",
  })
  async channelClause(@Ctx() ctx: MunicipalContext, @Root() submission: Submission): Promise<string | null> {
    return (await this.#channel(ctx, submission))?.clauses.join(", ") || null;
  }

  async #channel(ctx: MunicipalContext, { channel, regulationVersion }: Submission) {
    const governing = await governingVersion(ctx, regulationVersion);
    return governing?.channels.find(({ code }) => code === channel) ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: "The regulation that governs it wants a root cause before it is closed.",
  })
  async isCauseObligatory(
    @Ctx() ctx: MunicipalContext,
    @Root() { regulationVersion }: Submission,
  ): Promise<boolean> {
    const governing = await governingVersion(ctx, regulationVersion);
    return governing?.standing.causeObligatory?.value ?? false;
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Direction of work it belongs to." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Submission): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Responsible recipient." })
  recipient(@Ctx() ctx: MunicipalContext, @Root() { recipientId }: Submission): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }

  @FieldResolver(() => SubmissionExecutor, { nullable: true, description: "Who answers it." })
  executor(@Root() { executorAccountId, executorName }: Submission): SubmissionExecutor | null {
    return executorAccountId === null ? null : { accountId: executorAccountId, name: executorName ?? "" };
  }

  @FieldResolver(() => LastEvent, { description: "The newest event of its history." })
  lastEvent(@Root() { lastEventAt, lastEventKind, lastEventActor }: Submission): LastEvent {
    return { at: lastEventAt, kind: lastEventKind, actor: lastEventActor };
  }

  @FieldResolver(() => Boolean, { description: "A clock ran out and the work is not done." })
  isOverdue(@Ctx() ctx: MunicipalContext, @Root() { isOpen, dueAt }: Submission): boolean {
    return isOpen && dueAt !== null && dueAt < ctx.clock.now();
  }

  @FieldResolver(() => [AllowedStep], {
    description: "Steps that the viewer's roles allow, each with the reason when it cannot be taken now.",
  })
  steps(@Ctx() ctx: MunicipalContext, @Root() submission: Submission): Promise<AllowedStep[]> {
    return allowedSteps(ctx, submission);
  }

  @FieldResolver(() => SubmissionEventConnection, { description: "Its history, newest first." })
  events(
    @Ctx() ctx: MunicipalContext,
    @Root() { id }: Submission,
    @Arg("first", () => Int, { defaultValue: 20, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<SubmissionEvent>> {
    return listEvents(ctx, id, first, after ?? null);
  }

  @FieldResolver(() => [SubmissionEvent], { description: "Notes of the centre's own people, newest first." })
  localNotes(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<SubmissionEvent[]> {
    return notesOf(ctx, id);
  }

  @FieldResolver(() => Regulation, {
    nullable: true,
    description: "Version of the regulation that governs it.",
  })
  async regulation(
    @Ctx() ctx: MunicipalContext,
    @Root() { regulationVersion }: Submission,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Regulation | null> {
    const versions = await regulationVersions(ctx, ctx.municipalityId, columnsFor(info));
    return versions.find(({ version }) => version === regulationVersion) ?? null;
  }
}
