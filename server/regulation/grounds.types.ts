import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "One text in both languages of the portal." })
export class LocalisedText {
  @Field(() => String, { description: "Russian." })
  readonly ru!: string;

  @Field(() => String, { description: "English." })
  readonly en!: string;
}

@ObjectType({ description: "Half-open range of characters (UTF-16 code units) in the source text." })
export class TextSpan {
  @Field(() => Int, { description: "First character." })
  readonly start!: number;

  @Field(() => Int, { description: "Behind the last character." })
  readonly end!: number;
}
