import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Direction, type DirectionId } from "./direction.entity.ts";
import { setDirection } from "./direction.service.ts";
import { itemsOfDirection } from "./find-plan.ts";
import { PlanItem } from "./plan-item.entity.ts";
import { DirectionInput, DirectionResult, DirectionSaved } from "./plan.types.ts";

@Resolver(() => Direction)
export class DirectionResolver {
  @Authorized("plan:view")
  @Query(() => [Direction], { description: "Main directions of development that are set today or to come." })
  directions(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("includeOver", () => Boolean, {
      defaultValue: false,
      description: "Also those whose last day has passed.",
    })
    includeOver: boolean,
  ): Promise<Direction[]> {
    const own = { municipality: ctx.municipalityId };
    return ctx.em.find(
      Direction,
      includeOver ? own : { ...own, $or: [{ validTo: null }, { validTo: { $gte: todayOf(ctx) } }] },
      { orderBy: { ordinal: "asc", id: "asc" } },
    );
  }

  @Authorized("plan:change")
  @Mutation(() => DirectionResult, { description: "Sets a main direction, or changes one." })
  async setDirection(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DirectionInput, { description: "The direction." }) input: DirectionInput,
  ): Promise<typeof DirectionResult> {
    const id = optionalId<DirectionId>(input.id);
    const outcome = await setDirection(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, {
      title: input.title.trim(),
      text: trimmed(input.text),
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new DirectionSaved(outcome);
  }

  @FieldResolver(() => [PlanItem], { description: "Items of plans that carry it out, by their days." })
  items(@Ctx() ctx: MunicipalContext, @Root() { id }: Direction): Promise<PlanItem[]> {
    return itemsOfDirection(ctx, id);
  }
}
