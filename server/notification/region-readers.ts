/** People of a regional centre who want letters. */
import type { JobRegion } from "../job/queue.ts";
import type { AccountId, RegionId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import type { LetterPlace } from "./letter-text.ts";
import type { QuietHours } from "./quiet-hours.ts";
import type { RegionNotificationPreference } from "./region-notification-preference.entity.ts";

export interface RegionReader extends QuietHours, Pick<RegionNotificationPreference, "ways" | "digestHour"> {
  readonly accountId: AccountId;
  readonly email: string;
  readonly emailSince: string | Date;
}

/** Whoever works in the region and has given an address. Read as the role of the queue. */
export function peopleWithMail(em: EntityManager, region: RegionId): Promise<RegionReader[]> {
  return select<RegionReader>(
    em,
    `select p.account_id as "accountId", p.email, p.email_since as "emailSince", p.ways,
       p.digest_hour as "digestHour", p.quiet_from as "quietFrom", p.quiet_to as "quietTo"
     from regional_grant g join region_notification_preference p on p.account_id = g.account_id
     where g.region_id = ? and p.email is not null order by p.account_id`,
    [region],
  );
}

/** Where letters of a regional centre come from and lead to. */
export const regionPlace = ({ centreName, timeZone }: JobRegion, publicUrl: string): LetterPlace => ({
  municipality: centreName,
  url: `${publicUrl.replace(/\/+$/, "")}/region`,
  timeZone,
});
