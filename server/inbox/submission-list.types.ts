import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../kernel/paging.ts";
import { Submission } from "../submission/submission.entity.ts";

@ObjectType({ description: "Where in a text the words of a search stand." })
export class HighlightRange {
  @Field(() => Int, { description: "First character, counted from 0." })
  readonly start!: number;

  @Field(() => Int, { description: "Character behind the last." })
  readonly end!: number;
}

@ObjectType({ description: "A field in which the words of a search were found." })
export class Highlight {
  @Field(() => String, {
    description: "Name of the field of `Submission`: `summary`, `place`, `object`, `fact`.",
  })
  readonly field!: string;

  @Field(() => [HighlightRange], { description: "Places to mark, in order." })
  readonly ranges!: HighlightRange[];
}

@ObjectType({ description: "One of the submissions and its place in the list." })
export class SubmissionEdge {
  @Field(() => Submission, { description: "The row." })
  readonly node!: Submission;

  @Field(() => String, { description: "Its place: pass it as `after` to go on behind it." })
  readonly cursor!: string;

  @Field(() => [Highlight], { description: "What the words of the search met; empty without a search." })
  readonly highlight!: Highlight[];
}

@ObjectType({ description: "One page of submissions." })
export class SubmissionConnection {
  @Field(() => [SubmissionEdge], { description: "Rows of the page." })
  readonly edges!: SubmissionEdge[];

  @Field(() => PageInfo, { description: "Where the page ends." })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: "Rows of the whole list; no more than 10,001 when it is not exact." })
  readonly totalCount!: number;

  @Field(() => Boolean, {
    description: "Whether `totalCount` is exact; otherwise there are at least so many.",
  })
  readonly isTotalExact!: boolean;
}
