/** Answers written through the API of a register. */
import type { Register, SubmissionView } from "./a-register.ts";

export interface AnswerView {
  id: string;
  state: string;
  version: number;
  text: string;
  isInterim: boolean;
  decisionNote: string | null;
  sentSha256: string | null;
  versions: { version: number; text: string; sha256: string }[];
}

export interface AnswerOutcome {
  __typename: string;
  code?: string;
  message?: string;
  currentRevision?: number | null;
  answer?: AnswerView;
}

const FIELDS = "id state version text isInterim decisionNote sentSha256 versions { version text sha256 }";

const INPUT_OF: Readonly<Record<string, string>> = {
  draftAnswer: "DraftAnswerInput",
  changeAnswer: "ChangeAnswerInput",
  discardAnswer: "AnswerSeenInput",
  submitAnswer: "AnswerSeenInput",
  approveAnswer: "DecideAnswerInput",
  rejectAnswer: "DecideAnswerInput",
  sendAnswer: "SendAnswerInput",
};

/** Any mutation of answers. */
export async function answerBy(
  register: Register,
  token: string,
  mutation: keyof typeof INPUT_OF,
  input: object,
): Promise<AnswerOutcome> {
  const reply = await register.send<{ done: AnswerOutcome }>(
    token,
    `mutation ($input: ${INPUT_OF[mutation]}!) { done: ${mutation}(input: $input) {
      __typename ... on SubmissionRefused { code message currentRevision } ... on AnswerSaved { answer { ${FIELDS} } } } }`,
    { input },
  );
  return reply.data?.done ?? { __typename: reply.code ?? reply.text };
}

/** The submission as it stands now. */
export async function lookAt(
  register: Register,
  id: string,
): Promise<SubmissionView & Record<string, unknown>> {
  const reply = await register.send<{ submission: SubmissionView & Record<string, unknown> }>(
    register.head,
    `query ($id: ID!) { submission(id: $id) { id number revision state firstAnsweredAt answeredAt
      answers { ${FIELDS} } cause { name } topic { name } } }`,
    { id },
  );
  if (!reply.data) throw new Error(reply.text);
  return reply.data.submission;
}

/** A submission in work, and who works on it. */
export async function aTakenSubmission(register: Register, token: string, input: object = {}) {
  const { id, revision } = await register.add(input);
  const taken = await register.take(
    "takeOverSubmission",
    "SubmissionStepInput",
    { submissionId: id, revision },
    token,
  );
  if (!taken.submission) throw new Error(JSON.stringify(taken));
  return taken.submission;
}

/** A final answer that was sent: written by one person, approved by the head. */
export async function aSentAnswer(register: Register, writer: string, input: object = {}) {
  const { id, revision } = await aTakenSubmission(register, writer, input);
  const draft = await answerBy(register, writer, "draftAnswer", {
    submissionId: id,
    revision,
    text: "Фонарь заменён 15 апреля.",
  });
  const seen = { id: draft.answer!.id, version: 1 };
  await answerBy(register, writer, "submitAnswer", seen);
  await answerBy(register, register.head, "approveAnswer", seen);
  const { revision: now } = await lookAt(register, id);
  const sent = await answerBy(register, writer, "sendAnswer", {
    ...seen,
    revision: now,
    via: "SOURCE_SYSTEM",
  });
  if (sent.answer?.state !== "SENT") throw new Error(JSON.stringify(sent));
  return { submissionId: id, answerId: seen.id };
}
