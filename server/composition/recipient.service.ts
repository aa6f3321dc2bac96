import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { refusalOfTexts, trimmed } from "./composition-text.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { Recipient, type RecipientKind, RecipientSector } from "./recipient.entity.ts";
import type { RecipientId } from "../kernel/ids.ts";

export interface RecipientFacts {
  name: string;
  shortName: string | null;
  kind: RecipientKind;
  sectorIds: readonly SectorId[];
  email: string | null;
  phone: string | null;
}

type Outcome = Recipient | CompositionRefusal;

const refuse = (code: CompositionRefusal["code"], message: string): CompositionRefusal => ({
  code,
  message,
  clause: null,
});

async function refusalOf(ctx: MunicipalContext, facts: RecipientFacts): Promise<CompositionRefusal | null> {
  if (facts.name === "") return refuse("NAME_MISSING", "Укажите название получателя.");
  const email = facts.email ?? "";
  if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return refuse("EMAIL_INVALID", "Адрес электронной почты записан неверно.");
  const known = await ctx.em.count(Sector, {
    municipality: ctx.municipalityId,
    id: { $in: [...facts.sectorIds] },
  });
  if (known !== new Set(facts.sectorIds).size)
    return refuse("SECTOR_UNKNOWN", "Такого направления у муниципалитета нет.");
  return refusalOfTexts([facts.name, facts.shortName, facts.email, facts.phone]);
}

function tidy(given: RecipientFacts): RecipientFacts {
  return {
    ...given,
    name: given.name.trim(),
    shortName: trimmed(given.shortName),
    email: trimmed(given.email),
    phone: trimmed(given.phone),
  };
}

function linkSectors(ctx: MunicipalContext, id: RecipientId, sectorIds: readonly SectorId[]): void {
  for (const sector of new Set(sectorIds))
    ctx.em.persist(
      ctx.em.create(RecipientSector, {
        recipient: [ctx.municipalityId, id],
        sector: [ctx.municipalityId, sector],
      }),
    );
}

async function getRecipient(ctx: MunicipalContext, id: RecipientId): Promise<Recipient> {
  const recipient = await ctx.em.findOne(Recipient, { municipality: ctx.municipalityId, id });
  if (!recipient) throw notFound();
  return recipient;
}

/** Adds a responsible recipient. */
export async function addRecipient(ctx: MunicipalContext, given: RecipientFacts): Promise<Outcome> {
  const { sectorIds, ...facts } = tidy(given);
  const refusal = await refusalOf(ctx, { sectorIds, ...facts });
  if (refusal) return refusal;
  const id = newId<RecipientId>(ctx.clock.now().getTime());
  const recipient = ctx.em.create(Recipient, {
    municipality: ctx.municipalityId,
    id,
    ...facts,
    isClosed: false,
  });
  ctx.em.persist(recipient);
  linkSectors(ctx, id, sectorIds);
  recordAudit(ctx, "recipient.added", facts.name);
  await ctx.em.flush();
  return recipient;
}

/** Changes everything that is said of a recipient. */
export async function changeRecipient(
  ctx: MunicipalContext,
  id: RecipientId,
  given: RecipientFacts,
): Promise<Outcome> {
  const { sectorIds, ...facts } = tidy(given);
  const recipient = await getRecipient(ctx, id);
  const refusal = await refusalOf(ctx, { sectorIds, ...facts });
  if (refusal) return refusal;
  await ctx.em.nativeDelete(RecipientSector, { recipient: [ctx.municipalityId, id] });
  linkSectors(ctx, id, sectorIds);
  Object.assign(recipient, facts);
  recordAudit(ctx, "recipient.changed", facts.name);
  await ctx.em.flush();
  return recipient;
}

/** Closes a recipient, or opens it again; what it did stays. */
export async function setRecipientClosed(
  ctx: MunicipalContext,
  id: RecipientId,
  isClosed: boolean,
): Promise<Recipient> {
  const recipient = await getRecipient(ctx, id);
  if (recipient.isClosed !== isClosed) {
    recipient.isClosed = isClosed;
    recordAudit(ctx, isClosed ? "recipient.closed" : "recipient.reopened", recipient.name);
    await ctx.em.flush();
  }
  return recipient;
}
