import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { getPlan, historyOf, itemsOf, versionsOf } from "./find-plan.ts";
import { PlanEvent } from "./plan-event.entity.ts";
import { PlanItem } from "./plan-item.entity.ts";
import { planControl } from "./plan-control.reads.ts";
import { PlanAct, PlanStep } from "./plan.enums.ts";
import { PLAN_STEPS } from "./plan-steps.ts";
import { PlanVersion } from "./plan-version.entity.ts";
import { Plan, type PlanId } from "./plan.entity.ts";
import { progressOf } from "./plan.rules.ts";
import { savePlan, takePlanStep } from "./plan.service.ts";
import {
  PlanConnection,
  PlanControl,
  PlanFilter,
  PlanInput,
  PlanProgress,
  PlanResult,
  PlanRules,
  PlanSaved,
  PlanStepInput,
} from "./plan.types.ts";
import { planningProcedure } from "./planning.reads.ts";
import { actingRole } from "./planning.rules.ts";

export const planResult = (outcome: Plan | SubmissionRefusal): typeof PlanResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new PlanSaved(outcome);

@Resolver(() => Plan)
export class PlanResolver {
  @Authorized("plan:view")
  @Query(() => PlanConnection, { description: "Plans of development and operation, newest first." })
  plans(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => PlanFilter, { nullable: true, description: "Which ones." })
    filter: PlanFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Plan>> {
    return newestFirst(
      ctx,
      Plan,
      "createdAt",
      { first, after: after ?? null },
      {
        ...(filter?.states ? { state: { $in: filter.states } } : {}),
        ...(filter?.kind ? { kind: filter.kind } : {}),
      },
    );
  }

  @Authorized("plan:view")
  @Query(() => Plan, { description: "A plan. NOT_FOUND unless it is the municipality's." })
  plan(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The plan." }) id: string,
  ): Promise<Plan> {
    return getPlan(ctx, clientId<PlanId>(id));
  }

  @Authorized("plan:view")
  @Query(() => PlanRules, {
    description: "Who does what about plans here, by the regulation in force today.",
  })
  async planRules(@InMunicipality() ctx: MunicipalContext): Promise<PlanRules> {
    const { planning, titles } = await planningProcedure(ctx);
    const permissions = await permissionsOf(ctx);
    const acts = Object.values(PlanAct);
    return {
      roles: acts.flatMap((act) =>
        planning[act].map(({ roleCode, clause }) => ({
          act,
          roleCode,
          roleTitle: titles.get(roleCode) ?? roleCode,
          clause,
        })),
      ),
      mine: permissions.has("plan:change")
        ? acts.filter((act) => actingRole(planning, act, ctx.roleCodes))
        : [],
    };
  }

  @Authorized("plan:view")
  @Query(() => PlanControl, {
    description: "How approved plans are carried out: what is late and what is due soon.",
  })
  planControl(@InMunicipality() ctx: MunicipalContext): Promise<PlanControl> {
    return planControl(ctx);
  }

  @Authorized("plan:change")
  @Mutation(() => PlanResult, { description: "Draws a plan up, or changes a draft." })
  async savePlan(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PlanInput, { description: "The plan." }) input: PlanInput,
  ): Promise<typeof PlanResult> {
    const id = optionalId<PlanId>(input.id);
    const { kind, startsOn, endsOn } = input;
    const facts = { kind, startsOn, endsOn, title: input.title.trim(), aim: trimmed(input.aim) };
    return planResult(await savePlan(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, facts));
  }

  @Authorized("plan:change")
  @Mutation(() => PlanResult, { description: "Takes a step of a plan." })
  async takePlanStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PlanStepInput, { description: "The step." })
    { id, revision, step, note }: PlanStepInput,
  ): Promise<typeof PlanResult> {
    return planResult(
      await takePlanStep(ctx, { id: clientId<PlanId>(id), revision, step, note: trimmed(note) }),
    );
  }

  @FieldResolver(() => [PlanItem], { description: "Its items in their order." })
  items(@Ctx() ctx: MunicipalContext, @Root() { id }: Plan): Promise<PlanItem[]> {
    return itemsOf(ctx, id);
  }

  @FieldResolver(() => PlanProgress, { description: "How far it is." })
  async progress(@Ctx() ctx: MunicipalContext, @Root() { id }: Plan): Promise<PlanProgress> {
    return progressOf(await itemsOf(ctx, id), todayOf(ctx));
  }

  @FieldResolver(() => [PlanVersion], { description: "As it was approved, the last time first." })
  versions(@Ctx() ctx: MunicipalContext, @Root() { id }: Plan): Promise<PlanVersion[]> {
    return versionsOf(ctx, id);
  }

  @FieldResolver(() => [PlanEvent], { description: "What happened to it and its items, oldest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Plan): Promise<PlanEvent[]> {
    return historyOf(ctx, id);
  }

  @FieldResolver(() => [PlanStep], { description: "What the viewer may do now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() { state }: Plan): Promise<PlanStep[]> {
    if (!(await permissionsOf(ctx)).has("plan:change")) return [];
    const { planning } = await planningProcedure(ctx);
    return Object.values(PlanStep).filter((step) => {
      const { from, act } = PLAN_STEPS[step];
      return from.includes(state) && actingRole(planning, act, ctx.roleCodes) !== null;
    });
  }
}
