import { Field, Float, ObjectType } from "type-graphql";
import { LocalisedText, TextSpan } from "./grounds.types.ts";

@ObjectType({ description: "One sentence that obliges or allows." })
export class Duty {
  @Field(() => String, {
    description:
      "List it stands in: functions, tasks, rights, memberDuties, responsibility, otherProvisions or `role:CODE`.",
  })
  readonly list!: string;

  @Field(() => String, { nullable: true, description: "Role that has it; null when it is the centre's." })
  readonly roleCode!: string | null;

  @Field(() => String, { description: "The sentence." })
  readonly text!: string;

  @Field(() => String, { description: "Clause it stands in; empty when a person added it without one." })
  readonly clause!: string;

  @Field(() => TextSpan, { nullable: true, description: "Place in the source text." })
  readonly span!: TextSpan | null;

  @Field(() => [String], { description: "Codes of the capabilities it obliges to." })
  readonly capabilities!: string[];

  @Field(() => Float, { description: "How sure the reading is, 0 to 1." })
  readonly confidence!: number;
}

@ObjectType({ description: "Something a regulation may oblige a centre to be able to do." })
export class Capability {
  @Field(() => String, { description: "E.g. `INT-01`." })
  readonly code!: string;

  @Field(() => String, { description: "Code of `labels` set `capabilityGroup`." })
  readonly group!: string;

  @Field(() => LocalisedText, { description: "Short name." })
  readonly name!: LocalisedText;
}

@ObjectType({ description: "A capability that this regulation asks for." })
export class HeldCapability {
  @Field(() => Capability, { description: "What is asked for." })
  readonly capability!: Capability;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: string[];

  @Field(() => [String], { description: "Codes of the roles whose duties ask for it." })
  readonly roles!: string[];
}

@ObjectType({ description: "A role that the regulation defines." })
export class CentreRole {
  @Field(() => String, { description: "Code of `labels` set `role`, or one of the regulation's own." })
  readonly code!: string;

  @Field(() => String, { description: "Title as the regulation gives it." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Clause that defines it." })
  readonly clause!: string | null;

  @Field(() => Boolean, { description: "Several persons hold it at once." })
  readonly isPlural!: boolean;

  @Field(() => [Duty], { description: "What its holder has to do, in the order of the regulation." })
  readonly duties!: Duty[];
}
