/** Media and communities that a centre works with. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { InformationContact, type InformationContactId } from "./information-contact.entity.ts";
import { linkRefusal, reachRefusal } from "./risk.rules.ts";

export type ContactFacts = Pick<
  InformationContact,
  "kind" | "name" | "link" | "phone" | "email" | "reach" | "note" | "isClosed"
>;

export function listContacts(ctx: MunicipalContext): Promise<InformationContact[]> {
  const own = { municipality: ctx.municipalityId };
  return ctx.em.find(InformationContact, own, { orderBy: { isClosed: "asc", name: "asc", id: "asc" } });
}

const refusalOf = ({ name, link, phone, email, reach, note }: ContactFacts): SubmissionRefusal | null =>
  lineRefusal(name) ??
  (link === null ? null : linkRefusal(link)) ??
  textRefusal(phone) ??
  textRefusal(email) ??
  reachRefusal(reach) ??
  textRefusal(note);

/** Adds a contact, or changes one. */
export async function saveContact(
  ctx: MunicipalContext,
  seen: { readonly id: InformationContactId; readonly revision: number } | null,
  facts: ContactFacts,
): Promise<InformationContact | SubmissionRefusal> {
  const refused = refusalOf(facts);
  if (refused) return refused;
  const own = { municipality: ctx.municipalityId };
  let contact: InformationContact | null;
  if (seen === null) {
    const id = newId<InformationContactId>(ctx.clock.now().getTime());
    contact = ctx.em.create(InformationContact, { ...own, ...facts, id, revision: 1 });
    ctx.em.persist(contact);
  } else {
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    contact = await ctx.em.findOne(InformationContact, { ...own, id: seen.id }, locked);
    if (!contact) throw notFound();
    if (contact.revision !== seen.revision) return changedByOther(contact.revision);
    Object.assign(contact, facts, { revision: contact.revision + 1 });
  }
  recordAudit(ctx, "informationContact.saved", contact.name, { kind: contact.kind });
  await ctx.em.flush();
  return contact;
}
