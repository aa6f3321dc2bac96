/** The set of legal documents: kept, and looked at again and again. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { LegalDocument, type LegalDocumentId } from "./legal-document.entity.ts";
import { documentRefusal, type LegalDocumentFacts } from "./legal-document.rules.ts";

type Outcome = LegalDocument | SubmissionRefusal;

interface Seen {
  readonly id: LegalDocumentId;
  readonly revision: number;
}

async function lockDocument(ctx: MunicipalContext, { id, revision }: Seen): Promise<Outcome> {
  const document = await ctx.em.findOne(
    LegalDocument,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!document) throw notFound();
  return document.revision === revision ? document : changedByOther(document.revision);
}

/** Adds a document or changes one; whoever does has looked at it today. */
export async function saveLegalDocument(
  ctx: MunicipalContext,
  seen: Seen | null,
  facts: LegalDocumentFacts,
): Promise<Outcome> {
  const refused = documentRefusal(facts);
  if (refused) return refused;
  const checked = { checkedOn: todayOf(ctx), checkedByName: actorName(ctx) };
  if (seen === null) {
    const document = ctx.em.create(LegalDocument, {
      ...facts,
      ...checked,
      municipality: ctx.municipalityId,
      id: newId<LegalDocumentId>(ctx.clock.now().getTime()),
      revision: 1,
    });
    ctx.em.persist(document);
    recordAudit(ctx, "legalDocument.added", facts.title);
    await ctx.em.flush();
    return document;
  }
  const document = await lockDocument(ctx, seen);
  if (isRefusal(document)) return document;
  Object.assign(document, facts, checked, { revision: document.revision + 1 });
  recordAudit(ctx, "legalDocument.changed", facts.title);
  await ctx.em.flush();
  return document;
}

/** Notes that somebody looked today: it stands as the set says. */
export async function confirmLegalDocument(ctx: MunicipalContext, seen: Seen): Promise<Outcome> {
  const document = await lockDocument(ctx, seen);
  if (isRefusal(document)) return document;
  Object.assign(document, { checkedOn: todayOf(ctx), checkedByName: actorName(ctx) });
  document.revision += 1;
  recordAudit(ctx, "legalDocument.checked", document.title);
  await ctx.em.flush();
  return document;
}

/** Takes a document out of the set together with its files. */
export async function removeLegalDocument(ctx: MunicipalContext, seen: Seen): Promise<Outcome> {
  const document = await lockDocument(ctx, seen);
  if (isRefusal(document)) return document;
  await ctx.em.nativeDelete(CentreFile, { municipality: ctx.municipalityId, ownerId: document.id });
  ctx.em.remove(document);
  recordAudit(ctx, "legalDocument.removed", document.title);
  await ctx.em.flush();
  return document;
}
