import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { AmongTenants, amongTenants, InMunicipality, InRegion } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Submission, type SubmissionId } from "../submission/submission.entity.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Looking, sideOf } from "./acting.ts";
import { CooperationFileFacts } from "./cooperation-file.entity.ts";
import { IncidentState, IncidentTaskState } from "./cooperation.enums.ts";
import {
  getIncident,
  incidentFilesOf,
  ownSubmissionsOf,
  participantsOf,
  postsOf,
  tasksOf,
  visibleIncidents,
} from "./incident.reads.ts";
import { incidentSteps } from "./incident.rules.ts";
import {
  changeParticipants,
  openIncident,
  postToIncident,
  raiseIncident,
  settleIncident,
} from "./incident.service.ts";
import { linkSubmissions, unlinkSubmission } from "./incident-link.service.ts";
import { addTask, settleTask } from "./incident-task.service.ts";
import {
  IncidentParticipantsInput,
  IncidentResult,
  IncidentSaved,
  IncidentTaskInput,
  IncidentTaskResult,
  IncidentTaskSaved,
  OpenIncidentInput,
  RaiseIncidentInput,
  RegionalIncidentConnection,
  SettleIncidentInput,
} from "./incident.types.ts";
import { jointPage } from "./joint-page.ts";
import {
  IncidentPost,
  IncidentTask,
  type IncidentTaskId,
  RegionalIncident,
  type RegionalIncidentId,
} from "./regional-incident.entity.ts";
import { trimmed } from "./text.rules.ts";

const resultOf = (outcome: RegionalIncident | SubmissionRefusal): typeof IncidentResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new IncidentSaved(outcome);

const taskResultOf = (outcome: IncidentTask | SubmissionRefusal): typeof IncidentTaskResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new IncidentTaskSaved(outcome);

const towns = (ids: readonly string[]) => ids.map((id) => clientId<MunicipalityId>(id));
const idOf = (id: string) => clientId<RegionalIncidentId>(id);

/** The regional centre itself: the officer who makes municipalities only looks. */
function leading(ctx: RegionWideContext) {
  if (ctx.kind === "onboarding") throw forbidden();
  return ctx;
}

@Resolver(() => RegionalIncident)
export class IncidentResolver {
  @Authorized("cooperation:view")
  @Query(() => RegionalIncidentConnection, {
    description: "Incidents that the viewer's side takes part in, newest first.",
  })
  regionalIncidents(
    @AmongTenants() ctx: Looking,
    @Arg("states", () => [IncidentState], { nullable: true, description: "Only those in one of these." })
    states: IncidentState[] | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<RegionalIncident>> {
    const conditions = { ...visibleIncidents(ctx), ...(states ? { state: { $in: states } } : {}) };
    return jointPage(ctx, RegionalIncident, { first, after: after ?? null }, conditions);
  }

  @Authorized("cooperation:view")
  @Query(() => RegionalIncident, { description: "An incident. NOT_FOUND unless the viewer takes part." })
  regionalIncident(
    @AmongTenants() ctx: Looking,
    @Arg("id", () => ID, { description: "The incident." }) id: string,
  ): Promise<RegionalIncident> {
    return getIncident(ctx, idOf(id));
  }

  @Authorized("cooperation:answer")
  @Mutation(() => IncidentResult, {
    description: "Puts submissions of regional scale before the regional centre.",
  })
  async raiseRegionalIncident(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RaiseIncidentInput, { description: "The incident." })
    { title, text, submissionIds }: RaiseIncidentInput,
  ): Promise<typeof IncidentResult> {
    const ids = submissionIds.map((id) => clientId<SubmissionId>(id));
    return resultOf(await raiseIncident(ctx, title.trim(), text.trim(), ids));
  }

