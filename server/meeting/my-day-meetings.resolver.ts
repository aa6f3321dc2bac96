import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { MyDay } from "../inbox/my-day.types.ts";
import type { OperationContext } from "../kernel/context.ts";
import { municipal } from "../kernel/rooms.ts";
import { MyDayMeetings } from "./meeting.types.ts";
import { myDayMeetings } from "./my-day-meetings.reads.ts";

@Resolver(() => MyDay)
export class MyDayMeetingsResolver {
  @FieldResolver(() => MyDayMeetings, { description: "Meetings that concern the viewer today." })
  meetings(@Ctx() ctx: OperationContext): Promise<MyDayMeetings> {
    return myDayMeetings(municipal(ctx));
  }
}
