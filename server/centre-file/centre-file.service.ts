/** Files of the centre itself: taken by content, given to whoever sees what they belong to. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import type { Permission } from "../identity/permissions.ts";
import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { InformationSystem, ProtectionMark } from "../information-system/information-system.entity.ts";
import { LegalDocument } from "../legal-document/legal-document.entity.ts";
import { maySee } from "../support/find-support.ts";
import { SupportRequest } from "../support/support-request.entity.ts";
import { fileNameOf } from "../submission/attachment.service.ts";
import { sniffFile } from "../submission/sniff-file.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Poll } from "../poll/poll.entity.ts";
import { Training } from "../training/training.entity.ts";
import { CentreFile, type CentreFileId, type CentreFileOwner } from "./centre-file.entity.ts";

const MOST_FILES = 20;

/** Who sees files of an owner, and who adds them. */
export const RIGHTS: Readonly<
  Record<CentreFileOwner, { readonly view: Permission; readonly change: Permission }>
> = {
  TRAINING: { view: "training:view", change: "training:change" },
  LEGAL_DOCUMENT: { view: "document:view", change: "document:change" },
  POLL: { view: "poll:view", change: "poll:change" },
  INFORMATION_SYSTEM: { view: "informationSystem:view", change: "informationSystem:change" },
  PROTECTION_MARK: { view: "informationSystem:change", change: "informationSystem:change" },
  SUPPORT_REQUEST: { view: "support:change", change: "support:change" },
};

/** What the title of an owner is called by in the journal. */
const FIND: Readonly<
  Record<CentreFileOwner, (ctx: MunicipalContext, id: string) => Promise<string | null | undefined>>
> = {
  TRAINING: async (ctx, id) => (await ctx.em.findOne(Training, ownRow(ctx, id)))?.title,
  LEGAL_DOCUMENT: async (ctx, id) => (await ctx.em.findOne(LegalDocument, ownRow(ctx, id)))?.title,
  POLL: async (ctx, id) => (await ctx.em.findOne(Poll, ownRow(ctx, id)))?.title,
  INFORMATION_SYSTEM: async (ctx, id) => (await ctx.em.findOne(InformationSystem, ownRow(ctx, id)))?.name,
  PROTECTION_MARK: async (ctx, id) => (await ctx.em.findOne(ProtectionMark, ownRow(ctx, id)))?.measureCode,
  SUPPORT_REQUEST: async (ctx, id) => {
    const request = await ctx.em.findOne(SupportRequest, ownRow(ctx, id));
    return request && (await maySee(ctx, request)) ? `№ ${request.number}` : null;
  },
};

const ownRow = (ctx: MunicipalContext, id: string) => ({ municipality: ctx.municipalityId, id }) as never;

/** @throws {DenialError} NOT_FOUND for an owner that is not the municipality's */
export async function checkOwner(ctx: MunicipalContext, kind: CentreFileOwner, id: string): Promise<string> {
  const title = await FIND[kind](ctx, id);
  if (title == null) throw notFound();
  return title;
}

/** Adds a file to what it belongs to. */
export async function addCentreFile(
  ctx: MunicipalContext,
  ownerKind: CentreFileOwner,
  ownerId: string,
  given: { readonly fileName: string; readonly content: Buffer },
): Promise<CentreFile | SubmissionRefusal> {
  const title = await checkOwner(ctx, ownerKind, ownerId);
  const { content } = given;
  const fileName = fileNameOf(given.fileName);
  if (content.length === 0) return refuse("FILE_EMPTY", "Файл пуст: выберите другой.");
  const mediaType = sniffFile(fileName, content);
  if (mediaType === null)
    return refuse(
      "FILE_TYPE_UNKNOWN",
      "Такой файл приложить нельзя, или его содержимое не соответствует названию. Подойдут документы, изображения, аудио, видео, zip.",
    );
  if ((await ctx.em.count(CentreFile, { municipality: ctx.municipalityId, ownerId })) >= MOST_FILES)
    return refuse("TOO_MANY_FILES", `Можно приложить до ${MOST_FILES} файлов.`);
  const addedAt = ctx.clock.now();
  const file = ctx.em.create(CentreFile, {
    municipality: ctx.municipalityId,
    id: newId<CentreFileId>(addedAt.getTime()),
    ownerKind,
    ownerId,
    fileName,
    mediaType,
    byteLength: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    addedAt,
    content,
  });
  ctx.em.persist(file);
  recordAudit(ctx, "centreFile.added", title, { mediaType, byteLength: file.byteLength });
  await ctx.em.flush();
  return file;
}

/** @throws {DenialError} NOT_FOUND for a file that is not the municipality's */
export async function getCentreFile(ctx: MunicipalContext, id: CentreFileId): Promise<CentreFile> {
  const own = { municipality: ctx.municipalityId, id };
  const file = await ctx.em.findOne(CentreFile, own, { populate: ["content"] });
  if (!file) throw notFound();
  return file;
}

/** Takes a file away. */
export async function removeCentreFile(ctx: MunicipalContext, file: CentreFile): Promise<void> {
  const title = await checkOwner(ctx, file.ownerKind, file.ownerId);
  recordAudit(ctx, "centreFile.removed", title, { mediaType: file.mediaType });
  ctx.em.remove(file);
  await ctx.em.flush();
}

const byOwner = perOperation(async (ctx: OperationBase, ids: readonly string[]) => {
  const rows = await ctx.em.find(CentreFile, { ownerId: { $in: [...ids] } }, { orderBy: { id: "asc" } });
  return groupBy(rows, ({ ownerId }) => ownerId);
});

/** Files of an owner, the first one first. Batched. */
export async function filesOf(ctx: OperationBase, ownerId: string): Promise<CentreFile[]> {
  return (await byOwner(ctx).load(ownerId)) ?? [];
}
