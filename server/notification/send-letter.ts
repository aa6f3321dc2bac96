/** The last two steps of a letter: out, and marked as sent. */
import type { Work } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { LetterId } from "./letter.entity.ts";
import type { LetterPlace } from "./letter-text.ts";
import { LetterRefusedError, type Mailer, type OutgoingLetter } from "./mailer.ts";

export interface ReadyLetter extends OutgoingLetter {
  readonly id: LetterId;
}

/** Where letters of the context's municipality come from and lead to. */
export async function letterPlace(ctx: MunicipalContext, publicUrl: string): Promise<LetterPlace> {
  const [town] = await select<{ name: string; slug: string }>(
    ctx.em,
    "select name, slug from municipality where id = ?",
    [ctx.municipalityId],
  );
  const url = `${publicUrl.replace(/\/+$/, "")}/${town!.slug}`;
  return { municipality: town!.name, url, timeZone: ctx.timeZone };
}

/**
 * Sends outside any transaction. A letter refused for good is not tried again; other failures are thrown.
 *
 * @returns the column of the letter that says what came of it
 */
export async function sendOut(
  work: Work,
  mailer: Mailer,
  letter: OutgoingLetter,
): Promise<"sent_at" | "failed_at"> {
  const isRefused = await mailer.send(letter).then(
    () => false,
    (error: unknown) => {
      if (error instanceof LetterRefusedError) return true;
      throw error;
    },
  );
  if (isRefused) work.log.warn("mail.refused", { letter: letter.id });
  return isRefused ? "failed_at" : "sent_at";
}

/** Sends a letter of the work's municipality and marks it. */
export async function sendLetter(work: Work, mailer: Mailer, letter: ReadyLetter): Promise<void> {
  const column = await sendOut(work, mailer, letter);
  await work.inMunicipality(async (ctx) => {
    const sql = `update letter set ${column} = ? where municipality_id = ? and id = ?`;
    await select(ctx.em, sql, [ctx.clock.now(), ctx.municipalityId, letter.id]);
  });
}
