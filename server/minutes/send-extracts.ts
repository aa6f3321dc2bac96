/** Extracts to those who carry decisions out: each gets its own items and is asked to confirm the receipt. */
import { recordAudit } from "../audit/record-audit.ts";
import { isMine, type Owner, toTellOwner } from "../assignment/owner.reads.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import type { MinutesWhole } from "./find-minutes.ts";
import { getMinutes, recordMinutesEvent } from "./find-minutes.ts";
import { nameOf } from "../meeting/find-meeting.ts";
import { MinutesExtract, type MinutesExtractId } from "./minutes-paper.entity.ts";
import { ownerName } from "./minutes-words.ts";

const keyOfOwner = ({ ownerMemberId, ownerRecipientId }: Owner): string =>
  `${ownerMemberId ?? ""} ${ownerRecipientId ?? ""}`;

/** Makes one extract for each owner of decisions, in the transaction of the last signature. */
export async function sendExtracts(ctx: MunicipalContext, whole: MinutesWhole): Promise<void> {
  const { minutes, meeting, decisions } = whole;
  const tasks = decisions.filter(({ isForAction }) => isForAction);
  const owners = [...new Map(tasks.map((task) => [keyOfOwner(task), task])).values()];
  if (owners.length === 0) return;
  const now = ctx.clock.now();
  const extracts: MinutesExtract[] = [];
  for (const { ownerMemberId, ownerRecipientId } of owners) {
    const owner = { ownerMemberId, ownerRecipientId };
    extracts.push(
      ctx.em.create(MinutesExtract, {
        ...owner,
        municipality: ctx.municipalityId,
        id: newId<MinutesExtractId>(now.getTime()),
        minutesId: minutes.id,
        addressee: (await ownerName(ctx, owner)) ?? "Исполнитель",
        sentAt: now,
        remindedAt: null,
        receivedAt: null,
        receivedBy: null,
      }),
    );
  }
  ctx.em.persist(extracts);
  recordMinutesEvent(ctx, minutes.id, "EXTRACTS_SENT", {
    clause: meeting.procedure.minutesSentTo[0]?.clause ?? null,
    note: `Выписок: ${extracts.length}`,
  });
  recordAudit(ctx, "minutes.extracts_sent", nameOf(meeting.meeting), { count: extracts.length });
  await ctx.em.flush();
  for (const extract of extracts) await tell(ctx, extract);
}

async function tell(ctx: MunicipalContext, extract: MinutesExtract): Promise<void> {
  await notify(ctx, {
    kind: NotificationKind.EXTRACT_SENT,
    ...(await toTellOwner(ctx, extract)),
    params: { extractId: extract.id },
  });
}

/** An extract that the viewer may see: the centre's people all of them, a recipient's people its own. @throws {DenialError} NOT_FOUND */
export async function getExtract(ctx: MunicipalContext, id: MinutesExtractId): Promise<MinutesExtract> {
  const confined = ctx.recipientId === null ? {} : { ownerRecipientId: ctx.recipientId };
  const extract = await ctx.em.findOne(MinutesExtract, { municipality: ctx.municipalityId, id, ...confined });
  if (!extract) throw notFound();
  return extract;
}

/** Confirms the receipt; said twice, the first time counts. @throws {DenialError} FORBIDDEN for anybody but the addressee */
export async function confirmReceipt(ctx: MunicipalContext, id: MinutesExtractId): Promise<MinutesExtract> {
  const extract = await getExtract(ctx, id);
  if (!(await isMine(ctx, extract))) throw forbidden();
  if (extract.receivedAt !== null) return extract;
  extract.receivedAt = ctx.clock.now();
  extract.receivedBy = ctx.viewer.displayName;
  recordMinutesEvent(ctx, extract.minutesId, "RECEIPT", { note: extract.addressee });
  recordAudit(ctx, "minutes.extract_received", extract.addressee);
  await ctx.em.flush();
  return extract;
}

/** Asks for the receipt again. */
export async function remindOfReceipt(ctx: MunicipalContext, id: MinutesExtractId): Promise<MinutesExtract> {
  const extract = await getExtract(ctx, id);
  await getMinutes(ctx, extract.minutesId);
  if (extract.receivedAt !== null) return extract;
  extract.remindedAt = ctx.clock.now();
  recordAudit(ctx, "minutes.receipt_asked", extract.addressee);
  await ctx.em.flush();
  await tell(ctx, extract);
  return extract;
}
