/** What may be done with an answer, and which answers need an approver. No database, no clock. */
import { createHash } from "node:crypto";
import type { AccountId } from "../kernel/ids.ts";
import { Regime } from "../submission/submission.enums.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { AnswerState, ApprovalRule } from "./answer.enums.ts";

export const LONGEST_ANSWER = 50_000;

export type AnswerAct = "change" | "submit" | "approve" | "reject" | "send" | "discard";

/** From which states each act is possible. */
const FROM: Readonly<Record<AnswerAct, readonly AnswerState[]>> = {
  change: [AnswerState.DRAFT, AnswerState.REJECTED, AnswerState.ON_APPROVAL, AnswerState.APPROVED],
  submit: [AnswerState.DRAFT, AnswerState.REJECTED],
  approve: [AnswerState.ON_APPROVAL],
  reject: [AnswerState.ON_APPROVAL, AnswerState.APPROVED],
  send: [AnswerState.DRAFT, AnswerState.APPROVED],
  discard: [AnswerState.DRAFT, AnswerState.REJECTED, AnswerState.ON_APPROVAL, AnswerState.APPROVED],
};

const REASON: Readonly<Record<AnswerState, string>> = {
  DRAFT: "Ответ ещё не отправлен на согласование.",
  ON_APPROVAL: "Ответ ещё на согласовании.",
  REJECTED: "Ответ возвращён на доработку: исправьте его и отправьте на согласование.",
  APPROVED: "Ответ уже согласован.",
  SENT: "Ответ уже отправлен заявителю и больше не меняется. Подготовьте новый ответ.",
  DISCARDED: "Этот ответ отменён. Подготовьте новый.",
};

/** Why the state of an answer does not allow an act; null when it does. */
export function refusalOfAct(state: AnswerState, act: AnswerAct): SubmissionRefusal | null {
  return FROM[act].includes(state) ? null : refuse("ANSWER_STATE", REASON[state]);
}

/** Whether an answer needs an approver by the rule of the centre. */
export function needsApproval(rule: ApprovalRule, isInterim: boolean, regime: Regime): boolean {
  switch (rule) {
    case ApprovalRule.EVERY_ANSWER:
      return true;
    case ApprovalRule.FINAL_ANSWERS:
      return !isInterim;
    case ApprovalRule.FINAL_TO_APPEALS:
      return !isInterim && regime === Regime.APPEAL;
    case ApprovalRule.NONE:
      return false;
  }
}

/**
 * Why a person may not approve an answer: nobody approves what he wrote himself while somebody else can.
 *
 * @param approvers accounts of the centre that may approve
 */
export function refusalOfApprover(
  viewer: AccountId,
  author: AccountId,
  approvers: readonly AccountId[],
): SubmissionRefusal | null {
  if (viewer !== author || approvers.every((id) => id === author)) return null;
  return refuse(
    "OWN_ANSWER",
    "Свой ответ согласует другой человек: в центре есть ещё сотрудники с правом согласования.",
  );
}

/** Why a text may not be saved or sent; null when it may. */
export function refusalOfText(text: string): SubmissionRefusal | null {
  if (text.trim() === "") return refuse("TEXT_MISSING", "Напишите текст ответа.");
  if (text.length > LONGEST_ANSWER)
    return refuse("TEXT_TOO_LONG", `Текст ответа длиннее ${LONGEST_ANSWER} знаков. Сократите его.`);
  return null;
}

/** Fingerprint of a text by which it is proven to be the one that was sent. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
