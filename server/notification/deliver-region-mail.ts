/**
 * Sends what people of a regional centre want by e-mail: written down, sent, marked, each in its own transaction,
 * as `deliver-mail` does it. What came from any municipality of the region goes into the letter; whoever writes it
 * down first has it.
 */
import { enqueue } from "../job/enqueue.ts";
import type { JobRegion, Queue, Work } from "../job/queue.ts";
import type { RegionalContext } from "../kernel/context.ts";
import { type AccountId, newId, parseId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { LetterText } from "./letter-text.ts";
import type { Mailer } from "./mailer.ts";
import { NotificationWay } from "./notification-kind.ts";
import { endOfQuiet, isQuiet } from "./quiet-hours.ts";
import type { RegionLetterId } from "./region-letter.entity.ts";
import { type RegionLetterLine, regionNoticeLetter } from "./region-letter-text.ts";
import { defaultRegionWay, REGION_NOTIFICATION_KINDS } from "./region-notification-kind.ts";
import { peopleWithMail, type RegionReader, regionPlace } from "./region-readers.ts";
import { sendOut } from "./send-letter.ts";

/** More would not be read; the rest goes out in the next letter. */
const MOST_LINES = 50;
/** What waited longer, for want of a mail server, is not sent any more. */
const LONGEST_WAIT_MS = 3 * 86_400_000;

export interface ReadyRegionLetter extends LetterText {
  readonly id: RegionLetterId;
  readonly to: string;
}

/** @param mailer null when this installation sends no letters */
export function deliverRegionMailQueue(mailer: Mailer | null, publicUrl: string): Queue {
  return {
    name: "deliver-region-mail",
    async run(work) {
      if (mailer === null) return;
      const only = typeof work.data.accountId === "string" ? parseId<AccountId>(work.data.accountId) : null;
      const { region, readers } = await work.amongRegionPeople(async (em, where) => ({
        region: where,
        readers: await peopleWithMail(em, where.id),
      }));
      for (const reader of readers.filter(({ accountId }) => only === null || accountId === only))
        await deliverTo(work, mailer, publicUrl, region, reader);
    },
  };
}

async function deliverTo(
  work: Work,
  mailer: Mailer,
  publicUrl: string,
  region: JobRegion,
  reader: RegionReader,
): Promise<void> {
  for (;;) {
    work.throwIfStopping();
    const next = await work.asRegionPerson(reader.accountId, (ctx) =>
      nextLetter(ctx, work.id, region, reader, publicUrl),
    );
    if (next === null) return;
    if (next instanceof Date) return wait(work, reader.accountId, next);
    await sendRegionLetter(work, mailer, reader.accountId, next);
  }
}

/** Comes back for this person when the quiet hours are over. */
const wait = (work: Work, accountId: AccountId, startAfter: Date): Promise<void> =>
  work.inMunicipality((ctx) =>
    enqueue(ctx, "deliver-region-mail", { accountId }, { singletonKey: accountId, startAfter }),
  );

/** @returns the letter to send now, when to come back, or null when nothing waits */
async function nextLetter(
  ctx: RegionalContext,
  jobId: string,
  region: JobRegion,
  reader: RegionReader,
  publicUrl: string,
): Promise<ReadyRegionLetter | Date | null> {
  const begun = await unsent(ctx, jobId, region);
  if (!begun && !(await hasNews(ctx, region, reader))) return null;
  const now = ctx.clock.now();
  if (isQuiet(reader, region.timeZone, now)) return endOfQuiet(reader, region.timeZone, now);
  const letter = begun ?? (await write(ctx, jobId, region, reader));
  if (!letter) return null;
  const lines = await linesOf(ctx, region, letter.id);
  return { id: letter.id, to: letter.address, ...regionNoticeLetter(lines, regionPlace(region, publicUrl)) };
}

interface Written {
  readonly id: RegionLetterId;
  readonly address: string;
}

async function unsent(ctx: RegionalContext, jobId: string, region: JobRegion): Promise<Written | null> {
  const [letter] = await select<Written>(
    ctx.em,
    `select id, address from region_letter
     where region_id = ? and account_id = ? and job_id = ? and digest_on is null
       and sent_at is null and failed_at is null`,
    [region.id, ctx.viewer.accountId, jobId],
  );
  return letter ?? null;
}

/** Kinds that a person wants by e-mail, joined by commas. */
const mailedKinds = ({ ways }: RegionReader): string =>
  REGION_NOTIFICATION_KINDS.filter(
    (kind) => (ways[kind] ?? defaultRegionWay(kind)) === NotificationWay.EMAIL,
  ).join(",");

const UNTOLD = `n.region_id = ? and n.kind = any(string_to_array(?, ',')) and n.created_at > ?::timestamptz
  and not exists (select from region_letter_line l where l.region_id = n.region_id and l.account_id = ?
    and l.notification_id = n.id)`;

function untoldValues(ctx: RegionalContext, region: JobRegion, reader: RegionReader): unknown[] {
  const oldest = Math.max(
    ctx.clock.now().getTime() - LONGEST_WAIT_MS,
    new Date(reader.emailSince).getTime() - 1,
  );
  return [region.id, mailedKinds(reader), new Date(oldest), reader.accountId];
}

async function hasNews(ctx: RegionalContext, region: JobRegion, reader: RegionReader): Promise<boolean> {
  const sql = `select 1 from region_notification n where ${UNTOLD} limit 1`;
  return (await select(ctx.em, sql, untoldValues(ctx, region, reader))).length > 0;
}

/** Writes a letter down together with what it tells; null when another one tells it meanwhile. */
async function write(
  ctx: RegionalContext,
  jobId: string,
  region: JobRegion,
  reader: RegionReader,
): Promise<Written | null> {
  const now = ctx.clock.now();
  const id = newId<RegionLetterId>(now.getTime());
  const told = await select(
    ctx.em,
    `insert into region_letter_line (region_id, account_id, notification_id, letter_id)
     select n.region_id, ?, n.id, ? from region_notification n where ${UNTOLD} order by n.id limit ${MOST_LINES}
     on conflict do nothing returning notification_id`,
    [reader.accountId, id, ...untoldValues(ctx, region, reader)],
  );
  if (told.length === 0) return null;
  await select(
    ctx.em,
    `insert into region_letter (region_id, id, account_id, address, job_id, created_at) values (?, ?, ?, ?, ?, ?)`,
    [region.id, id, reader.accountId, reader.email, jobId, now],
  );
  return { id, address: reader.email };
}

function linesOf(ctx: RegionalContext, region: JobRegion, id: RegionLetterId): Promise<RegionLetterLine[]> {
  return select<RegionLetterLine>(
    ctx.em,
    `select n.kind, n.subject_id as "subjectId", n.params, coalesce(m.name, '') as municipality
     from region_letter_line l
     join region_notification n on n.region_id = l.region_id and n.id = l.notification_id
     left join municipality m on m.id = n.municipality_ref
     where l.region_id = ? and l.account_id = ? and l.letter_id = ? order by n.id`,
    [region.id, ctx.viewer.accountId, id],
  );
}

/** Sends outside any transaction, then marks the letter. */
export async function sendRegionLetter(
  work: Work,
  mailer: Mailer,
  accountId: AccountId,
  letter: ReadyRegionLetter,
): Promise<void> {
  const column = await sendOut(work, mailer, letter);
  await work.asRegionPerson(accountId, (ctx) =>
    select(ctx.em, `update region_letter set ${column} = ? where account_id = ? and id = ?`, [
      ctx.clock.now(),
      accountId,
      letter.id,
    ]),
  );
}
