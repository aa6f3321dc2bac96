import { Field, Float, Int, ObjectType } from "type-graphql";
import { PeriodGrain } from "../indicator/period.types.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";

@ObjectType({ description: "One figure of a snapshot." })
export class Figure {
  @Field(() => String, { description: "Code of the indicator: `labels` set `indicator`." })
  readonly indicator!: string;

  @Field(() => Float, { nullable: true, description: "Its value; null when there is nothing to count." })
  readonly value!: number | null;

  @Field(() => Int, { nullable: true, description: "Number of cases behind it; null for plain counts." })
  readonly cases!: number | null;

  @Field(() => Boolean, { description: "Whether the cases reach the minimum sample." })
  readonly isEnough!: boolean;
}

@ObjectType({ description: "Figures of a period as they were at a moment; they do not change afterwards." })
export class Figures {
  @Field(() => PeriodGrain, { description: "Length of the period." })
  readonly grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly startsOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: "When they were counted." })
  readonly asOf!: Date;

  @Field(() => String, { description: "Version of the formulas." })
  readonly formulaVersion!: string;

  @Field(() => [Figure], { description: "The figures." })
  readonly figures!: readonly Figure[];
}
