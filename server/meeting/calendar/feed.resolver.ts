import { Authorized, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../../kernel/context.ts";
import { InMunicipality } from "../../kernel/rooms.ts";
import { CalendarFeed } from "../calendar-feed.entity.ts";
import { findFeed, makeFeed, revokeFeed } from "./feed.service.ts";

@ObjectType({ description: "A calendar address that was just made." })
export class CalendarFeedMade {
  @Field(() => CalendarFeed, { description: "The address." })
  readonly feed!: CalendarFeed;

  @Field(() => String, {
    description: "Path of the calendar, with the secret in it; shown once: GET `/calendar/{secret}.ics`.",
  })
  readonly path!: string;
}

@Resolver()
export class CalendarFeedResolver {
  @Authorized("meeting:view")
  @Query(() => CalendarFeed, {
    nullable: true,
    description: "The viewer's calendar address; null without one.",
  })
  calendarFeed(@InMunicipality() ctx: MunicipalContext): Promise<CalendarFeed | null> {
    return findFeed(ctx);
  }

  @Authorized("meeting:view")
  @Mutation(() => CalendarFeedMade, {
    description: "Makes a calendar address for the viewer; the one before no longer works.",
  })
  async makeCalendarFeed(@InMunicipality() ctx: MunicipalContext): Promise<CalendarFeedMade> {
    const { feed, secret } = await makeFeed(ctx);
    return { feed, path: `/calendar/${secret}.ics` };
  }

  @Authorized("meeting:view")
  @Mutation(() => Boolean, {
    description: "Takes the viewer's calendar address back; whether there was one.",
  })
  revokeCalendarFeed(@InMunicipality() ctx: MunicipalContext): Promise<boolean> {
    return revokeFeed(ctx);
  }
}
