/** Files of submissions: kept apart from their bytes, taken by content, given only to who sees the item. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { Attachment, AttachmentContent, type AttachmentId } from "./attachment.entity.ts";
import { saved } from "./step-work.ts";
import { getSubmission, lockSubmission } from "./find-submission.ts";
import { recordEvent } from "./record-event.ts";
import { sniffFile } from "./sniff-file.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";

const MOST_FILES = 50;
const LONGEST_NAME = 200;

export interface Added {
  readonly attachment: Attachment;
  readonly submission: Submission;
}

/** The last part of a path a client may have sent, without signs that no file name has. */
export function fileNameOf(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}"<>|?*:]/gu, "").trim();
  return clean.length <= LONGEST_NAME ? clean : clean.slice(-LONGEST_NAME);
}

/**
 * Adds a file.
 *
 * @throws {DenialError} NOT_FOUND for a submission that the viewer does not see
 */
export async function addAttachment(
  ctx: MunicipalContext,
  id: SubmissionId,
  given: { readonly fileName: string; readonly content: Buffer },
): Promise<Added | SubmissionRefusal> {
  const submission = await lockSubmission(ctx, id, null);
  if (isRefusal(submission)) return submission;
  const fileName = fileNameOf(given.fileName);
  if (given.content.length === 0) return refuse("FILE_EMPTY", "Файл пуст: выберите другой.");
  const mediaType = sniffFile(fileName, given.content);
  if (mediaType === null)
    return refuse(
      "FILE_TYPE_UNKNOWN",
      "Такой файл приложить нельзя, или его содержимое не соответствует названию. Подойдут документы, изображения, аудио, видео, zip.",
    );
  const where = { municipality: ctx.municipalityId, submissionId: submission.id };
  if ((await ctx.em.count(Attachment, where)) >= MOST_FILES)
    return refuse("TOO_MANY_FILES", `К обращению можно приложить до ${MOST_FILES} файлов.`);
  const attachment = persistFile(ctx, submission, { fileName, mediaType, content: given.content });
  const details = { attachmentId: attachment.id, mediaType, byteLength: attachment.byteLength };
  recordEvent(ctx, submission, "ATTACHMENT_ADDED", { details });
  recordAudit(ctx, "submission.attachment_added", submission.number, details);
  return { attachment, submission: await saved(ctx, submission) };
}

function persistFile(
  ctx: MunicipalContext,
  submission: Submission,
  { fileName, mediaType, content }: { fileName: string; mediaType: string; content: Buffer },
): Attachment {
  const now = ctx.clock.now();
  const attachment = ctx.em.create(Attachment, {
    municipality: ctx.municipalityId,
    id: newId<AttachmentId>(now.getTime()),
    submissionId: submission.id,
    fileName,
    mediaType,
    byteLength: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    addedAt: now,
    addedBy: ctx.viewer.displayName,
  });
  ctx.em.persist(attachment);
  ctx.em.persist(
    ctx.em.create(AttachmentContent, { attachment: [ctx.municipalityId, attachment.id], content }),
  );
  return attachment;
}

/** A file with its bytes. @throws {DenialError} NOT_FOUND unless the viewer sees its submission */
export async function readAttachment(
  ctx: MunicipalContext,
  id: AttachmentId,
): Promise<{ attachment: Attachment; content: Buffer }> {
  const attachment = await ctx.em.findOne(Attachment, { municipality: ctx.municipalityId, id });
  if (!attachment) throw notFound();
  await getSubmission(ctx, attachment.submissionId);
  const kept = await ctx.em.findOneOrFail(AttachmentContent, { attachment: [ctx.municipalityId, id] });
  return { attachment, content: Buffer.from(kept.content) };
}

/** Takes a file away, its bytes included; the history keeps that it was there. */
export async function removeAttachment(
  ctx: MunicipalContext,
  id: AttachmentId,
): Promise<Submission | SubmissionRefusal> {
  const attachment = await ctx.em.findOne(Attachment, { municipality: ctx.municipalityId, id });
  if (!attachment) throw notFound();
  const submission = await lockSubmission(ctx, attachment.submissionId, null);
  if (isRefusal(submission)) return submission;
  const { sha256 } = attachment;
  if (!(await ctx.em.nativeDelete(Attachment, { municipality: ctx.municipalityId, id }))) throw notFound();
  recordEvent(ctx, submission, "ATTACHMENT_REMOVED", { details: { attachmentId: id, sha256 } });
  recordAudit(ctx, "submission.attachment_removed", submission.number, { attachmentId: id, sha256 });
  return saved(ctx, submission);
}
