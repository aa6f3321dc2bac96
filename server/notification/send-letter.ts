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

/** Sends outside any transaction. A letter refused for good is not tried again; other failures are thrown. */
export async function sendLetter(work: Work, mailer: Mailer, letter: ReadyLetter): Promise<void> {
  const isRefused = await mailer.send(letter).then(
    () => false,
    (error: unknown) => {
      if (error instanceof LetterRefusedError) return true;
      throw error;
    },
  );
  if (isRefused) work.log.warn("mail.refused", { letter: letter.id });
  await work.inMunicipality(async (ctx) => {
    const column = isRefused ? "failed_at" : "sent_at";
    const sql = `update letter set ${column} = ? where municipality_id = ? and id = ?`;
    await select(ctx.em, sql, [ctx.clock.now(), ctx.municipalityId, letter.id]);
  });
}
