/** Addresses by which people's calendar programs read the meetings; one per person and centre. */
import { recordAudit } from "../../audit/record-audit.ts";
import { hashSecret, newSecret } from "../../identity/secret.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { newId } from "../../kernel/ids.ts";
import { CalendarFeed, type CalendarFeedId } from "../calendar-feed.entity.ts";

/** The viewer's address that is in force; null without one. */
export function findFeed(ctx: MunicipalContext): Promise<CalendarFeed | null> {
  return ctx.em.findOne(CalendarFeed, {
    municipality: ctx.municipalityId,
    accountId: ctx.viewer.accountId,
    revokedAt: null,
  });
}

/** A new address; the one before no longer works. @returns the secret, which is never shown again */
export async function makeFeed(ctx: MunicipalContext): Promise<{ feed: CalendarFeed; secret: string }> {
  await revokeFeed(ctx);
  const now = ctx.clock.now();
  const secret = newSecret();
  const feed = ctx.em.create(CalendarFeed, {
    municipality: ctx.municipalityId,
    id: newId<CalendarFeedId>(now.getTime()),
    accountId: ctx.viewer.accountId,
    secretHash: hashSecret(secret),
    createdAt: now,
    revokedAt: null,
  });
  ctx.em.persist(feed);
  recordAudit(ctx, "calendar_feed.made", ctx.viewer.displayName);
  await ctx.em.flush();
  return { feed, secret };
}

/** @returns whether there was an address */
export async function revokeFeed(ctx: MunicipalContext): Promise<boolean> {
  const feed = await findFeed(ctx);
  if (!feed) return false;
  feed.revokedAt = ctx.clock.now();
  recordAudit(ctx, "calendar_feed.revoked", ctx.viewer.displayName);
  await ctx.em.flush();
  return true;
}
