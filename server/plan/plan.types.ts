/** Inputs and results of plans and directions. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Direction } from "./direction.entity.ts";
import { PlanItem } from "./plan-item.entity.ts";
import { PlanAct, PlanItemStep, PlanKind, PlanState, PlanStep } from "./plan.enums.ts";
import { Plan } from "./plan.entity.ts";

export const PlanConnection = connectionType("Plan", "plans", () => Plan);

@InputType({ description: "Which plans." })
export class PlanFilter {
  @Field(() => [PlanState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: PlanState[] | null;

  @Field(() => PlanKind, { nullable: true, description: "Only those of this kind." })
  readonly kind?: PlanKind | null;
}

@InputType({ description: "A plan." })
export class PlanInput {
  @Field(() => ID, { nullable: true, description: "The plan; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => PlanKind, { description: "What it is about." })
  readonly kind!: PlanKind;

  @Field(() => String, { description: "Title." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What shall be reached, in words." })
  readonly aim?: string | null;

  @Field(() => PlainDateScalar, { description: "First day of its period." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of its period." })
  readonly endsOn!: PlainDate;
}

@InputType({ description: "A step of a plan." })
export class PlanStepInput {
  @Field(() => ID, { description: "The plan." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => PlanStep, { description: "What to do." })
  readonly step!: PlanStep;

  @Field(() => String, { nullable: true, description: "The reason, where one is needed." })
  readonly note?: string | null;
}

@InputType({ description: "An item of a plan." })
export class PlanItemInput {
  @Field(() => ID, { description: "The plan." })
  readonly planId!: string;

  @Field(() => Int, { description: "Revision of the plan as the viewer saw it." })
  readonly revision!: number;

  @Field(() => ID, { nullable: true, description: "The item; left out for a new one." })
  readonly id?: string | null;

  @Field(() => String, { description: "What is to be done." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What shall come of it." })
  readonly result?: string | null;

  @Field(() => ID, { nullable: true, description: "Main direction it carries out." })
  readonly directionId?: string | null;

  @Field(() => ID, { nullable: true, description: "Member who answers for it; or a recipient." })
  readonly ownerMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recipient that answers for it; or a member." })
  readonly ownerRecipientId?: string | null;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  readonly dueOn!: PlainDate;
}

@InputType({ description: "An item to take out of a draft." })
export class RemovePlanItemInput {
  @Field(() => ID, { description: "The plan." })
  readonly planId!: string;

  @Field(() => Int, { description: "Revision of the plan as the viewer saw it." })
  readonly revision!: number;

  @Field(() => ID, { description: "The item." })
  readonly id!: string;
}

@InputType({ description: "A step of an item of an approved plan." })
export class PlanItemStepInput {
  @Field(() => ID, { description: "The plan." })
  readonly planId!: string;

  @Field(() => Int, { description: "Revision of the plan as the viewer saw it." })
  readonly revision!: number;

  @Field(() => ID, { description: "The item." })
  readonly id!: string;

  @Field(() => PlanItemStep, { description: "What to do." })
  readonly step!: PlanItemStep;

  @Field(() => String, { nullable: true, description: "What came of it, or the reason." })
  readonly note?: string | null;
}

@InputType({ description: "A main direction." })
export class DirectionInput {
  @Field(() => ID, { nullable: true, description: "The direction; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "The direction, in a line." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What it means." })
  readonly text?: string | null;

  @Field(() => PlainDateScalar, { description: "First day, counted in." })
  readonly validFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day, counted in; null until further notice.",
  })
  readonly validTo?: PlainDate | null;
}

@ObjectType({ description: "The plan as it is now." })
export class PlanSaved {
  @Field(() => Plan, { description: "The plan." })
  readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }
}

@ObjectType({ description: "The direction as it is now." })
export class DirectionSaved {
  @Field(() => Direction, { description: "The direction." })
  readonly direction: Direction;

  constructor(direction: Direction) {
    this.direction = direction;
  }
}

export const PlanResult = createUnionType({
  name: "PlanResult",
  description: "A plan, or why nothing was done.",
  types: () => [PlanSaved, SubmissionRefused] as const,
});

export const DirectionResult = createUnionType({
  name: "DirectionResult",
  description: "A direction, or why nothing was done.",
  types: () => [DirectionSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "A role that does something about plans." })
export class PlanRoleView {
  @Field(() => PlanAct, { description: "What it does." })
  readonly act!: PlanAct;

  @Field(() => String, { description: "Code of the role." })
  readonly roleCode!: string;

  @Field(() => String, { description: "The role as the regulation names it." })
  readonly roleTitle!: string;

  @Field(() => String, { nullable: true, description: "Clause that says so; null: ours by default." })
  readonly clause!: string | null;
}

@ObjectType({ description: "Who does what about plans here, by the regulation in force today." })
export class PlanRules {
  @Field(() => [PlanRoleView], { description: "Roles by what they do." })
  readonly roles!: readonly PlanRoleView[];

  @Field(() => [PlanAct], { description: "What the viewer may do." })
  readonly mine!: readonly PlanAct[];
}

@ObjectType({ description: "Items of a plan by where they stand." })
export class PlanProgress {
  @Field(() => Int, { description: "Items, cancelled ones left out." })
  readonly total!: number;

  @Field(() => Int, { description: "Of them, done." })
  readonly done!: number;

  @Field(() => Int, { description: "Of them, not done though their day has passed." })
  readonly overdue!: number;
}

@ObjectType({ description: "How approved plans are carried out." })
export class PlanControl {
  @Field(() => PlanProgress, { description: "Items of all approved plans." })
  readonly progress!: PlanProgress;

  @Field(() => [PlanItem], {
    description: "Items whose day has passed, then those that are due within two weeks.",
  })
  readonly items!: readonly PlanItem[];
}
