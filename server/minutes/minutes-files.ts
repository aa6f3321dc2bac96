/** Minutes and extracts as files. Those of signed minutes are made once and kept byte for byte. */
import { createHash } from "node:crypto";
import type { DocumentContent } from "../document/document-content.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { decisionLines, momentInWords, wordsOf } from "./minutes-words.ts";
import { getMinutes, minutesWhole, signaturesOf } from "./find-minutes.ts";
import {
  documentOfExtract,
  documentOfMinutes,
  type SignatureLine,
  withSignatures,
} from "./minutes-document.ts";
import type { Minutes, MinutesId } from "./minutes.entity.ts";
import type { MinutesFormat } from "./minutes.enums.ts";
import type { MinutesExtract } from "./minutes-paper.entity.ts";

/** As it would be printed now: a draft as it stands, what is signed as it was signed. */
export async function printedMinutes(ctx: MunicipalContext, minutes: Minutes): Promise<DocumentContent> {
  if (minutes.content === null)
    return documentOfMinutes(await wordsOf(ctx, await minutesWhole(ctx, minutes)));
  return withSignatures(minutes.content, await signatureLines(ctx, minutes));
}

async function signatureLines(ctx: MunicipalContext, minutes: Minutes): Promise<SignatureLine[]> {
  const signatures = await signaturesOf(ctx, minutes);
  return signatures.map(({ roleTitle, name, login, signedAt, contentHash }) => ({
    role: roleTitle,
    name: `${name} (учётная запись ${login})`,
    at: momentInWords(signedAt, ctx.timeZone),
    hash: contentHash,
  }));
}

/** An extract as it is printed: the owner's own decisions, and nothing else of the meeting. */
export async function printedExtract(
  ctx: MunicipalContext,
  extract: MinutesExtract,
): Promise<DocumentContent> {
  const minutes = await getMinutes(ctx, extract.minutesId);
  const { agenda, decisions, meeting } = await minutesWhole(ctx, minutes);
  // Numbers stay those of the minutes, so they are counted before the others are left out.
  const lines = await decisionLines(ctx, { agenda, decisions });
  const own = decisions.filter(
    ({ isForAction, ownerMemberId, ownerRecipientId }) =>
      isForAction && ownerMemberId === extract.ownerMemberId && ownerRecipientId === extract.ownerRecipientId,
  );
  const items = agenda.map(({ id, title }) => ({
    title,
    decisions: own
      .filter(({ agendaItemId }) => agendaItemId === id)
      .map((decision) => lines.get(decision.id)!),
  }));
  const clause = meeting.procedure.minutesSentTo[0]?.clause ?? null;
  const content = minutes.content!;
  return documentOfExtract(content, extract.addressee, clause, items, await signatureLines(ctx, minutes));
}

/** The kept bytes of a file of signed minutes; null before they are made. */
export async function keptFile(
  ctx: MunicipalContext,
  id: MinutesId,
  format: MinutesFormat,
): Promise<Buffer | null> {
  const [row] = await select<{ content: Uint8Array }>(
    ctx.em,
    "select content from minutes_file where municipality_id = ? and minutes_id = ? and format = ?",
    [ctx.municipalityId, id, format],
  );
  return row ? Buffer.from(row.content) : null;
}

/** Keeps a file; one that is there already stays and is given back. */
export async function keepFile(
  ctx: MunicipalContext,
  id: MinutesId,
  format: MinutesFormat,
  content: Buffer,
): Promise<Buffer> {
  await select(
    ctx.em,
    `insert into minutes_file (municipality_id, minutes_id, format, sha256, byte_length, content)
     values (?, ?, ?, ?, ?, ?) on conflict (municipality_id, minutes_id, format) do nothing`,
    [
      ctx.municipalityId,
      id,
      format,
      createHash("sha256").update(content).digest("hex"),
      content.length,
      content,
    ],
  );
  return (await keptFile(ctx, id, format))!;
}
