import { send } from "@/lib/browser-graphql.ts";
import {
  type AnswerOutcomeFragment,
  type AnswerPartsFragment,
  type AnswerVia,
  ApproveAnswerDocument,
  ChangeAnswerDocument,
  DiscardAnswerDocument,
  DraftAnswerDocument,
  RejectAnswerDocument,
  SendAnswerDocument,
  SubmitAnswerDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";

interface Seen {
  readonly id: string;
  readonly version: number;
}

interface Text {
  readonly text: string;
  readonly isInterim: boolean;
}

const messageOf = (outcome: AnswerOutcomeFragment): string | null => refusalOf(outcome);

/** Everything that is done with an answer; each gives a refusal to show, or null when done. */
export const answerActs = {
  /** Keeps the text: begins the answer, or changes the one that is there. */
  async save(
    submission: { id: string; revision: number },
    answer: AnswerPartsFragment | null,
    { text, isInterim }: Text,
  ): Promise<{ refusal: string | null; seen: Seen | null }> {
    const { outcome } = answer
      ? await send(ChangeAnswerDocument, {
          input: { id: answer.id, version: answer.version, text, isInterim },
        })
      : await send(DraftAnswerDocument, {
          input: { submissionId: submission.id, revision: submission.revision, text, isInterim },
        });
    return outcome.__typename === "AnswerSaved"
      ? { refusal: null, seen: outcome.answer }
      : { refusal: outcome.message, seen: null };
  },
  async submit({ id, version }: Seen): Promise<string | null> {
    return messageOf((await send(SubmitAnswerDocument, { input: { id, version } })).outcome);
  },
  async discard({ id, version }: Seen): Promise<string | null> {
    return messageOf((await send(DiscardAnswerDocument, { input: { id, version } })).outcome);
  },
  async approve({ id, version }: Seen): Promise<string | null> {
    return messageOf((await send(ApproveAnswerDocument, { input: { id, version } })).outcome);
  },
  async reject({ id, version }: Seen, note: string): Promise<string | null> {
    return messageOf((await send(RejectAnswerDocument, { input: { id, version, note } })).outcome);
  },
  async send({ id, version }: Seen, revision: number, via: AnswerVia): Promise<string | null> {
    return messageOf((await send(SendAnswerDocument, { input: { id, version, revision, via } })).outcome);
  },
};
