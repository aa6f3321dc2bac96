import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { ProcedureSource } from "../meeting/meeting.enums.ts";
import { Minutes } from "./minutes.entity.ts";
import { MinutesExtract } from "./minutes-paper.entity.ts";
import type { MinutesRefusal } from "./minutes-refusal.ts";

@ObjectType({ description: "Who keeps or signs minutes, and where that comes from." })
export class MinutesDuty {
  @Field(() => [String], { description: "Codes of the roles." })
  readonly roleCodes!: readonly string[];

  @Field(() => [String], { description: "Their titles as the regulation words them." })
  readonly roleTitles!: readonly string[];

  @Field(() => String, { nullable: true, description: "Clause that says so." })
  readonly clause!: string | null;

  @Field(() => ProcedureSource, { description: "Where the rule comes from." })
  readonly source!: ProcedureSource;
}

@ObjectType({ description: "To whom signed minutes go, as the regulation words it." })
export class MinutesAddressee {
  @Field(() => String, { description: "To whom." })
  readonly who!: string;

  @Field(() => String, { nullable: true, description: "Clause that says so." })
  readonly clause!: string | null;
}

@ObjectType({ description: "Whether minutes still say what was signed." })
export class MinutesCheck {
  @Field(() => String, { description: "SHA-256 of the text as it is kept now." })
  readonly computedHash!: string;

  @Field(() => Boolean, { description: "Every signature is of this very text." })
  readonly isIntact!: boolean;
}

@ObjectType({ description: "Why nothing was done with the minutes." })
export class MinutesRefused {
  @Field(() => String, { description: "Code of `labels` set `minutesRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause that stands against it." })
  readonly clause: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The revision now, when somebody else changed it meanwhile.",
  })
  readonly currentRevision: number | null;

  @Field(() => ID, { nullable: true, description: "The decision it is about." })
  readonly decisionId: string | null;

  constructor({ code, message, clause, currentRevision, decisionId }: MinutesRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
    this.currentRevision = currentRevision;
    this.decisionId = decisionId ?? null;
  }
}

@ObjectType({ description: "The minutes as they are now." })
export class MinutesSaved {
  @Field(() => Minutes, { description: "The minutes." })
  readonly minutes: Minutes;

  constructor(minutes: Minutes) {
    this.minutes = minutes;
  }
}

export const MinutesResult = createUnionType({
  name: "MinutesResult",
  description: "The minutes, or why nothing was done with them.",
  types: () => [MinutesSaved, MinutesRefused] as const,
});

@ObjectType({ description: "The extract as it is now." })
export class MinutesExtractSaved {
  @Field(() => MinutesExtract, { description: "The extract." })
  readonly extract: MinutesExtract;

  constructor(extract: MinutesExtract) {
    this.extract = extract;
  }
}

@InputType({ description: "What was said on an item of the agenda." })
export class SaveMinutesTextInput {
  @Field(() => ID, { description: "The minutes." })
  readonly minutesId!: string;

  @Field(() => ID, { description: "The item of the agenda." })
  readonly agendaItemId!: string;

  @Field(() => String, { description: "What was heard; an empty line begins a paragraph." })
  readonly text!: string;

  @Field(() => Int, { description: "Revision of the text seen; 0 before the first." })
  readonly revision!: number;
}

@InputType({ description: "A decision as it is written down; what it lacks is asked for at signature." })
export class SaveDecisionInput {
  @Field(() => ID, { description: "The minutes." })
  readonly minutesId!: string;

  @Field(() => ID, { nullable: true, description: "The decision; absent for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { defaultValue: 0, description: "Revision of the decision seen; 0 for a new one." })
  readonly revision!: number;

  @Field(() => ID, { description: "The item of the agenda." })
  readonly agendaItemId!: string;

  @Field(() => String, { description: "What was decided." })
  readonly text!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Somebody has to carry it out; otherwise it is only taken note of.",
  })
  readonly isForAction!: boolean;

  @Field(() => ID, { nullable: true, description: "Member of the centre who carries it out." })
  readonly ownerMemberId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recipient that carries it out, instead of a member." })
  readonly ownerRecipientId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day, counted in." })
  readonly dueOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "What it rests on, in words." })
  readonly source?: string | null;
}

@InputType({ description: "A step of minutes." })
export class MinutesStepInput {
  @Field(() => ID, { description: "The minutes." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: "Why, where the step has to say it." })
  readonly note?: string | null;
}
