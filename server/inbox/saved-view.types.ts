import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { SavedView } from "./saved-view.entity.ts";
import { SubmissionFilter, SubmissionSort } from "./submission-filter.types.ts";

@InputType({ description: "A filter to be kept under a name." })
export class SavedViewInput {
  @Field(() => ID, { nullable: true, description: "View to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { description: "Name, up to 80 letters." })
  readonly name!: string;

  @Field(() => SubmissionFilter, { description: "The filter." })
  readonly filter!: SubmissionFilter;

  @Field(() => SubmissionSort, { defaultValue: SubmissionSort.URGENCY, description: "Order." })
  readonly sort!: SubmissionSort;

  @Field(() => [String], { defaultValue: [], description: "Columns to show, in order." })
  readonly columns!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Show it to the whole centre: for whoever routes submissions.",
  })
  readonly isShared!: boolean;
}

@ObjectType({ description: "The view as it is now." })
export class SavedViewSaved {
  @Field(() => SavedView, { description: "The view." })
  readonly view: SavedView;

  constructor(view: SavedView) {
    this.view = view;
  }
}

export const SavedViewResult = createUnionType({
  name: "SavedViewResult",
  description: "The view, or why it was not kept.",
  types: () => [SavedViewSaved, SubmissionRefused] as const,
});
