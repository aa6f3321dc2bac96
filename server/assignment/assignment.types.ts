import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { AssignmentRefusal } from "./assignment-refusal.ts";
import { Assignment } from "./assignment.entity.ts";

export const AssignmentConnection = connectionType("Assignment", "assignments", () => Assignment);

@ObjectType({ description: "Why nothing was done with the assignment." })
export class AssignmentRefused {
  @Field(() => String, { description: "Code of `labels` set `assignmentRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause that stands against it." })
  readonly clause: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Its revision now, when somebody else changed it meanwhile.",
  })
  readonly currentRevision: number | null;

  constructor({ code, message, clause, currentRevision }: AssignmentRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
    this.currentRevision = currentRevision;
  }
}

@ObjectType({ description: "The assignment as it is now." })
export class AssignmentSaved {
  @Field(() => Assignment, { description: "The assignment." })
  readonly assignment: Assignment;

  constructor(assignment: Assignment) {
    this.assignment = assignment;
  }
}

export const AssignmentResult = createUnionType({
  name: "AssignmentResult",
  description: "The assignment, or why nothing was done with it.",
  types: () => [AssignmentSaved, AssignmentRefused] as const,
});

@ObjectType({ description: "What came of a step for one of several assignments." })
export class AssignmentStepOutcome {
  @Field(() => ID, { description: "The assignment." })
  readonly id!: string;

  @Field(() => AssignmentResult, { description: "The assignment, or why it stayed as it was." })
  readonly result!: typeof AssignmentResult;
}

@ObjectType({ description: "A value of a filter and how many assignments have it." })
export class AssignmentCount {
  @Field(() => String, { nullable: true, description: "Code or id; null for those without one." })
  readonly key!: string | null;

  @Field(() => String, { nullable: true, description: "Name where it is not a code." })
  readonly name!: string | null;

  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}

@ObjectType({ description: "Counts of assignments for the filters of a list." })
export class AssignmentFacets {
  @Field(() => Int, { description: "Open ones that the viewer has to carry out." })
  readonly mine!: number;

  @Field(() => Int, { description: "Open ones that the viewer watches over." })
  readonly controlled!: number;

  @Field(() => Int, { description: "Of those filtered: the term is over." })
  readonly overdue!: number;

  @Field(() => Int, { description: "Of those filtered: due within a week." })
  readonly dueSoon!: number;

  @Field(() => [AssignmentCount], { description: "By state." })
  readonly states!: AssignmentCount[];

  @Field(() => [AssignmentCount], { description: "By what they follow from." })
  readonly sources!: AssignmentCount[];

  @Field(() => [AssignmentCount], { description: "By sector." })
  readonly sectors!: AssignmentCount[];
}

@ObjectType({ description: "Assignments in somebody's day." })
export class MyDayAssignments {
  @Field(() => Int, { description: "Open ones of the viewer." })
  readonly count!: number;

  @Field(() => Int, { description: "Of these, over their term." })
  readonly overdueCount!: number;

  @Field(() => Int, { description: "Reports that wait for the viewer's control." })
  readonly awaitingCount!: number;

  @Field(() => [Assignment], { description: "The most urgent of the viewer's own." })
  readonly items!: Assignment[];

  @Field(() => [Assignment], { description: "Reports that wait for the viewer's control." })
  readonly awaiting!: Assignment[];
}
