import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Submission } from "../submission/submission.entity.ts";

export enum MyDayScope {
  RECIPIENT = "RECIPIENT",
  SECTORS = "SECTORS",
  CENTRE = "CENTRE",
  MINE = "MINE",
}
registerEnumType(MyDayScope, {
  name: "MyDayScope",
  description: "Whose work a person's day is made of.",
  valuesConfig: {
    RECIPIENT: { description: "That of the responsible recipient the person works for." },
    SECTORS: { description: "That of the sectors the person looks after." },
    CENTRE: { description: "That of the whole centre: for whoever answers for what leaves it." },
    MINE: { description: "What the person answers; new ones of the whole centre." },
  },
});

@ObjectType({ description: "A part of the day: how many, and the first of them." })
export class MyDayList {
  @Field(() => Int, { description: "How many; 10,001 stands for more." })
  readonly count!: number;

  @Field(() => [Submission], { description: "The first ten, the most urgent first." })
  readonly items!: Submission[];
}

@ObjectType({ description: "What waits for the viewer today." })
export class MyDay {
  @Field(() => MyDayScope, { description: "Whose work it is." })
  readonly scope!: MyDayScope;

  @Field(() => [ID], { description: "Sectors the viewer looks after; empty for none." })
  readonly sectorIds!: string[];

  @Field(() => MyDayList, { description: "The term has passed." })
  readonly overdue!: MyDayList;

  @Field(() => MyDayList, { description: "Due before the local day ends." })
  readonly dueToday!: MyDayList;

  @Field(() => MyDayList, { description: "Due within seven local days, today left out." })
  readonly dueThisWeek!: MyDayList;

  @Field(() => MyDayList, { description: "Nobody was told to answer." })
  readonly newUnassigned!: MyDayList;

  @Field(() => MyDayList, { description: "An answer waits for approval." })
  readonly awaitingApproval!: MyDayList;

  @Field(() => MyDayList, { description: "Returned for rework." })
  readonly returned!: MyDayList;
}
