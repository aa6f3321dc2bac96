/** What a test of polls does through the API, in words. */
import type { Register } from "../../test/support/a-register.ts";

export interface Done {
  __typename: string;
  code?: string;
  message?: string;
  clause?: string | null;
  poll?: PollView;
  settlement?: { id: string; revision: number; contacts: { text: string }[] };
  line?: { id: string; revision: number; counts: { received: number; overdue: number } };
}
export interface PollView {
  id: string;
  revision: number;
  state: string;
  steps: string[];
  isValid: boolean | null;
  participantCount: number | null;
  resultSource: string | null;
  publishedIn: string | null;
  questions: { id: string; answeredCount: number | null; options: { votes: number | null }[] }[];
  stages: { code: string; dueOn: string | null; ground: string | null; isOverdue: boolean }[];
}

const REFUSED = "__typename ... on SubmissionRefused { code message clause }";
export const POLL = `id revision state steps isValid participantCount resultSource publishedIn
  questions { id answeredCount options { votes } } stages { code dueOn ground isOverdue }`;
const SELECTED: Readonly<Record<string, string>> = {
  Poll: `${REFUSED} ... on PollSaved { poll { ${POLL} } }`,
  Settlement: `${REFUSED} ... on SettlementSaved { settlement { id revision contacts { text } } }`,
  DirectLine: `${REFUSED} ... on DirectLineSaved { line { id revision counts { received overdue } } }`,
};

export const DRAFT = {
  kind: "POLL",
  title: "Сквер у школы",
  organiser: "Администрация округа",
  startsOn: "2026-04-10",
  endsOn: "2026-04-16",
  questions: [
    { text: "Нужен ли сквер?", options: ["Да", "Нет"] },
    { text: "Что в нём должно быть?", isMultiple: true, options: ["Скамьи", "Свет", "Качели"] },
  ],
};
/** Steps of a register of polls, each by one person; the head when nobody is named. */
export function pollWork(register: Register) {
  async function act(mutation: string, input: object, token = register.head, step?: string): Promise<Done> {
    const [, name, type] = /^(\w+)\((\w+)\)$/.exec(mutation)!;
    const kind = type!.startsWith("Settlement")
      ? "Settlement"
      : type!.includes("DirectLine")
        ? "DirectLine"
        : "Poll";
    const answer = await register.send<{ done: Done }>(
      token,
      `mutation ($input: ${type}!) { done: ${name}(${step ? `step: ${step}, ` : ""}input: $input) { ${SELECTED[kind]} } }`,
      { input },
    );
    return answer.data?.done ?? { __typename: answer.code ?? answer.text };
  }
  const save = (input: object, token?: string) => act("savePoll(PollInput)", { ...DRAFT, ...input }, token);
  const step = (code: string, { id, revision }: PollView, note: string | null = null, token?: string) =>
    act("takePollStep(PollStepInput)", { id, revision, note }, token, code);
  const stage = ({ id, revision }: PollView, input: object) =>
    act("savePollStage(PollStageInput)", { id, revision, ...input });
  const results = ({ id, revision, questions }: PollView, counts: readonly [number, number[]][]) =>
    act("recordPollResults(PollResultsInput)", {
      id,
      revision,
      participantCount: 10,
      questions: counts.map(([answeredCount, votes], at) => ({
        questionId: questions[at]!.id,
        answeredCount,
        votes,
      })),
    });
  /** An open poll whose last day has come. */
  const opened = async (officerMemberId: string): Promise<PollView> => {
    const { poll } = await save({ officerMemberId, leastCount: 12 });
    const announced = await step("ANNOUNCE", poll!);
    const told = await stage(announced.poll!, { code: "NOTICE", dueOn: "2026-03-31", doneOn: "2026-03-30" });
    return (await step("OPEN", told.poll!)).poll!;
  };
  return { act, save, step, stage, results, opened };
}
