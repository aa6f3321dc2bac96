/** Materials of a meeting: files that members prepare, read by everybody who sees the meeting. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { fileNameOf } from "../submission/attachment.service.ts";
import { sniffFile } from "../submission/sniff-file.ts";
import { refuse } from "../submission/submission-refusal.ts";
import type { AgendaItemId } from "./agenda-item.entity.ts";
import { lockMeeting, nameOf, recordMeetingEvent, saved, wholeOf } from "./find-meeting.ts";
import type { Meeting, MeetingId } from "./meeting.entity.ts";
import { ProcedureAct } from "./meeting.enums.ts";
import {
  MeetingMaterial,
  MeetingMaterialContent,
  type MeetingMaterialId,
} from "./meeting-material.entity.ts";
import { isRefusal, type MeetingRefusal, notNow } from "./meeting-refusal.ts";
import { OPEN_STATES } from "./meeting-steps.ts";
import { anyOf } from "./participant.service.ts";

const MOST_FILES = 50;

export interface GivenMaterial {
  readonly fileName: string;
  readonly content: Buffer;
  readonly agendaItemId: AgendaItemId | null;
}

/**
 * Adds a file, until the meeting is over.
 *
 * @throws {DenialError} NOT_FOUND for a meeting or an item that is not the municipality's
 */
export async function addMaterial(
  ctx: MunicipalContext,
  id: MeetingId,
  given: GivenMaterial,
): Promise<MeetingMaterial | MeetingRefusal> {
  const meeting = await lockMeeting(ctx, id, null);
  if (isRefusal(meeting)) return meeting;
  if (!OPEN_STATES.includes(meeting.state)) return notNow();
  if (given.agendaItemId !== null) {
    const { items } = await wholeOf(ctx, meeting);
    if (!items.some((item) => item.id === given.agendaItemId)) throw notFound();
  }
  const fileName = fileNameOf(given.fileName);
  if (given.content.length === 0) return refuse("FILE_EMPTY", "Файл пуст: выберите другой.");
  const mediaType = sniffFile(fileName, given.content);
  if (mediaType === null)
    return refuse(
      "FILE_TYPE_UNKNOWN",
      "Такой файл приложить нельзя, или его содержимое не соответствует названию. Подойдут документы, изображения, аудио, видео, zip.",
    );
  const where = { meeting: [ctx.municipalityId, id] as [typeof ctx.municipalityId, MeetingId] };
  if ((await ctx.em.count(MeetingMaterial, where)) >= MOST_FILES)
    return refuse("TOO_MANY_FILES", `К заседанию можно приложить до ${MOST_FILES} файлов.`);
  const material = persistMaterial(ctx, meeting, { ...given, fileName, mediaType });
  recordMeetingEvent(ctx, id, "MATERIAL_ADDED");
  recordAudit(ctx, "meeting.material_added", nameOf(meeting), { id: material.id, mediaType });
  await saved(ctx, meeting);
  return material;
}

function persistMaterial(
  ctx: MunicipalContext,
  meeting: Meeting,
  { content, ...facts }: GivenMaterial & { readonly mediaType: string },
): MeetingMaterial {
  const now = ctx.clock.now();
  const material = ctx.em.create(MeetingMaterial, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<MeetingMaterialId>(now.getTime()),
    meeting: [ctx.municipalityId, meeting.id],
    byteLength: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    addedAt: now,
    accountId: ctx.viewer.accountId,
    addedBy: ctx.viewer.displayName,
  });
  ctx.em.persist(material);
  ctx.em.persist(
    ctx.em.create(MeetingMaterialContent, { material: [ctx.municipalityId, material.id], content }),
  );
  return material;
}

/** A file with its bytes. @throws {DenialError} NOT_FOUND */
export async function readMaterial(
  ctx: MunicipalContext,
  id: MeetingMaterialId,
): Promise<{ material: MeetingMaterial; content: Buffer }> {
  const material = await ctx.em.findOne(MeetingMaterial, { municipality: ctx.municipalityId, id });
  if (!material) throw notFound();
  const kept = await ctx.em.findOneOrFail(MeetingMaterialContent, { material: [ctx.municipalityId, id] });
  return { material, content: Buffer.from(kept.content) };
}

/** Takes a file away: whoever added it, or whoever organises. */
export async function removeMaterial(
  ctx: MunicipalContext,
  id: MeetingMaterialId,
): Promise<Meeting | MeetingRefusal> {
  const material = await ctx.em.findOne(MeetingMaterial, { municipality: ctx.municipalityId, id });
  if (!material) throw notFound();
  const meeting = await lockMeeting(ctx, material.meeting[1], null);
  if (isRefusal(meeting)) return meeting;
  if (!OPEN_STATES.includes(meeting.state)) return notNow();
  const { procedure } = await wholeOf(ctx, meeting);
  const isOwn = material.accountId === ctx.viewer.accountId;
  if (!isOwn && !anyOf(procedure, [ProcedureAct.ORGANISE], ctx).isAllowed)
    return refuse("NOT_YOUR_FILE", "Удалить файл может тот, кто его приложил, или организатор заседания.");
  if (!(await ctx.em.nativeDelete(MeetingMaterial, { municipality: ctx.municipalityId, id })))
    throw notFound();
  recordMeetingEvent(ctx, meeting.id, "MATERIAL_REMOVED");
  recordAudit(ctx, "meeting.material_removed", nameOf(meeting), { id, sha256: material.sha256 });
  return saved(ctx, meeting);
}
