import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { memberById } from "../composition/composition.reads.ts";
import { Member } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { MyDay } from "../inbox/my-day.types.ts";
import { clientId } from "../kernel/client-id.ts";
import { type MunicipalContext, type OperationContext, todayOf } from "../kernel/context.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality, municipal } from "../kernel/rooms.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { recipientById } from "../quality/quality.reads.ts";
import { eventsOf, filesOf, linksOf, nameOfLink } from "./assignment-fields.reads.ts";
import { isOverdue } from "./assignment.rules.ts";
import { Assignment, type AssignmentId } from "./assignment.entity.ts";
import { AssignmentEvent } from "./assignment-event.entity.ts";
import { AssignmentFile } from "./assignment-file.entity.ts";
import { AssignmentLink } from "./assignment-link.entity.ts";
import { AssignmentStep, AssignmentView } from "./assignment.enums.ts";
import { AssignmentFilter } from "./assignment.inputs.ts";
import { assignmentFacets, assignmentsPage, myDayAssignments } from "./assignment.reads.ts";
import { AssignmentConnection, AssignmentFacets, MyDayAssignments } from "./assignment.types.ts";
import { stepsFrom } from "./assignment-steps.ts";
import { roleTitles } from "./control.reads.ts";
import { getAssignment } from "./find-assignment.ts";
import { numberOf } from "./new-assignment.ts";
import { isMine } from "./owner.reads.ts";
import { standpointOf } from "./step-assignment.ts";

const FILTER = { nullable: true, description: "Which ones." };

/** Ids of a filter that cannot be one match nothing, as unknown ones do. */
const checked = (filter: AssignmentFilter | null): AssignmentFilter => {
  const { sectorIds, ownerMemberId, ownerRecipientId, linked } = filter ?? {};
  for (const id of [...(sectorIds ?? []), ownerMemberId, ownerRecipientId, linked?.linkedId])
    if (id != null) clientId(id);
  return filter ?? { view: AssignmentView.ALL };
};

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Authorized("assignment:carry-out")
  @Query(() => AssignmentConnection, {
    description: "Assignments by their term, those over it first; people of a recipient see its own.",
  })
  assignments(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => AssignmentFilter, FILTER) filter: AssignmentFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Assignment>> {
    return assignmentsPage(ctx, checked(filter), { first, after: after ?? null });
  }

  @Authorized("assignment:carry-out")
  @Query(() => AssignmentFacets, { description: "Counts for the filters of the list." })
  assignmentFacets(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => AssignmentFilter, FILTER) filter: AssignmentFilter | null,
  ): Promise<AssignmentFacets> {
    return assignmentFacets(ctx, checked(filter));
  }

  @Authorized("assignment:carry-out")
  @Query(() => Assignment, { description: "An assignment. NOT_FOUND unless the viewer may see it." })
  assignment(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The assignment." }) id: string,
  ): Promise<Assignment> {
    return getAssignment(ctx, clientId<AssignmentId>(id));
  }

  @FieldResolver(() => String, { description: "Number within the year, such as `12/2026`." })
  number(@Root() assignment: Assignment): string {
    return numberOf(assignment);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Member of the centre who answers for it." })
  ownerMember(@Ctx() ctx: OperationContext, @Root() { ownerMemberId }: Assignment): Promise<Member | null> {
    return ownerMemberId === null ? Promise.resolve(null) : memberById(ctx, ownerMemberId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Recipient that answers for it." })
  ownerRecipient(
    @Ctx() ctx: OperationContext,
    @Root() { ownerRecipientId }: Assignment,
  ): Promise<Recipient | null> {
    return recipientById(ctx, ownerRecipientId);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it belongs to." })
  sector(@Ctx() ctx: OperationContext, @Root() { sectorId }: Assignment): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Title of the role that watches over it." })
  async controlledByTitle(
    @Ctx() ctx: OperationContext,
    @Root() { controlledByRole }: Assignment,
  ): Promise<string | null> {
    if (controlledByRole === null) return null;
    return (await roleTitles(municipal(ctx))).get(controlledByRole) ?? controlledByRole;
  }

  @FieldResolver(() => Boolean, { description: "The term is over and the owner has still to act." })
  isOverdue(@Ctx() ctx: OperationContext, @Root() assignment: Assignment): boolean {
    return isOverdue(assignment, todayOf(municipal(ctx)));
  }

  @FieldResolver(() => Boolean, { description: "The viewer has to carry it out." })
  isMine(@Ctx() ctx: OperationContext, @Root() assignment: Assignment): Promise<boolean> {
    return isMine(municipal(ctx), assignment);
  }

  @FieldResolver(() => [AssignmentStep], { description: "What the viewer may do with it now." })
  async steps(@Ctx() ctx: OperationContext, @Root() assignment: Assignment): Promise<AssignmentStep[]> {
    return stepsFrom(assignment.state, await standpointOf(municipal(ctx), assignment));
  }

  @FieldResolver(() => [AssignmentEvent], { description: "What was done with it, newest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: Assignment): Promise<AssignmentEvent[]> {
    return eventsOf(ctx, id);
  }

  @FieldResolver(() => [AssignmentFile], { description: "Files of its reports, oldest first." })
  files(@Ctx() ctx: OperationContext, @Root() { id }: Assignment): Promise<AssignmentFile[]> {
    return filesOf(ctx, id);
  }

  @FieldResolver(() => [AssignmentLink], { description: "What it is about." })
  async links(@Ctx() ctx: OperationContext, @Root() { id }: Assignment): Promise<AssignmentLink[]> {
    return (await linksOf(ctx, id)) as unknown as AssignmentLink[];
  }

  @FieldResolver(() => ID, { nullable: true, description: "Request of the regional centre it serves." })
  requestId(@Root() { requestId }: Assignment): string | null {
    return requestId;
  }
}

@Resolver(() => AssignmentLink)
export class AssignmentLinkResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Its number or title; null once it is gone.",
  })
  name(@Ctx() ctx: OperationContext, @Root() link: AssignmentLink): Promise<string | null> {
    return nameOfLink(ctx, link);
  }
}

@Resolver(() => MyDay)
export class MyDayAssignmentsResolver {
  @FieldResolver(() => MyDayAssignments, { description: "Assignments that wait for the viewer." })
  assignments(@Ctx() ctx: OperationContext): Promise<MyDayAssignments> {
    return myDayAssignments(municipal(ctx));
  }
}
