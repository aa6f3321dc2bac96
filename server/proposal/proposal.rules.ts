/** What a proposal must have, and when a reply is late: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { ProposalAddressee, ProposalKind, ProposalState } from "./proposal.enums.ts";
import type { Proposal } from "./proposal.entity.ts";

export type ProposalFacts = Pick<
  Proposal,
  "title" | "text" | "expectedEffect" | "sectorId" | "addressee" | "addresseeName" | "addresseeRecipientId"
>;

/** Capability that provides for a kind: the same as opens it in `schema/capability-features.json`. */
export const CAPABILITY_OF_KIND: Readonly<Record<ProposalKind, string>> = {
  WORK: "PRP-01",
  OUTWARD: "PRP-02",
  DIGITAL: "REC-07",
  SECTOR_DIGITAL: "REC-08",
  STAFF: "WRK-01",
};

const NAMED: ReadonlySet<ProposalAddressee> = new Set([
  ProposalAddressee.UNIT,
  ProposalAddressee.INSTITUTION,
]);

export function proposalRefusal(kind: ProposalKind, facts: ProposalFacts): SubmissionRefusal | null {
  const { title, text, expectedEffect, addressee, addresseeName, addresseeRecipientId } = facts;
  if (text === "") return refuse("TEXT_MISSING", "Напишите, что предлагается и почему.");
  if (NAMED.has(addressee) && addresseeName === null && addresseeRecipientId === null)
    return refuse(
      "ADDRESSEE_MISSING",
      "Укажите подразделение или учреждение, которому адресовано предложение.",
    );
  if (kind === ProposalKind.OUTWARD && addressee === ProposalAddressee.CENTRE)
    return refuse("ADDRESSEE_MISSING", "Такое предложение направляют вне центра: выберите адресата.");
  return lineRefusal(title) ?? textRefusal(text) ?? textRefusal(expectedEffect) ?? textRefusal(addresseeName);
}

/** A sent proposal has somebody outside of the centre who replies, and a day for it. */
export function sendingRefusal(
  { addressee }: Pick<Proposal, "addressee">,
  replyDueOn: PlainDate | null,
  today: PlainDate,
): SubmissionRefusal | null {
  if (addressee === ProposalAddressee.CENTRE)
    return refuse("ADDRESSEE_MISSING", "Предложение адресовано самому центру: примите или отклоните его.");
  if (replyDueOn === null) return refuse("DATE_MISSING", "Укажите день, к которому ждёте ответ.");
  return replyDueOn < today
    ? refuse("IN_THE_PAST", "День ответа уже прошёл. Укажите сегодняшний или более поздний.")
    : null;
}

export const isReplyOverdue = (
  { state, replyDueOn }: Pick<Proposal, "state" | "replyDueOn">,
  today: PlainDate,
): boolean => state === ProposalState.SENT && replyDueOn !== null && replyDueOn < today;

/** What is to be reminded of: 0 nothing yet, 1 the last day, 2 that it has passed. */
export function reminderOf({ replyDueOn }: Pick<Proposal, "replyDueOn">, today: PlainDate): 0 | 1 | 2 {
  if (replyDueOn === null || today < replyDueOn) return 0;
  return today === replyDueOn ? 1 : 2;
}
