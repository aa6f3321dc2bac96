import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { filesOf } from "../centre-file/centre-file.service.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import {
  InformationSystem,
  type InformationSystemId,
} from "../information-system/information-system.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { standingOf } from "../regulation/standing.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { getRequest, seesAll, viewerOf } from "./find-support.ts";
import { SupportPriority, SupportState, SupportStep } from "./support.enums.ts";
import { SupportEntry, SupportRequest, type SupportRequestId } from "./support-request.entity.ts";
import { askForSupport, takeSupportStep, writeToSupport } from "./support.service.ts";
import { changeSupportSetting, supportSettingOf } from "./support-setting.service.ts";
import { mayTake, USUAL_HOURS } from "./support-steps.ts";
import {
  SupportDesk,
  SupportDeskResult,
  SupportDeskSaved,
  SupportFilter,
  SupportMessageInput,
  SupportRequestConnection,
  SupportRequestInput,
  SupportRequestSaved,
  SupportResult,
  SupportSettingInput,
  SupportStepInput,
} from "./support.types.ts";
import { SUPPORTING, supportersOf } from "./supporters.ts";

/** States in which an answer is owed. */
const WAITING = [SupportState.NEW, SupportState.IN_WORK, SupportState.RETURNED];
const PRIORITIES = Object.values(SupportPriority).toReversed();

const resultOf = (outcome: SupportRequest | SubmissionRefusal): typeof SupportResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new SupportRequestSaved(outcome);

async function deskOf(ctx: MunicipalContext): Promise<SupportDesk> {
  const standing = await standingOf(ctx);
  const { provider, contact, hours } = await supportSettingOf(ctx);
  return {
    roleCodes: await supportersOf(ctx),
    clauses: standing?.capabilities.get(SUPPORTING) ?? [],
    provider,
    contact,
    hours: PRIORITIES.map((priority) => ({
      priority,
      hours: hours[priority] ?? USUAL_HOURS[priority],
      isOwn: hours[priority] !== undefined,
    })),
    isSupport: (await permissionsOf(ctx)).has("support:answer"),
  };
}

@Resolver(() => SupportRequest)
export class SupportResolver {
  @Authorized("support:change")
  @Query(() => SupportRequestConnection, {
    description: "Requests for help, newest first: one's own; of everybody for whoever supports or oversees.",
  })
  async supportRequests(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => SupportFilter, { nullable: true, description: "Which ones." })
    filter: SupportFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<SupportRequest>> {
    const isOwnOnly = filter?.isMine === true || !(await seesAll(ctx));
    const asked = filter?.states ?? null;
    const waiting = WAITING.filter((state) => asked === null || asked.includes(state));
    return newestFirst(
      ctx,
      SupportRequest,
      "createdAt",
      { first, after: after ?? null },
      {
        ...(asked ? { state: { $in: asked } } : {}),
        ...(isOwnOnly ? { authorAccountId: ctx.viewer.accountId } : {}),
        ...(filter?.isOverdue ? { state: { $in: waiting }, dueAt: { $lt: ctx.clock.now() } } : {}),
      },
    );
  }

  @Authorized("support:change")
  @Query(() => SupportRequest, { description: "A request. NOT_FOUND unless the viewer sees it." })
  supportRequest(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The request." }) id: string,
  ): Promise<SupportRequest> {
    return getRequest(ctx, clientId<SupportRequestId>(id));
  }

  @Authorized("support:change")
  @Query(() => SupportDesk, { description: "Who supports the centre, and in what time." })
  supportDesk(@InMunicipality() ctx: MunicipalContext): Promise<SupportDesk> {
    return deskOf(ctx);
  }

  @Authorized("support:change")
  @Mutation(() => SupportResult, { description: "Asks for help." })
  async askForSupport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SupportRequestInput, { description: "The request." })
    { kind, priority, subject, text, systemId }: SupportRequestInput,
  ): Promise<typeof SupportResult> {
    const facts = { kind, priority, subject: subject.trim(), text: text.trim() };
    return resultOf(
      await askForSupport(ctx, { ...facts, systemId: optionalId<InformationSystemId>(systemId) }),
    );
  }

  @Authorized("support:change")
  @Mutation(() => SupportResult, { description: "Adds a message to the thread of a request." })
  async writeToSupport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SupportMessageInput, { description: "The message." })
    { id, revision, text }: SupportMessageInput,
  ): Promise<typeof SupportResult> {
    return resultOf(await writeToSupport(ctx, clientId<SupportRequestId>(id), revision, text.trim()));
  }

  @Authorized("support:change")
  @Mutation(() => SupportResult, { description: "Takes a step of a request." })
  async takeSupportStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SupportStepInput, { description: "The step." })
    { id, revision, step, text }: SupportStepInput,
  ): Promise<typeof SupportResult> {
    const request = clientId<SupportRequestId>(id);
    return resultOf(await takeSupportStep(ctx, request, revision, { step, text: trimmed(text) }));
  }

  @Authorized("support:answer")
  @Mutation(() => SupportDeskResult, { description: "Says who supports the centre, and in what time." })
  async changeSupportDesk(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SupportSettingInput, { description: "The desk." }) input: SupportSettingInput,
  ): Promise<typeof SupportDeskResult> {
    const outcome = await changeSupportSetting(ctx, {
      provider: trimmed(input.provider),
      contact: trimmed(input.contact),
      hours: Object.fromEntries(
        input.hours.flatMap(({ priority, hours }) => (hours == null ? [] : [[priority, hours]])),
      ),
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new SupportDeskSaved(await deskOf(ctx));
  }

  @FieldResolver(() => [SupportEntry], { description: "Its thread, oldest first." })
  thread(@Ctx() ctx: MunicipalContext, @Root() { id }: SupportRequest): Promise<SupportEntry[]> {
    const own = { municipality: ctx.municipalityId, requestId: id };
    return ctx.em.find(SupportEntry, own, { orderBy: { id: "asc" } });
  }

  @FieldResolver(() => InformationSystem, { nullable: true, description: "System it is about." })
  system(
    @Ctx() ctx: MunicipalContext,
    @Root() { systemId }: SupportRequest,
  ): Promise<InformationSystem | null> | null {
    if (systemId === null) return null;
    return ctx.em.findOne(InformationSystem, { municipality: ctx.municipalityId, id: systemId });
  }

  @FieldResolver(() => [CentreFile], { description: "Its files." })
  files(@Ctx() ctx: MunicipalContext, @Root() { id }: SupportRequest): Promise<CentreFile[]> {
    return filesOf(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: "An answer is owed and its day is over." })
  isOverdue(@Ctx() { clock }: MunicipalContext, @Root() { state, dueAt }: SupportRequest): boolean {
    return WAITING.includes(state) && dueAt < clock.now();
  }

  @FieldResolver(() => [SupportStep], { description: "What the viewer may do now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() request: SupportRequest): Promise<SupportStep[]> {
    const viewer = await viewerOf(ctx, request);
    return Object.values(SupportStep).filter((step) => mayTake(step, request, viewer));
  }
}
