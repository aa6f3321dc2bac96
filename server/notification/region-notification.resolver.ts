import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { OperationContext, RegionWideContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { perOperation } from "../kernel/loaders.ts";
import { type Connection, connectionOf, connectionType, decodeCursor, pageSize } from "../kernel/paging.ts";
import { InRegion } from "../kernel/rooms.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { select } from "../kernel/select.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { RegionNotification, type RegionNotificationId } from "./region-notification.entity.ts";
import { countUnread, RECENT, recentValues, UNREAD } from "./region-notification.reads.ts";

const RegionNotificationConnection = connectionType(
  "RegionNotification",
  "notifications",
  () => RegionNotification,
);

const MOST_MARKED = 200;

const readAt = perOperation(async (ctx: RegionWideContext, ids: readonly RegionNotificationId[]) => {
  const rows = await select<{ id: RegionNotificationId; readAt: Date }>(
    ctx.em,
    `select notification_id as id, read_at as "readAt" from region_notification_read
     where account_id = ? and notification_id = any(string_to_array(?, ',')::uuid[])`,
    [ctx.viewer.accountId, ids.join(",")],
  );
  return new Map(rows.map((row) => [row.id, new Date(row.readAt)]));
});

/** What the centre was told is one list for all of it; what was read is each person's own. */
@Resolver(() => RegionNotification)
export class RegionNotificationResolver {
  @Authorized("cooperation:view")
  @Query(() => RegionNotificationConnection, {
    description: "What the regional centre was told in the last 90 days, newest first.",
  })
  async regionNotifications(
    @InRegion() ctx: RegionWideContext,
    @Arg("unreadOnly", () => Boolean, {
      defaultValue: false,
      description: "Only what the viewer has not read.",
    })
    unreadOnly: boolean,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<RegionNotification>> {
    const size = pageSize(first);
    const unread = unreadOnly ? ` and ${UNREAD}` : "";
    const values = [...recentValues(ctx), ...(unreadOnly ? [ctx.viewer.accountId] : [])];
    const behind = after ? decodeCursor(after, ["string"]) : [];
    const rows = await select<RegionNotification>(
      ctx.em,
      `select n.id, n.region_id as region, n.municipality_ref as "municipalityRef", n.kind,
         n.subject_id as "subjectId", n.params, n.created_at as "createdAt"
       from region_notification n where ${RECENT}${unread} ${after ? "and n.id < ?::uuid" : ""}
       order by n.id desc limit ?`,
      [...values, ...behind, size + 1],
    );
    const [total] = await select<{ count: number }>(
      ctx.em,
      `select count(*)::int as count from region_notification n where ${RECENT}${unread}`,
      values,
    );
    return connectionOf(
      rows,
      size,
      total?.count ?? 0,
      ({ id }) => [id],
      (row) => Object.assign(new RegionNotification(), row, { createdAt: new Date(row.createdAt) }),
    );
  }

  @Authorized("cooperation:view")
  @Query(() => Int, { description: "How many of them the viewer has not read." })
  unreadRegionNotificationCount(@InRegion() ctx: RegionWideContext): Promise<number> {
    return countUnread(ctx);
  }

  @Authorized("cooperation:view")
  @Mutation(() => Int, { description: "Marks them as read by the viewer; answers how many are left unread." })
  async markRegionNotificationsRead(
    @InRegion() ctx: RegionWideContext,
    @Arg("ids", () => [ID], { nullable: true, description: "Which ones, 200 at most; all when absent." })
    ids: string[] | null,
  ): Promise<number> {
    if (ids && ids.length > MOST_MARKED)
      throw badInput(`Отметить можно до ${MOST_MARKED} уведомлений сразу.`);
    const wanted = ids?.map((id) => clientId<RegionNotificationId>(id));
    await select(
      ctx.em,
      `insert into region_notification_read (region_id, account_id, notification_id, read_at)
       select n.region_id, ?::uuid, n.id, ?::timestamptz from region_notification n
       where ${RECENT} and ${UNREAD} ${wanted ? "and n.id = any(string_to_array(?, ',')::uuid[])" : ""}
       on conflict do nothing`,
      [
        ctx.viewer.accountId,
        ctx.clock.now(),
        ...recentValues(ctx),
        ctx.viewer.accountId,
        ...(wanted ? [wanted.join(",")] : []),
      ],
    );
    return countUnread(ctx);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "The municipality it comes from." })
  municipality(@Ctx() ctx: OperationContext, @Root() { municipalityRef }: RegionNotification) {
    return municipalityById(ctx, municipalityRef);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "When the viewer read it; null until then.",
  })
  readAt(@InRegion() ctx: RegionWideContext, @Root() { id }: RegionNotification): Promise<Date | null> {
    return readAt(ctx).load(id);
  }
}
