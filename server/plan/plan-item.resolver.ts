import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { memberById } from "../composition/composition.reads.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { recipientById } from "../routing/routing.reads.ts";
import { Direction, type DirectionId } from "./direction.entity.ts";
import { directionById, planById } from "./find-plan.ts";
import { PlanItem, type PlanItemId } from "./plan-item.entity.ts";
import { removePlanItem, savePlanItem, takePlanItemStep } from "./plan-item.service.ts";
import { PlanItemStep, PlanState } from "./plan.enums.ts";
import { PLAN_ITEM_STEPS } from "./plan-steps.ts";
import { Plan, type PlanId } from "./plan.entity.ts";
import { planResult } from "./plan.resolver.ts";
import { isOverdue } from "./plan.rules.ts";
import { PlanItemInput, PlanItemStepInput, PlanResult, RemovePlanItemInput } from "./plan.types.ts";

@Resolver(() => PlanItem)
export class PlanItemResolver {
  @Authorized("plan:change")
  @Mutation(() => PlanResult, { description: "Adds an item to a draft, or changes one." })
  async savePlanItem(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PlanItemInput, { description: "The item." }) input: PlanItemInput,
  ): Promise<typeof PlanResult> {
    const { planId, revision, dueOn } = input;
    const held = { planId: clientId<PlanId>(planId), revision };
    return planResult(
      await savePlanItem(ctx, held, optionalId<PlanItemId>(input.id), {
        title: input.title.trim(),
        result: trimmed(input.result),
        directionId: optionalId<DirectionId>(input.directionId),
        ownerMemberId: optionalId<MemberId>(input.ownerMemberId),
        ownerRecipientId: optionalId<RecipientId>(input.ownerRecipientId),
        dueOn,
      }),
    );
  }

  @Authorized("plan:change")
  @Mutation(() => PlanResult, { description: "Takes an item out of a draft." })
  async removePlanItem(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RemovePlanItemInput, { description: "The item." })
    { planId, revision, id }: RemovePlanItemInput,
  ): Promise<typeof PlanResult> {
    const held = { planId: clientId<PlanId>(planId), revision };
    return planResult(await removePlanItem(ctx, held, clientId<PlanItemId>(id)));
  }

  @Authorized("plan:change")
  @Mutation(() => PlanResult, { description: "Marks how far an item of an approved plan is." })
  async takePlanItemStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PlanItemStepInput, { description: "The step." })
    { planId, revision, id, step, note }: PlanItemStepInput,
  ): Promise<typeof PlanResult> {
    const facts = { planId: clientId<PlanId>(planId), revision, id: clientId<PlanItemId>(id), step };
    return planResult(await takePlanItemStep(ctx, { ...facts, note: trimmed(note) }));
  }

  @FieldResolver(() => Plan, { description: "The plan it belongs to." })
  async plan(@Ctx() ctx: MunicipalContext, @Root() { plan }: PlanItem): Promise<Plan> {
    return (await planById(ctx, plan[1]))!;
  }

  @FieldResolver(() => Direction, { nullable: true, description: "Main direction it carries out." })
  direction(@Ctx() ctx: MunicipalContext, @Root() { directionId }: PlanItem): Promise<Direction | null> {
    return directionById(ctx, directionId);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Member who answers for it." })
  async ownerMember(
    @Ctx() ctx: MunicipalContext,
    @Root() { ownerMemberId }: PlanItem,
  ): Promise<Member | null> {
    return ownerMemberId === null ? null : memberById(ctx, ownerMemberId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Recipient that answers for it." })
  async ownerRecipient(
    @Ctx() ctx: MunicipalContext,
    @Root() { ownerRecipientId }: PlanItem,
  ): Promise<Recipient | null> {
    return (await recipientById(ctx, ownerRecipientId)) as Recipient | null;
  }

  @FieldResolver(() => Boolean, { description: "Its day has passed and it is neither done nor cancelled." })
  isOverdue(@Ctx() ctx: MunicipalContext, @Root() item: PlanItem): boolean {
    return isOverdue(item, todayOf(ctx));
  }

  @FieldResolver(() => [PlanItemStep], { description: "What the viewer may do now." })
  async steps(
    @Ctx() ctx: MunicipalContext,
    @Root() { plan: [, planId], state }: PlanItem,
  ): Promise<PlanItemStep[]> {
    const plan = await planById(ctx, planId);
    if (plan?.state !== PlanState.APPROVED || !(await permissionsOf(ctx)).has("plan:change")) return [];
    return Object.values(PlanItemStep).filter((step) => PLAN_ITEM_STEPS[step].from.includes(state));
  }
}
