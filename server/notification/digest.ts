/** The summary of a day: once, from the hour the person chose on, when quiet hours are over. */
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { type AccountId, newId } from "../kernel/ids.ts";
import { addDays } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { Letter, type LetterId } from "./letter.entity.ts";
import { type DigestCounts, digestLetter } from "./letter-text.ts";
import type { Mailer } from "./mailer.ts";
import { isQuiet, minuteOfDay } from "./quiet-hours.ts";
import { type RegionCounts, sendRegionDigests } from "./region-digest.ts";
import { letterPlace, type ReadyLetter, sendLetter } from "./send-letter.ts";

const EVERY_MINUTES = 15;

/**
 * @param mailer null when this installation sends no letters
 * @param regionCounts what waits for a regional centre
 */
export function digestQueue(mailer: Mailer | null, publicUrl: string, regionCounts: RegionCounts): Queue {
  return {
    name: "digest",
    everyMinutes: EVERY_MINUTES,
    async run(work) {
      if (mailer === null) return;
      const readers = await work.inMunicipality(readersDue);
      for (const reader of readers) {
        work.throwIfStopping();
        const letter = await work.inMunicipality((ctx) => digestFor(ctx, reader, publicUrl));
        if (letter) await sendLetter(work, mailer, letter);
      }
      await sendRegionDigests(work, mailer, publicUrl, regionCounts);
    },
  };
}

interface Reader {
  readonly accountId: AccountId;
  readonly email: string;
  readonly digestHour: number;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
}

/** Whose hour has come today and who has not had the summary yet. */
async function readersDue(ctx: MunicipalContext): Promise<Reader[]> {
  const now = ctx.clock.now();
  const hour = Math.floor(minuteOfDay(ctx.timeZone, now) / 60);
  const readers = await select<Reader>(
    ctx.em,
    `select p.account_id as "accountId", p.email, p.digest_hour as "digestHour", p.quiet_from as "quietFrom",
       p.quiet_to as "quietTo"
     from notification_preference p
     where p.municipality_id = ? and p.email is not null and p.digest_hour <= ?
       and exists (select from municipal_grant g
         where g.municipality_id = p.municipality_id and g.account_id = p.account_id)
       and not exists (select from letter l where l.municipality_id = p.municipality_id
         and l.account_id = p.account_id and l.digest_on = ? and (l.sent_at is not null or l.failed_at is not null))
     order by p.account_id`,
    [ctx.municipalityId, hour, todayOf(ctx)],
  );
  return readers.filter((reader) => !isQuiet(reader, ctx.timeZone, now));
}

/** The summary of today; null when there is nothing in it. */
async function digestFor(
  ctx: MunicipalContext,
  reader: Reader,
  publicUrl: string,
): Promise<ReadyLetter | null> {
  const counts = await countsOf(ctx, reader.accountId);
  if (Object.values(counts).every((count) => count === 0)) return null;
  const letter = await todaysLetter(ctx, reader);
  return { id: letter.id, to: letter.address, ...digestLetter(counts, await letterPlace(ctx, publicUrl)) };
}

async function todaysLetter(ctx: MunicipalContext, { accountId, email }: Reader): Promise<Letter> {
  const key = { municipality: ctx.municipalityId, accountId, digestOn: todayOf(ctx) };
  const begun = await ctx.em.findOne(Letter, key);
  if (begun) return begun;
  const createdAt = ctx.clock.now();
  const id = newId<LetterId>(createdAt.getTime());
  const letter = ctx.em.create(Letter, {
    ...key,
    id,
    address: email,
    createdAt,
    sentAt: null,
    failedAt: null,
  });
  ctx.em.persist(letter);
  return letter;
}

/** What waits for a person: own submissions, of whom it stands in for, and of the responsible recipient it works for. */
async function countsOf(ctx: MunicipalContext, accountId: AccountId): Promise<DigestCounts> {
  const now = ctx.clock.now();
  const [counts] = await select<DigestCounts>(
    ctx.em,
    `select count(*) filter (where s.due_at < ?)::int as overdue,
       count(*) filter (where s.due_at >= ? and s.due_at < (?::date::timestamp at time zone ?))::int as "dueToday",
       count(*)::int as open,
       (select count(*)::int from notification n where n.municipality_id = ? and n.account_id = ? and n.read_at is null)
         as unread
     from submission s
     where s.municipality_id = ? and s.is_open and (s.executor_account_id = ? or s.executor_account_id in (
         select g.absent_account_id from acting_grant(?::uuid, ?::date) g
         where g.account_id = ? and g.absent_account_id is not null) or s.recipient_id in (
       select g.recipient_id from municipal_grant g where g.municipality_id = ? and g.account_id = ?))`,
    [
      now,
      now,
      addDays(todayOf(ctx), 1),
      ctx.timeZone,
      ctx.municipalityId,
      accountId,
      ctx.municipalityId,
      accountId,
      ctx.municipalityId,
      todayOf(ctx),
      accountId,
      ctx.municipalityId,
      accountId,
    ],
  );
  return counts!;
}
