/** A signature made outside the program: taken with what could be checked of it, whatever that is. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { getMeeting, nameOf } from "../meeting/find-meeting.ts";
import { ProcedureAct } from "../meeting/meeting.enums.ts";
import { procedureUnder } from "../meeting/procedure.reads.ts";
import { titles } from "../meeting/who-may.rules.ts";
import { fileNameOf } from "../submission/attachment.service.ts";
import { getMinutes, recordMinutesEvent } from "./find-minutes.ts";
import type { MinutesId } from "./minutes.entity.ts";
import { MinutesState } from "./minutes.enums.ts";
import { type MinutesRefusal, refuse } from "./minutes-refusal.ts";
import { signersOf } from "./minutes.rules.ts";
import { MinutesSignatureFile, type SignatureFileId } from "./minutes-signature.entity.ts";
import {
  checkSignature,
  LONGEST_SIGNATURE,
  type SignatureFinding,
  type SignedFiles,
} from "./signature/check-signature.ts";
import { DerError } from "./signature/der.ts";

const MOST_FILES = 20;

/** Why a signature file cannot be added to the minutes; null when it can. @throws {DenialError} NOT_FOUND */
export async function signatureFileRefusal(
  ctx: MunicipalContext,
  id: MinutesId,
): Promise<MinutesRefusal | null> {
  const minutes = await getMinutes(ctx, id);
  if (minutes.state !== MinutesState.SIGNED)
    return refuse(
      "NOT_SIGNED",
      "Файл подписи прикладывают к подписанному протоколу: подписывают тот файл, который можно скачать здесь.",
    );
  const meeting = await getMeeting(ctx, minutes.meetingId);
  const procedure = await procedureUnder(ctx, meeting.regulationVersion);
  const by = [...signersOf(procedure, meeting).value, ...procedure.acts[ProcedureAct.KEEP_MINUTES].value];
  if (!by.some((role) => ctx.roleCodes.includes(role)))
    return refuse("NOT_YOUR_STEP", `Файл подписи прикладывает ${titles(procedure, [...new Set(by)])}.`);
  const own = { municipality: ctx.municipalityId, minutesId: id };
  return (await ctx.em.count(MinutesSignatureFile, own)) >= MOST_FILES
    ? refuse("TOO_MANY", `К протоколу можно приложить до ${MOST_FILES} файлов подписи.`)
    : null;
}

/** Keeps a signature file with what it says. */
export async function addSignatureFile(
  ctx: MunicipalContext,
  id: MinutesId,
  { fileName, content }: { readonly fileName: string; readonly content: Buffer },
  files: SignedFiles,
): Promise<MinutesSignatureFile | MinutesRefusal> {
  const refused = (await signatureFileRefusal(ctx, id)) ?? sizeRefusal(content);
  if (refused) return refused;
  const finding = findingOf(content, files);
  if (finding === null)
    return refuse(
      "NOT_A_SIGNATURE",
      "Это не файл электронной подписи. Приложите отсоединённую подпись: .sig или .p7s.",
    );
  const now = ctx.clock.now();
  const row = ctx.em.create(MinutesSignatureFile, {
    ...finding,
    municipality: ctx.municipalityId,
    id: newId<SignatureFileId>(now.getTime()),
    minutesId: id,
    fileName: fileNameOf(fileName),
    addedAt: now,
    addedBy: ctx.viewer.displayName,
    content,
  });
  ctx.em.persist(row);
  recordMinutesEvent(ctx, id, "QUALIFIED_ADDED", { note: row.fileName });
  const { meetingId } = await getMinutes(ctx, id);
  recordAudit(ctx, "minutes.signature_file_added", nameOf(await getMeeting(ctx, meetingId)), {
    verdict: finding.verdict,
  });
  await ctx.em.flush();
  return row;
}

function sizeRefusal({ length }: Buffer): MinutesRefusal | null {
  if (length === 0) return refuse("FILE_EMPTY", "Файл пуст: выберите другой.");
  return length > LONGEST_SIGNATURE
    ? refuse("FILE_TOO_LARGE", "Файл подписи не бывает больше 1 МБ. Проверьте, тот ли это файл.")
    : null;
}

/** Null when it is no signature file. */
function findingOf(content: Buffer, files: SignedFiles): SignatureFinding | null {
  try {
    return checkSignature(content, files);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** A signature file with its bytes. @throws {DenialError} NOT_FOUND */
export async function readSignatureFile(
  ctx: MunicipalContext,
  id: SignatureFileId,
): Promise<{ fileName: string; content: Buffer }> {
  const own = { municipality: ctx.municipalityId, id };
  const row = await ctx.em.findOne(MinutesSignatureFile, own, { populate: ["content"] });
  if (!row) throw notFound();
  return { fileName: row.fileName, content: Buffer.from(row.content) };
}
