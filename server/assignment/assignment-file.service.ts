/** Files of reports on assignments: added by whoever answers for one or controls it, never taken away. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { fileNameOf } from "../submission/attachment.service.ts";
import { sniffFile } from "../submission/sniff-file.ts";
import { type AssignmentRefusal, isRefusal, notInState, notOwner, refuse } from "./assignment-refusal.ts";
import type { AssignmentId } from "./assignment.entity.ts";
import { CLOSED_STATES } from "./assignment.enums.ts";
import { AssignmentFile, type AssignmentFileId } from "./assignment-file.entity.ts";
import { getAssignment, lockAssignment, recordAssignmentEvent } from "./find-assignment.ts";
import { numberOf } from "./new-assignment.ts";
import { standpointOf } from "./step-assignment.ts";

const MOST_FILES = 30;

/** Adds a file to an open assignment. @throws {DenialError} NOT_FOUND for what the viewer does not see */
export async function addAssignmentFile(
  ctx: MunicipalContext,
  id: AssignmentId,
  { fileName: given, content }: { readonly fileName: string; readonly content: Buffer },
): Promise<AssignmentFile | AssignmentRefusal> {
  const assignment = await lockAssignment(ctx, id, null);
  if (isRefusal(assignment)) return assignment;
  if (CLOSED_STATES.includes(assignment.state)) return notInState();
  const { isOwner, isController } = await standpointOf(ctx, assignment);
  if (!isOwner && !isController) return notOwner();
  const fileName = fileNameOf(given);
  if (content.length === 0) return refuse("FILE_EMPTY", "Файл пуст: выберите другой.");
  const mediaType = sniffFile(fileName, content);
  if (mediaType === null)
    return refuse(
      "FILE_TYPE_UNKNOWN",
      "Такой файл приложить нельзя, или его содержимое не соответствует названию. Подойдут документы, изображения, аудио, видео, zip.",
    );
  const own = { municipality: ctx.municipalityId, assignmentId: id };
  if ((await ctx.em.count(AssignmentFile, own)) >= MOST_FILES)
    return refuse("TOO_MANY_FILES", `К поручению можно приложить до ${MOST_FILES} файлов.`);
  const now = ctx.clock.now();
  const row = ctx.em.create(AssignmentFile, {
    ...own,
    id: newId<AssignmentFileId>(now.getTime()),
    fileName,
    mediaType,
    byteLength: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    addedAt: now,
    addedBy: ctx.viewer.displayName,
    content,
  });
  ctx.em.persist(row);
  recordAssignmentEvent(ctx, id, "FILE_ADDED", { note: fileName });
  recordAudit(ctx, "assignment.file_added", numberOf(assignment), { fileId: row.id, mediaType });
  await ctx.em.flush();
  return row;
}

/** A file with its bytes. @throws {DenialError} NOT_FOUND unless the viewer sees its assignment */
export async function readAssignmentFile(
  ctx: MunicipalContext,
  id: AssignmentFileId,
): Promise<AssignmentFile> {
  const own = { municipality: ctx.municipalityId, id };
  const row = await ctx.em.findOne(AssignmentFile, own, { populate: ["content"] });
  if (!row) throw notFound();
  await getAssignment(ctx, row.assignmentId);
  return row;
}
