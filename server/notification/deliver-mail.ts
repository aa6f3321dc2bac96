/**
 * Sends what a person wants by e-mail. First the letter is written down with what it tells, then it is sent, then
 * it is marked as sent, each in its own transaction: a crash in between sends the same letter again, under the
 * same Message-ID, and never loses or splits one.
 */
import { enqueue } from "../job/enqueue.ts";
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { type AccountId, newId, parseId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { Letter, type LetterId } from "./letter.entity.ts";
import { type LetterLine, noticeLetter } from "./letter-text.ts";
import type { Mailer } from "./mailer.ts";
import { NotificationPreference } from "./notification-preference.entity.ts";
import { endOfQuiet, isQuiet } from "./quiet-hours.ts";
import { letterPlace, type ReadyLetter, sendLetter } from "./send-letter.ts";

/** More would not be read; the rest goes out in the next letter. */
const MOST_LINES = 50;

/**
 * @param mailer null when this installation sends no letters: then none will be sent later either
 * @param publicUrl address of the portal
 */
export function deliverMailQueue(mailer: Mailer | null, publicUrl: string): Queue {
  return {
    name: "deliver-mail",
    async run(work) {
      const accountId = parseId<AccountId>(String(work.data.accountId));
      if (accountId === null) throw new Error("A job without an account.");
      const isUrgent = work.data.isUrgent === true;
      for (;;) {
        work.throwIfStopping();
        const letter = await work.inMunicipality((ctx) =>
          nextLetter(ctx, accountId, isUrgent, mailer, publicUrl),
        );
        if (letter === null || mailer === null) return;
        await sendLetter(work, mailer, letter);
      }
    },
  };
}

/** The letter to send now; null when there is none, or none yet. */
async function nextLetter(
  ctx: MunicipalContext,
  accountId: AccountId,
  isUrgent: boolean,
  mailer: Mailer | null,
  publicUrl: string,
): Promise<ReadyLetter | null> {
  const wishes = await ctx.em.findOne(NotificationPreference, {
    municipality: ctx.municipalityId,
    accountId,
  });
  if (mailer === null || wishes?.email == null) return forget(ctx, accountId);
  if (!isUrgent && isQuiet(wishes, ctx.timeZone, ctx.clock.now())) {
    const startAfter = endOfQuiet(wishes, ctx.timeZone, ctx.clock.now());
    await enqueue(ctx, "deliver-mail", { accountId }, { singletonKey: accountId, startAfter });
    return null;
  }
  const letter = (await unsent(ctx, accountId)) ?? (await write(ctx, accountId, wishes.email, isUrgent));
  if (!letter) return null;
  const lines = await linesOf(ctx, letter.id);
  const { id, address } = letter;
  return { id, to: address, ...noticeLetter(lines, await letterPlace(ctx, publicUrl)) };
}

/** Without an address or a server nothing waits for better times: it would all arrive at once, and late. */
async function forget(ctx: MunicipalContext, accountId: AccountId): Promise<null> {
  await select(
    ctx.em,
    `update notification set is_for_mail = false
     where municipality_id = ? and account_id = ? and is_for_mail and letter_id is null`,
    [ctx.municipalityId, accountId],
  );
  return null;
}

function unsent(ctx: MunicipalContext, accountId: AccountId): Promise<Letter | null> {
  const own = { municipality: ctx.municipalityId, accountId };
  return ctx.em.findOne(Letter, { ...own, sentAt: null, failedAt: null, digestOn: null });
}

/** Writes a letter down together with what it tells; null when there is nothing to tell. */
async function write(
  ctx: MunicipalContext,
  accountId: AccountId,
  address: string,
  isUrgent: boolean,
): Promise<Pick<Letter, "id" | "address"> | null> {
  const id = newId<LetterId>(ctx.clock.now().getTime());
  const told = await select(
    ctx.em,
    // Materialized: a limited, locking subquery inside `in` may be run again for each row, past its limit.
    `with untold as materialized (
       select municipality_id, id from notification
       where municipality_id = ? and account_id = ? and is_for_mail and letter_id is null ${isUrgent ? "and is_urgent" : ""}
       order by id limit ${MOST_LINES} for update)
     update notification n set letter_id = ? from untold u
     where n.municipality_id = u.municipality_id and n.id = u.id returning n.id`,
    [ctx.municipalityId, accountId, id],
  );
  if (told.length === 0) return null;
  const facts = { municipality: ctx.municipalityId, id, accountId, address, digestOn: null };
  ctx.em.persist(
    ctx.em.create(Letter, { ...facts, createdAt: ctx.clock.now(), sentAt: null, failedAt: null }),
  );
  return { id, address };
}

function linesOf(ctx: MunicipalContext, letterId: LetterId): Promise<LetterLine[]> {
  return select<LetterLine>(
    ctx.em,
    `select kind, submission_id as "submissionId", params from notification
     where municipality_id = ? and letter_id = ? order by id`,
    [ctx.municipalityId, letterId],
  );
}
