import { Arg, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Notification } from "./notification.entity.ts";
import {
  changePreferences,
  countUnread,
  listNotifications,
  markRead,
  preferencesOf,
} from "./notification.service.ts";
import {
  NotificationConnection,
  NotificationPreferences,
  NotificationPreferencesInput,
  NotificationPreferencesResult,
  NotificationPreferencesSaved,
} from "./notification.types.ts";

/** Everything here is the viewer's own: nobody reads what another person was told. */
@Resolver(() => Notification)
export class NotificationResolver {
  /** @param isMailOn whether this installation can send letters */
  constructor(private readonly isMailOn: boolean) {}

  @Query(() => NotificationConnection, { description: "The viewer's notifications, newest first." })
  async notifications(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("unreadOnly", () => Boolean, { defaultValue: false, description: "Only those not read yet." })
    unreadOnly: boolean,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Notification>> {
    return listNotifications(ctx, unreadOnly, first, after ?? null);
  }

  @Query(() => Int, { description: "How many notifications the viewer has not read." })
  unreadNotificationCount(@InMunicipality() ctx: MunicipalContext): Promise<number> {
    return countUnread(ctx);
  }

  @Query(() => NotificationPreferences, { description: "How the viewer wants to hear of things here." })
  notificationPreferences(@InMunicipality() ctx: MunicipalContext): Promise<NotificationPreferences> {
    return preferencesOf(ctx, this.isMailOn);
  }

  @Mutation(() => Int, { description: "Marks notifications as read; answers how many are left unread." })
  markNotificationsRead(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("ids", () => [ID], { nullable: true, description: "Which ones, 200 at most; all when absent." })
    ids: string[] | null,
  ): Promise<number> {
    return markRead(ctx, ids ?? null);
  }

  @Mutation(() => NotificationPreferencesResult, { description: "Says all wishes of the viewer anew." })
  async changeNotificationPreferences(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => NotificationPreferencesInput, { description: "The wishes." })
    input: NotificationPreferencesInput,
  ): Promise<typeof NotificationPreferencesResult> {
    const refusal = await changePreferences(ctx, input);
    if (refusal) return new SubmissionRefused(refusal);
    return new NotificationPreferencesSaved(await preferencesOf(ctx, this.isMailOn));
  }
}
