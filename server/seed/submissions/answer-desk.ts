/** Answers of one invented submission: written, approved, sent, as the program keeps them. */
import type { AnswerId } from "../../answer/answer.entity.ts";
import { AnswerState, AnswerVia } from "../../answer/answer.enums.ts";
import { sha256Of } from "../../answer/answer.rules.ts";
import { PROGRAM_ACCOUNT_ID } from "../../identity/program.ts";
import { Regime } from "../../submission/submission.enums.ts";
import type { CentrePerson } from "./centre.ts";
import type { Random } from "./random.ts";
import type { AnswerRow, AnswerVersionRow, SubmissionRow } from "./rows.ts";

const VIA: Readonly<Record<string, AnswerVia>> = {
  PUBLIC_PAGES: AnswerVia.PUBLIC_COMMENT,
  SOCIAL_NETWORKS: AnswerVia.PUBLIC_COMMENT,
  EDDS: AnswerVia.PHONE,
  PAPER: AnswerVia.LETTER,
  ORAL: AnswerVia.LETTER,
  DIRECT_LINE: AnswerVia.PHONE,
  ELECTRONIC_DOCUMENT: AnswerVia.EMAIL,
};
export const viaOf = (channel: string): AnswerVia => VIA[channel] ?? AnswerVia.SOURCE_SYSTEM;

/** The text of an answer around what was done. */
export function answerText({ number, regime }: SubmissionRow, done: string): string {
  return regime === Regime.APPEAL
    ? `Ваше обращение № ${number} рассмотрено. ${done} Если Вы не согласны с ответом, его можно обжаловать в порядке, установленном законом.`
    : `Здравствуйте! ${done} Спасибо за сообщение.`;
}

export class AnswerDesk {
  readonly answers: AnswerRow[] = [];
  readonly versions: AnswerVersionRow[] = [];

  constructor(
    readonly row: SubmissionRow,
    readonly random: Random,
  ) {}

  draft(at: number, by: CentrePerson, text: string, isInterim: boolean): AnswerRow {
    const moment = new Date(at);
    const { municipality } = this.row;
    const answer: AnswerRow = {
      municipality,
      id: this.random.id<AnswerId>(Math.floor(at)),
      submissionId: this.row.id,
      state: AnswerState.DRAFT,
      isOpen: true,
      isInterim,
      text,
      version: 1,
      authorAccountId: by.accountId ?? PROGRAM_ACCOUNT_ID,
      authorName: by.name,
      createdAt: moment,
      changedAt: moment,
      submittedAt: null,
      decidedAt: null,
      decidedByName: null,
      decisionNote: null,
      via: null,
      sentAt: null,
      sentByName: null,
      recipientId: null,
      sentSha256: null,
    };
    const kept = { answerId: answer.id, version: 1, text, sha256: sha256Of(text) };
    this.answers.push(answer);
    this.versions.push({ municipality, ...kept, at: moment, author: by.name });
    return answer;
  }

  submit(answer: AnswerRow, at: number): void {
    Object.assign(answer, { state: AnswerState.ON_APPROVAL, submittedAt: new Date(at) });
  }

  approve(answer: AnswerRow, at: number, by: CentrePerson): void {
    Object.assign(answer, {
      state: AnswerState.APPROVED,
      decidedAt: new Date(at),
      decidedByName: by.name,
    });
  }

  send(answer: AnswerRow, at: number, by: CentrePerson): void {
    Object.assign(answer, {
      state: AnswerState.SENT,
      isOpen: false,
      via: viaOf(this.row.channel),
      sentAt: new Date(at),
      sentByName: by.name,
      recipientId: this.row.recipientId,
      sentSha256: this.versions.at(-1)!.sha256,
    });
  }
}
