/** Whether somebody can be made the owner of a task. */
import type { MemberId } from "../composition/member.entity.ts";
import { Member } from "../composition/member.entity.ts";
import { OWN_KINDS, Recipient } from "../composition/recipient.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { type AssignmentRefusal, refuse } from "./assignment-refusal.ts";
import type { Owner } from "./owner.reads.ts";

/**
 * Why the owner cannot take a task; null when it can, or when there is none yet.
 *
 * @throws {DenialError} NOT_FOUND for people of another municipality, BAD_INPUT for two owners at once
 */
export async function ownerRefusal(
  ctx: MunicipalContext,
  { ownerMemberId, ownerRecipientId }: Owner,
): Promise<AssignmentRefusal | null> {
  if (ownerMemberId !== null && ownerRecipientId !== null)
    throw badInput("Исполнитель один: участник центра или ответственный получатель.");
  if (ownerMemberId !== null) return memberRefusal(ctx, ownerMemberId);
  return ownerRecipientId === null ? null : recipientRefusal(ctx, ownerRecipientId);
}

async function memberRefusal(ctx: MunicipalContext, id: MemberId): Promise<AssignmentRefusal | null> {
  const member = await ctx.em.findOne(Member, { municipality: ctx.municipalityId, id });
  if (!member) throw notFound();
  return member.leftOn !== null && member.leftOn < todayOf(ctx)
    ? refuse("OWNER_LEFT", "Этот человек больше не в составе центра. Выберите другого исполнителя.")
    : null;
}

async function recipientRefusal(ctx: MunicipalContext, id: RecipientId): Promise<AssignmentRefusal | null> {
  const recipient = await ctx.em.findOne(Recipient, { municipality: ctx.municipalityId, id });
  if (!recipient) throw notFound();
  if (recipient.isClosed)
    return refuse("RECIPIENT_CLOSED", "Этот получатель больше не принимает работу. Выберите другого.");
  return OWN_KINDS.includes(recipient.kind)
    ? null
    : refuse(
        "RECIPIENT_OUTSIDE",
        "Эта организация не подчинена администрации: поручение ей дать нельзя. Направьте ей предложение или поручите работу с ней участнику центра.",
      );
}
