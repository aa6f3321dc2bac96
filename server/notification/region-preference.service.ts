/** How a person of a regional centre wants to hear of things. */
import type { RegionWideContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { formatTimeOfDay } from "./quiet-hours.ts";
import { defaultRegionWay, REGION_NOTIFICATION_KINDS } from "./region-notification-kind.ts";
import { RegionNotificationPreference } from "./region-notification-preference.entity.ts";
import type {
  RegionNotificationPreferences,
  RegionNotificationPreferencesInput,
} from "./region-preference.types.ts";
import { wishesOf } from "./wishes.ts";

/** The viewer's wishes; the usual ones for whoever has said nothing. */
export async function regionPreferencesOf(
  ctx: RegionWideContext,
  isMailOn: boolean,
): Promise<RegionNotificationPreferences> {
  const row = await ctx.em.findOne(RegionNotificationPreference, { accountId: ctx.viewer.accountId });
  const time = (minutes: number | null | undefined) => (minutes == null ? null : formatTimeOfDay(minutes));
  return {
    email: row?.email ?? null,
    isEmailRefused: row?.email != null && (await isRefused(ctx, row.email)),
    isMailOn,
    choices: REGION_NOTIFICATION_KINDS.map((kind) => ({
      kind,
      way: row?.ways[kind] ?? defaultRegionWay(kind),
    })),
    digestHour: row?.digestHour ?? null,
    quietFrom: time(row?.quietFrom),
    quietTo: time(row?.quietTo),
    timeZone: await zoneOf(ctx),
  };
}

async function zoneOf(ctx: RegionWideContext): Promise<string> {
  const [first] = await select<{ timeZone: string }>(
    ctx.em,
    `select time_zone as "timeZone" from region where id = any(string_to_array(?, ',')::uuid[]) order by name limit 1`,
    [ctx.regionIds.join(",")],
  );
  return first?.timeZone ?? "UTC";
}

async function isRefused(ctx: RegionWideContext, address: string): Promise<boolean> {
  const [newest] = await select<{ isRefused: boolean }>(
    ctx.em,
    `select failed_at is not null as "isRefused" from region_letter
     where account_id = ? and address = ? and (failed_at is not null or sent_at is not null)
     order by created_at desc, id desc limit 1`,
    [ctx.viewer.accountId, address],
  );
  return newest?.isRefused ?? false;
}

/** Says all the viewer's wishes anew. A new address gets letters of what happens from now on. */
export async function changeRegionPreferences(
  ctx: RegionWideContext,
  input: RegionNotificationPreferencesInput,
): Promise<SubmissionRefusal | null> {
  const wishes = wishesOf(input);
  if (isRefusal(wishes)) return wishes;
  const { accountId } = ctx.viewer;
  const before = await ctx.em.findOne(RegionNotificationPreference, { accountId });
  const isSameAddress = before !== null && before.email === wishes.email;
  await ctx.em.upsert(RegionNotificationPreference, {
    accountId,
    ...wishes,
    emailSince: isSameAddress ? before.emailSince : wishes.email === null ? null : ctx.clock.now(),
    ways: Object.fromEntries(
      input.choices
        .filter(({ kind, way }) => way !== defaultRegionWay(kind))
        .map(({ kind, way }) => [kind, way]),
    ),
  });
  return null;
}
