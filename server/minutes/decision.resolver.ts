import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Assignment } from "../assignment/assignment.entity.ts";
import { assignmentById } from "../assignment/assignment.reads.ts";
import { Cluster } from "../cluster/cluster.entity.ts";
import { memberById } from "../composition/composition.reads.ts";
import { Member } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { OperationContext } from "../kernel/context.ts";
import { municipal } from "../kernel/rooms.ts";
import { recipientById } from "../quality/quality.reads.ts";
import { Decision } from "./decision.entity.ts";
import { decisionById, decisionsOfCluster, minutesById } from "./minutes.reads.ts";

@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver(() => Member, { nullable: true, description: "Member of the centre who carries it out." })
  ownerMember(@Ctx() ctx: OperationContext, @Root() { ownerMemberId }: Decision): Promise<Member | null> {
    return ownerMemberId === null ? Promise.resolve(null) : memberById(ctx, ownerMemberId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Recipient that carries it out." })
  ownerRecipient(
    @Ctx() ctx: OperationContext,
    @Root() { ownerRecipientId }: Decision,
  ): Promise<Recipient | null> {
    return recipientById(ctx, ownerRecipientId);
  }

  @FieldResolver(() => [Assignment], {
    description: "Assignments that carry it out; none before the signature.",
  })
  async assignments(@Ctx() ctx: OperationContext, @Root() { assignmentId }: Decision): Promise<Assignment[]> {
    const found = assignmentId === null ? null : await assignmentById(ctx, assignmentId);
    return found ? [found] : [];
  }

  @FieldResolver(() => ID, { description: "Meeting that took it." })
  async meetingId(@Ctx() ctx: OperationContext, @Root() { minutes }: Decision): Promise<string> {
    return (await minutesById(ctx, minutes[1]))!.meetingId;
  }
}

@Resolver(() => Assignment)
export class AssignmentDecisionResolver {
  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The decision it carries out. Hidden from people of recipients: they get an extract.",
  })
  decision(@Ctx() ctx: OperationContext, @Root() { decisionId }: Assignment): Promise<Decision | null> {
    return municipal(ctx).recipientId === null ? decisionById(ctx, decisionId) : Promise.resolve(null);
  }
}

@Resolver(() => Cluster)
export class ClusterDecisionsResolver {
  @FieldResolver(() => [Decision], { description: "What meetings decided about it, oldest first." })
  decisions(@Ctx() ctx: OperationContext, @Root() { id }: Cluster): Promise<Decision[]> {
    return decisionsOfCluster(municipal(ctx), id);
  }
}
