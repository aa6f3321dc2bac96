import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A person who may be told to answer." })
export class Assignee {
  @Field(() => ID, { description: "Account." })
  readonly accountId!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => [String], { description: "Roles by their titles in the regulation." })
  readonly roleTitles!: string[];

  @Field(() => ID, {
    nullable: true,
    description: "Responsible recipient the person works for; null for the centre's own.",
  })
  readonly recipientId!: string | null;

  @Field(() => [ID], { description: "Sectors the person looks after by own choice." })
  readonly sectorIds!: string[];
}
