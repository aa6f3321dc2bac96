import { Field, ID, InputType, Int } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import {
  AssignmentLinkKind,
  AssignmentSource,
  AssignmentState,
  AssignmentStep,
  AssignmentView,
} from "./assignment.enums.ts";

@InputType({ description: "What an assignment is about." })
export class AssignmentLinkInput {
  @Field(() => AssignmentLinkKind, { description: "What kind of thing it is." })
  readonly kind!: AssignmentLinkKind;

  @Field(() => ID, { description: "Id of the thing." })
  readonly linkedId!: string;
}

@InputType({ description: "Which assignments to list." })
export class AssignmentFilter {
  @Field(() => AssignmentView, { defaultValue: AssignmentView.ALL, description: "Whose." })
  readonly view!: AssignmentView;

  @Field(() => [AssignmentState], { nullable: true, description: "In these states." })
  readonly states?: AssignmentState[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only those whose term is over." })
  readonly isOverdue?: boolean | null;

  @Field(() => [AssignmentSource], { nullable: true, description: "That follow from these." })
  readonly sources?: AssignmentSource[] | null;

  @Field(() => [ID], { nullable: true, description: "Of these sectors." })
  readonly sectorIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Of this member." })
  readonly ownerMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this recipient." })
  readonly ownerRecipientId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Due on this day or later." })
  readonly dueFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Due on this day or earlier." })
  readonly dueTo?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Number, or words of the title or the text." })
  readonly text?: string | null;

  @Field(() => AssignmentLinkInput, { nullable: true, description: "About this." })
  readonly linked?: AssignmentLinkInput | null;
}

@InputType({ description: "A new assignment: what, by whom, by when." })
export class SetAssignmentInput {
  @Field(() => String, { description: "What it is about, in a line." })
  readonly title!: string;

  @Field(() => String, { description: "What has to be done." })
  readonly text!: string;

  @Field(() => ID, { nullable: true, description: "Member of the centre who answers for it." })
  readonly ownerMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recipient that answers for it, instead of a member." })
  readonly ownerRecipientId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day, counted in." })
  readonly dueOn?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: "Sector it belongs to." })
  readonly sectorId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Role that watches over it besides the viewer; the head's when absent.",
  })
  readonly controlledByRole?: string | null;

  @Field(() => ID, { nullable: true, description: "Request of the regional centre it serves." })
  readonly requestId?: string | null;

  @Field(() => [AssignmentLinkInput], { defaultValue: [], description: "What it is about." })
  readonly links!: AssignmentLinkInput[];
}

@InputType({ description: "What a step says." })
export abstract class AssignmentStepWords {
  @Field(() => AssignmentStep, { description: "The step." })
  readonly step!: AssignmentStep;

  @Field(() => String, { nullable: true, description: "The report, or why." })
  readonly note?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "New last day, where the step needs one." })
  readonly dueOn?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: "New owner, where the step needs one: a member." })
  readonly ownerMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: "New owner, where the step needs one: a recipient." })
  readonly ownerRecipientId?: string | null;
}

@InputType({ description: "A step of an assignment." })
export class AssignmentStepInput extends AssignmentStepWords {
  @Field(() => ID, { description: "The assignment." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;
}

@InputType({ description: "One of the assignments that take a step together." })
export class AssignmentSeen {
  @Field(() => ID, { description: "The assignment." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;
}

@InputType({ description: "One step of several assignments." })
export class AssignmentStepsInput extends AssignmentStepWords {
  @Field(() => [AssignmentSeen], { description: "The assignments, up to 100." })
  readonly items!: AssignmentSeen[];
}

@InputType({ description: "Links an assignment to what it is about, or takes the link away." })
export class LinkAssignmentInput {
  @Field(() => ID, { description: "The assignment." })
  readonly id!: string;

  @Field(() => AssignmentLinkInput, { description: "What it is about." })
  readonly link!: AssignmentLinkInput;

  @Field(() => Boolean, { defaultValue: false, description: "Take the link away." })
  readonly isRemoved!: boolean;
}
