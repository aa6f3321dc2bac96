import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "An indicator: what it is called, how it is reckoned, and which way is better." })
export class IndicatorDefinition {
  @Field(() => String, { description: "Code of `labels` sets `indicator` (name) and `indicatorFormula`." })
  readonly code!: string;

  @Field(() => String, { description: "Code of `labels` set `indicatorUnit`." })
  readonly unit!: string;

  @Field(() => String, { description: "`UP`: more is better; `DOWN`: less is better; `NONE`: neither." })
  readonly direction!: string;

  @Field(() => Int, { description: "Least number of cases at which the value is more than chance." })
  readonly minimumSample!: number;

  @Field(() => String, { description: "Version of the formula." })
  readonly formulaVersion!: string;

  @Field(() => String, { description: "`REGULATION`: a resolution asks for it; `METHOD`: usual practice." })
  readonly source!: string;

  @Field(() => String, { nullable: true, description: "Capability that asks for it." })
  readonly capability!: string | null;
}

@ObjectType({ description: "A value of an indicator with what it is made of." })
export class IndicatorFigure {
  @Field(() => String, { description: "Code of the indicator." })
  readonly code!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The value in the unit of the indicator, shares from 0 to 1; null when it cannot be told.",
  })
  readonly value!: number | null;

  @Field(() => Float, { nullable: true, description: "Numerator of the formula." })
  readonly numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "Cases behind the value; null for plain counts." })
  readonly denominator!: number | null;

  @Field(() => Boolean, { description: "Whether the cases reach the minimum sample." })
  readonly isEnough!: boolean;
}
