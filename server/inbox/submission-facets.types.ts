import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "One value of a field, and how many submissions have it." })
export class FacetValue {
  @Field(() => String, { description: "Code or id, as the filter takes it." })
  readonly value!: string;

  @Field(() => String, { nullable: true, description: "Name, of a value that is an id; codes have labels." })
  readonly name!: string | null;

  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}

@ObjectType({
  description:
    "How many submissions each value of a field would show: each field counts with the other conditions of the filter and without its own.",
})
export class SubmissionFacets {
  @Field(() => [FacetValue], { description: "By state." })
  readonly states!: FacetValue[];

  @Field(() => [FacetValue], { description: "By legal regime." })
  readonly regimes!: FacetValue[];

  @Field(() => [FacetValue], { description: "By channel." })
  readonly channels!: FacetValue[];

  @Field(() => [FacetValue], { description: "By sector." })
  readonly sectors!: FacetValue[];

  @Field(() => [FacetValue], { description: "By topic." })
  readonly topics!: FacetValue[];

  @Field(() => [FacetValue], { description: "By responsible recipient." })
  readonly recipients!: FacetValue[];

  @Field(() => [FacetValue], { description: "Open ones by who answers them." })
  readonly executors!: FacetValue[];

  @Field(() => Boolean, {
    description: "Whether the counts above are exact; otherwise they are of 10,000 rows.",
  })
  readonly isExact!: boolean;

  @Field(() => Int, { description: "The view `OVERDUE`, whatever the filter; 10,001 stands for more." })
  readonly overdue!: number;

  @Field(() => Int, { description: "The view `DUE_TODAY`, likewise." })
  readonly dueToday!: number;

  @Field(() => Int, { description: "The view `DUE_SOON`, likewise." })
  readonly dueSoon!: number;

  @Field(() => Int, { description: "The view `REPEATS`, likewise." })
  readonly repeats!: number;

  @Field(() => Int, { description: "Registered and not yet assigned, likewise." })
  readonly new!: number;

  @Field(() => Int, { description: "The view `UNASSIGNED`, likewise." })
  readonly unassigned!: number;

  @Field(() => Int, { description: "The view `MINE`, likewise." })
  readonly mine!: number;
}
