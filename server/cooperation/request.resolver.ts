import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { periodOf } from "../indicator/period.types.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { badInput, forbidden, notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { plainDateIn } from "../kernel/plain-date.ts";
import { AmongTenants, amongTenants, InMunicipality, InRegion } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Looking, sideOf } from "./acting.ts";
import { CentreRequest, type CentreRequestId, type MailingId } from "./centre-request.entity.ts";
import { CooperationEvent } from "./cooperation-event.entity.ts";
import { CooperationFileFacts } from "./cooperation-file.entity.ts";
import { RequestStep } from "./cooperation.enums.ts";
import { filesOf, historyOf } from "./history.reads.ts";
import { requestGrounds } from "./request-ground.reads.ts";
import { getRequest, listRequests } from "./request.reads.ts";
import { isOverdue, stepsOf } from "./request.rules.ts";
import {
  AnswerCentreRequestInput,
  AskRegionInput,
  CentreRequestConnection,
  CentreRequestFilter,
  CentreRequestResult,
  CentreRequestSaved,
  CentreRequestsResult,
  CentreRequestsSent,
  CentreRequestStepInput,
  RequestGroundFacts,
  SendCentreRequestsInput,
} from "./request.types.ts";
import { askRegion, sendRequests } from "./send-request.ts";
import { type StepFacts, takeRequestStep } from "./take-request-step.ts";

/** The latest day that is today anywhere: no period that has not begun is taken. */
const latestToday = (ctx: OperationContext) => plainDateIn("Asia/Kamchatka", ctx.clock.now());

@Resolver(() => CentreRequest)
export class CentreRequestResolver {
  @Authorized("cooperation:view")
  @Query(() => CentreRequestConnection, {
    description: "Requests between the viewer's side and the other one, newest first.",
  })
  centreRequests(
    @AmongTenants() ctx: Looking,
    @Arg("filter", () => CentreRequestFilter, { nullable: true, description: "Which ones." })
    filter: CentreRequestFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<CentreRequest>> {
    const { view, direction, states, municipalityId, mailingId } = filter ?? new CentreRequestFilter();
    const wanted = {
      view,
      direction: direction ?? null,
      states: states ?? null,
      municipalityId: optionalId<MunicipalityId>(municipalityId),
      mailingId: optionalId<MailingId>(mailingId),
    };
    return listRequests(ctx, wanted, { first, after: after ?? null });
  }

  @Authorized("cooperation:view")
  @Query(() => CentreRequest, { description: "A request. NOT_FOUND unless it is the viewer's." })
  centreRequest(
    @AmongTenants() ctx: Looking,
    @Arg("id", () => ID, { description: "The request." }) id: string,
  ): Promise<CentreRequest> {
    return getRequest(ctx, clientId<CentreRequestId>(id));
  }

  @Authorized("region:work")
  @Query(() => [RequestGroundFacts], {
    description: "Whom a request would go to: the clause and the term of each regulation, by name.",
  })
  async requestGrounds(
    @InRegion() ctx: RegionWideContext,
    @Arg("municipalityIds", () => [ID], { description: "Municipalities, 500 at most." }) ids: string[],
  ): Promise<RequestGroundFacts[]> {
    if (ids.length > 500) throw badInput();
    const grounds = await requestGrounds(
      ctx,
      ids.map((id) => clientId<MunicipalityId>(id)),
    );
    return Promise.all(
      grounds.map(async ({ municipalityId, clause, dueOn }) => {
        const municipality = await municipalityById(ctx, municipalityId);
        if (!municipality) throw notFound();
        return { municipality, clause, dueOn };
      }),
    );
  }

  @Authorized("region:work")
  @Mutation(() => CentreRequestsResult, { description: "Sends one text to several centres." })
  async sendCentreRequests(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => SendCentreRequestsInput, { description: "The request." })
    input: SendCentreRequestsInput,
  ): Promise<typeof CentreRequestsResult> {
    if (ctx.kind === "onboarding") throw forbidden();
    const { municipalityIds, period, dueOn, ...facts } = input;
    const outcome = await sendRequests(
      ctx,
      municipalityIds.map((id) => clientId<MunicipalityId>(id)),
      { ...facts, dueOn: dueOn ?? null, period: period ? periodOf(period, latestToday(ctx)) : null },
    );
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new CentreRequestsSent(outcome);
  }

  @Authorized("cooperation:answer")
  @Mutation(() => CentreRequestResult, { description: "Asks the regional centre." })
  async askRegion(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AskRegionInput, { description: "The request." }) input: AskRegionInput,
  ): Promise<typeof CentreRequestResult> {
    return resultOf(await askRegion(ctx, { ...input, indicators: [], period: null }));
  }

  @Mutation(() => CentreRequestResult, { description: "Answers a request of the other side." })
  answerCentreRequest(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => AnswerCentreRequestInput, { description: "The answer." })
    { text, period, ...facts }: AnswerCentreRequestInput,
  ): Promise<typeof CentreRequestResult> {
    return this.#take(ctx, {
      ...facts,
      id: clientId<CentreRequestId>(facts.id),
      step: RequestStep.ANSWER,
      note: text,
      until: null,
      period: period ? periodOf(period, latestToday(ctx)) : null,
    });
  }

  @Mutation(() => CentreRequestResult, {
    description: "Asks for more time, decides on it, accepts or returns an answer, withdraws a request.",
  })
  takeCentreRequestStep(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => CentreRequestStepInput, { description: "The step." })
    { id, revision, step, note, until }: CentreRequestStepInput,
  ): Promise<typeof CentreRequestResult> {
    if (step === RequestStep.ANSWER) throw badInput();
    return this.#take(ctx, {
      id: clientId<CentreRequestId>(id),
      revision,
      step,
      note: note ?? null,
      until: until ?? null,
      indicators: [],
      period: null,
    });
  }

  async #take(ctx: OperationContext, facts: StepFacts): Promise<typeof CentreRequestResult> {
    return resultOf(await takeRequestStep(await acting(ctx), facts));
  }

  @FieldResolver(() => Municipality, {
    description: "The municipality at the other end, or the viewer's own.",
  })
  async municipality(@Ctx() ctx: OperationContext, @Root() { municipality }: CentreRequest) {
    const found = await municipalityById(ctx, municipality);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => Boolean, { description: "The term is over and no answer stands." })
  isOverdue(@Ctx() ctx: OperationContext, @Root() request: CentreRequest): boolean {
    return isOverdue(request, ctx.clock.now());
  }

  @FieldResolver(() => [RequestStep], { description: "What the viewer's side may do now." })
  steps(@Ctx() ctx: OperationContext, @Root() request: CentreRequest): RequestStep[] {
    return stepsOf(request, sideOf(amongTenants(ctx)));
  }

  @FieldResolver(() => [CooperationEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: CentreRequest): Promise<CooperationEvent[]> {
    return historyOf(amongTenants(ctx), id);
  }

  @FieldResolver(() => [CooperationFileFacts], { description: "Its files, oldest first." })
  files(@Ctx() ctx: OperationContext, @Root() { id }: CentreRequest): Promise<CooperationFileFacts[]> {
    return filesOf(amongTenants(ctx), id);
  }
}

function resultOf(outcome: Awaited<ReturnType<typeof takeRequestStep>>): typeof CentreRequestResult {
  return isRefusal(outcome) ? new SubmissionRefused(outcome) : new CentreRequestSaved(outcome);
}
