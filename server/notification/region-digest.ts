/** The summary of a day for people of a regional centre, by the day of the region. */
import type { JobRegion, Work } from "../job/queue.ts";
import type { RegionalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { plainDateIn } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { type ReadyRegionLetter, sendRegionLetter } from "./deliver-region-mail.ts";
import type { Mailer } from "./mailer.ts";
import { isQuiet, minuteOfDay } from "./quiet-hours.ts";
import type { RegionLetterId } from "./region-letter.entity.ts";
import { type RegionDigestCounts, regionDigestLetter } from "./region-letter-text.ts";
import { countUnread } from "./region-notification.reads.ts";
import { peopleWithMail, type RegionReader, regionPlace } from "./region-readers.ts";

/** What waits for the regional centre; `cooperation` counts it. */
export type RegionCounts = (ctx: RegionalContext) => Promise<Omit<RegionDigestCounts, "unread">>;

/** Sends the summaries that are due, from one municipality of the region alone. */
export async function sendRegionDigests(
  work: Work,
  mailer: Mailer,
  publicUrl: string,
  countsOf: RegionCounts,
): Promise<void> {
  const due = await work.amongRegionPeople(async (em, region) =>
    region.isKeptHere ? { region, readers: await peopleWithMail(em, region.id) } : null,
  );
  for (const reader of due?.readers ?? []) {
    work.throwIfStopping();
    if (reader.digestHour === null) continue;
    const letter = await work.asRegionPerson(reader.accountId, (ctx) =>
      digestFor(ctx, work, due!.region, reader, publicUrl, countsOf),
    );
    if (letter) await sendRegionLetter(work, mailer, reader.accountId, letter);
  }
}

/** The summary of today; null before its hour, in quiet hours, when it was sent, or with nothing in it. */
async function digestFor(
  ctx: RegionalContext,
  work: Work,
  region: JobRegion,
  reader: RegionReader,
  publicUrl: string,
  countsOf: RegionCounts,
): Promise<ReadyRegionLetter | null> {
  const now = ctx.clock.now();
  if (minuteOfDay(region.timeZone, now) < reader.digestHour! * 60 || isQuiet(reader, region.timeZone, now))
    return null;
  const counts = { unread: await countUnread(ctx), ...(await countsOf(ctx)) };
  if (Object.values(counts).every((count) => count === 0)) return null;
  const [letter] = await select<{ id: RegionLetterId; address: string; isOver: boolean }>(
    ctx.em,
    // The update changes nothing: it makes the letter of a run before this one come back.
    `insert into region_letter as l (region_id, id, account_id, address, job_id, digest_on, created_at)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (region_id, account_id, digest_on) where digest_on is not null
       do update set digest_on = excluded.digest_on
     returning l.id, l.address, l.sent_at is not null or l.failed_at is not null as "isOver"`,
    [
      region.id,
      newId<RegionLetterId>(now.getTime()),
      reader.accountId,
      reader.email,
      work.id,
      plainDateIn(region.timeZone, now),
      now,
    ],
  );
  if (!letter || letter.isOver) return null;
  return {
    id: letter.id,
    to: letter.address,
    ...regionDigestLetter(counts, regionPlace(region, publicUrl)),
  };
}