  @Authorized("region:work")
  @Mutation(() => IncidentResult, {
    description: "Opens an incident: a new one, or one that a centre raised.",
  })
  async openRegionalIncident(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => OpenIncidentInput, { description: "The incident." })
    { id, revision, title, text, municipalityIds }: OpenIncidentInput,
  ): Promise<typeof IncidentResult> {
    const known = optionalId<RegionalIncidentId>(id);
    const facts = {
      known: known === null ? null : { id: known, revision: revision ?? 0 },
      title: title.trim(),
      text: text.trim(),
      municipalityIds: towns(municipalityIds),
    };
    return resultOf(await openIncident(leading(ctx), facts));
  }

  @Authorized("region:work")
  @Mutation(() => IncidentResult, { description: "Declines, closes or reopens an incident." })
  async settleRegionalIncident(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => SettleIncidentInput, { description: "The decision." })
    { id, revision, step, note }: SettleIncidentInput,
  ): Promise<typeof IncidentResult> {
    return resultOf(await settleIncident(leading(ctx), idOf(id), revision, step, trimmed(note)));
  }

  @Authorized("region:work")
  @Mutation(() => IncidentResult, { description: "Says anew who takes part in an incident." })
  async changeIncidentParticipants(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => IncidentParticipantsInput, { description: "Who takes part." })
    { id, revision, municipalityIds }: IncidentParticipantsInput,
  ): Promise<typeof IncidentResult> {
    return resultOf(await changeParticipants(leading(ctx), idOf(id), revision, towns(municipalityIds)));
  }

  @Mutation(() => IncidentResult, { description: "Writes into an open incident." })
  async postToIncident(
    @Ctx() ctx: OperationContext,
    @Arg("id", () => ID, { description: "The incident." }) id: string,
    @Arg("text", () => String, { description: "What all who take part shall read." }) text: string,
  ): Promise<typeof IncidentResult> {
    return resultOf(await postToIncident(await acting(ctx), idOf(id), text.trim()));
  }

  @Authorized("region:work")
  @Mutation(() => IncidentTaskResult, { description: "Gives a task to a municipality that takes part." })
  async addIncidentTask(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => IncidentTaskInput, { description: "The task." })
    { incidentId, municipalityId, text, dueAt }: IncidentTaskInput,
  ): Promise<typeof IncidentTaskResult> {
    const assignee = clientId<MunicipalityId>(municipalityId);
    return taskResultOf(await addTask(leading(ctx), idOf(incidentId), assignee, text.trim(), dueAt));
  }

  @Mutation(() => IncidentTaskResult, {
    description: "The municipality says what it did about its task; the regional centre cancels it.",
  })
  async settleIncidentTask(
    @Ctx() ctx: OperationContext,
    @Arg("id", () => ID, { description: "The task." }) id: string,
    @Arg("result", () => String, { description: "What was done, or the reason." }) result: string,
  ): Promise<typeof IncidentTaskResult> {
    return taskResultOf(await settleTask(await acting(ctx), clientId<IncidentTaskId>(id), trimmed(result)));
  }

  @Authorized("cooperation:answer")
  @Mutation(() => IncidentResult, {
    description: "Puts more of the centre's own submissions behind an incident.",
  })
  async linkIncidentSubmissions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The incident." }) id: string,
    @Arg("submissionIds", () => [ID], { description: "The submissions; nobody else sees them." })
    submissionIds: string[],
  ): Promise<typeof IncidentResult> {
    const ids = submissionIds.map((each) => clientId<SubmissionId>(each));
    return resultOf(await linkSubmissions(ctx, idOf(id), ids));
  }

  @Authorized("cooperation:answer")
  @Mutation(() => IncidentResult, { description: "Takes one of the centre's own submissions away again." })
  async unlinkIncidentSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The incident." }) id: string,
    @Arg("submissionId", () => ID, { description: "The submission." }) submissionId: string,
  ): Promise<typeof IncidentResult> {
    return resultOf(await unlinkSubmission(ctx, idOf(id), clientId<SubmissionId>(submissionId)));
  }

  @FieldResolver(() => [Municipality], {
    description: "Municipalities that take part: to the regional centre all, to a municipality itself alone.",
  })
  async participants(
    @Ctx() ctx: OperationContext,
    @Root() { id }: RegionalIncident,
  ): Promise<Municipality[]> {
    const rows = await participantsOf(amongTenants(ctx), id);
    const found = await Promise.all(rows.map(({ municipality }) => municipalityById(ctx, municipality)));
    return found.filter((each) => each !== null).toSorted((a, b) => a.name.localeCompare(b.name, "ru"));
  }

  @FieldResolver(() => [IncidentPost], { description: "What was written, oldest first." })
  posts(@Ctx() ctx: OperationContext, @Root() { id }: RegionalIncident): Promise<IncidentPost[]> {
    return postsOf(amongTenants(ctx), id);
  }

  @FieldResolver(() => [IncidentTask], { description: "Its tasks, the most pressing first." })
  tasks(@Ctx() ctx: OperationContext, @Root() { id }: RegionalIncident): Promise<IncidentTask[]> {
    return tasksOf(amongTenants(ctx), id);
  }

  @FieldResolver(() => [CooperationFileFacts], { description: "Its files, oldest first." })
  files(@Ctx() ctx: OperationContext, @Root() { id }: RegionalIncident): Promise<CooperationFileFacts[]> {
    return incidentFilesOf(amongTenants(ctx), id);
  }

  @FieldResolver(() => [Submission], {
    description: "The centre's own submissions behind it. Empty outside the municipality's room.",
  })
  async ownSubmissions(
    @Ctx() ctx: OperationContext,
    @Root() { id }: RegionalIncident,
  ): Promise<Submission[]> {
    return ctx.kind === "municipal" ? ownSubmissionsOf(ctx, id) : [];
  }

  @FieldResolver(() => [String], {
    description:
      "What the viewer's side may do: OPEN DECLINE CHANGE_PARTICIPANTS ADD_TASK POST CLOSE REOPEN.",
  })
  steps(@Ctx() ctx: OperationContext, @Root() { state }: RegionalIncident): readonly string[] {
    return incidentSteps(state, sideOf(amongTenants(ctx)));
  }
}

@Resolver(() => IncidentTask)
export class IncidentTaskResolver {
  @FieldResolver(() => Municipality, {
    nullable: true,
    description: "Municipality that has to do it; null to the other ones.",
  })
  assignee(@Ctx() ctx: OperationContext, @Root() { assigneeId }: IncidentTask): Promise<Municipality | null> {
    return municipalityById(ctx, assigneeId);
  }

  @FieldResolver(() => Boolean, { description: "Its time is over and it is not done." })
  isOverdue(@Ctx() ctx: OperationContext, @Root() { state, dueAt }: IncidentTask): boolean {
    return state === IncidentTaskState.OPEN && dueAt < ctx.clock.now();
  }

  @FieldResolver(() => Boolean, { description: "The viewer's side may settle it." })
  isSettleable(@Ctx() ctx: OperationContext, @Root() { state, assigneeId }: IncidentTask): boolean {
    if (state !== IncidentTaskState.OPEN) return false;
    return ctx.kind === "regional" || (ctx.kind === "municipal" && ctx.municipalityId === assigneeId);
  }
}
