import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { PollKind, PollStageCode, PollState, PollStep } from "./poll.enums.ts";
import { resultsRefusal } from "./poll-result.rules.ts";
import {
  isStageOverdue,
  linkRefusal,
  pollRefusal,
  stagesFor,
  stepRefusal,
  type StepState,
} from "./poll.rules.ts";
import { resultsOfRows } from "./read-result-rows.ts";

const facts = {
  kind: PollKind.POLL,
  title: "Сквер у школы",
  about: null,
  startsOn: plainDate("2028-02-20"),
  endsOn: plainDate("2028-02-29"),
  place: null,
  settlementId: null,
  link: null,
  organiser: "Администрация округа",
  officerMemberId: null,
  invitedCount: null,
  leastCount: null,
};
const asked = { text: "Нужен ли сквер?", isMultiple: false, options: ["Да", "Нет"] };
const codeOf = (part: object, questions = [asked]) =>
  pollRefusal({ ...facts, ...part }, questions)?.code ?? null;

describe("a poll", () => {
  test("may last until the 29th of February and not backwards", () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ endsOn: plainDate("2028-02-19") })).toBe("DATES_REVERSED");
    expect(codeOf({ endsOn: plainDate("2029-03-01") })).toBe("PERIOD_TOO_LONG");
  });

  test("has questions with two different answers at least", () => {
    expect(codeOf({}, [{ ...asked, options: ["Да"] }])).toBe("OPTIONS_MISSING");
    expect(codeOf({}, [{ ...asked, options: ["Да", "да"] }])).toBe("TWICE");
    expect(codeOf({}, [{ ...asked, options: ["Да", ""] }])).toBe("TEXT_MISSING");
  });

  test("asks for no more people than there are", () => {
    expect(codeOf({ invitedCount: 100, leastCount: 101 })).toBe("COUNT_WRONG");
    expect(codeOf({ leastCount: 0 })).toBe("COUNT_WRONG");
  });

  test.each(["javascript:alert(1)", "https://a b", 'https://x"onclick="', "ftp://example.org"])(
    "leads to no %s",
    (link) => {
      expect(linkRefusal(link)?.code).toBe("LINK_WRONG");
    },
  );
});

describe("terms on the way", () => {
  test("of a poll: residents know ten days before, over a month's end", () => {
    const [notice] = stagesFor({ ...facts, startsOn: plainDate("2028-03-05") });
    expect(notice).toEqual({
      code: PollStageCode.NOTICE,
      dueOn: "2028-02-24",
      ground: "131-ФЗ, статья 31, часть 5",
    });
  });

  test("that no act gives have no day and are never late", () => {
    const conclusion = stagesFor({ ...facts, kind: PollKind.HEARING }).at(-1)!;
    expect(conclusion.dueOn).toBeNull();
    expect(isStageOverdue({ dueOn: null, doneOn: null, isDropped: false }, plainDate("2030-01-01"))).toBe(
      false,
    );
  });

  test("are late from the day after, unless done or not needed", () => {
    const dueOn = plainDate("2028-02-10");
    const open = { dueOn, doneOn: null, isDropped: false };
    expect(isStageOverdue(open, dueOn)).toBe(false);
    expect(isStageOverdue(open, plainDate("2028-02-11"))).toBe(true);
    expect(isStageOverdue({ ...open, isDropped: true }, plainDate("2028-02-11"))).toBe(false);
  });
});

describe("a step", () => {
  const standing: StepState = {
    poll: { ...facts, state: PollState.OPEN, participantCount: 5 },
    questions: [{ answeredCount: 5 }],
    stages: [],
    officerClause: null,
    today: facts.endsOn,
  };
  const code = (step: PollStep, part: Partial<StepState> = {}) =>
    stepRefusal(step, { ...standing, ...part })?.code ?? null;

  test("to the results is taken on the last day and not before", () => {
    expect(code(PollStep.COUNT)).toBeNull();
    expect(code(PollStep.COUNT, { today: plainDate("2028-02-28") })).toBe("NOT_YET");
    expect(code(PollStep.COUNT, { questions: [{ answeredCount: null }] })).toBe("RESULTS_MISSING");
  });

  test("of a hearing waits for its protocol", () => {
    const poll = { ...standing.poll, kind: PollKind.HEARING };
    const stages = [{ code: PollStageCode.PROTOCOL, doneOn: null, isDropped: false }];
    expect(code(PollStep.COUNT, { poll, stages })).toBe("STAGE_NOT_DONE");
    expect(code(PollStep.COUNT, { poll, stages: [{ ...stages[0]!, isDropped: true }] })).toBeNull();
  });

  test("to the announcement names the clause when nobody is the authorised person", () => {
    const poll = { ...standing.poll, state: PollState.DRAFT };
    expect(stepRefusal(PollStep.ANNOUNCE, { ...standing, poll, officerClause: "3.5.4.5" })).toMatchObject({
      code: "OFFICER_MISSING",
      clause: "3.5.4.5",
    });
    expect(code(PollStep.ANNOUNCE, { poll })).toBeNull();
  });
});

const question = (isMultiple: boolean, count = 3) => ({
  id: "q" as never,
  ordinal: 1,
  text: "Что сделать?",
  isMultiple,
  options: Array.from({ length: count }, (_, at) => ({ text: `Вариант ${at + 1}`, votes: null })),
});

describe("results", () => {
  const check = (isMultiple: boolean, participantCount: number, answeredCount: number, votes: number[]) =>
    resultsRefusal({ invitedCount: 100 }, [question(isMultiple)], {
      participantCount,
      questions: [{ questionId: "q", answeredCount, votes }],
    })?.code ?? null;

  test("of one answer add up to those who answered", () => {
    expect(check(false, 10, 9, [4, 3, 2])).toBeNull();
    expect(check(false, 10, 9, [4, 3, 3])).toBe("RESULTS_DO_NOT_ADD_UP");
    expect(check(false, 8, 9, [4, 3, 2])).toBe("RESULTS_DO_NOT_ADD_UP");
  });

  test("of several answers give nobody more than answered, and everybody one", () => {
    expect(check(true, 10, 9, [9, 9, 0])).toBeNull();
    expect(check(true, 10, 9, [10, 0, 0])).toBe("RESULTS_DO_NOT_ADD_UP");
    expect(check(true, 10, 9, [4, 4, 0])).toBe("RESULTS_DO_NOT_ADD_UP");
  });

  test("have no more people than may take part, nor fractions", () => {
    expect(check(false, 101, 9, [4, 3, 2])).toBe("RESULTS_DO_NOT_ADD_UP");
    expect(check(false, 10, 9, [4.5, 2.5, 2])).toBe("COUNT_WRONG");
    expect(check(false, 10, -1, [0, 0, -1])).toBe("COUNT_WRONG");
    expect(check(false, 10, 9, [9])).toBe("RESULTS_MISSING");
  });

  test("out of any table of counts add up", () => {
    const counts = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(counts, (votes) => {
        const asks = [question(false, votes.length)];
        const rows = votes.map((count, at) => [`вариант  ${at + 1}`, count.toLocaleString("ru-RU")]);
        const read = resultsOfRows(asks, ["Вариант ответа", "Количество голосов"], rows);
        return !isRefusal(read) && resultsRefusal({ invitedCount: null }, asks, read) === null;
      }),
    );
  });
});

describe("a table of results", () => {
  const two = [question(false, 2), { ...question(true, 2), id: "r" as never, ordinal: 2, text: "Что ещё?" }];
  const header = ["Вопрос", "Вариант ответа", "Голосов", "Всего участников"];

  test("names a question once and ends with a total", () => {
    const read = resultsOfRows(two, header, [
      ["Что сделать?", "Вариант 1", "5", "9"],
      ["", "Вариант 2", "4", ""],
      ["Что еще", "Вариант 1", "7", ""],
      ["", "Вариант 2", "6", ""],
      ["", "Итого", "22", ""],
    ]);
    expect(read).toEqual({
      participantCount: 9,
      questions: [
        { questionId: "q", answeredCount: 9, votes: [5, 4] },
        { questionId: "r", answeredCount: 9, votes: [7, 6] },
      ],
    });
  });

  test.each([
    ["COLUMNS_MISSING", ["Имя", "Сумма"], [["a", "1"]]],
    ["OPTION_UNKNOWN", header, [["Что сделать?", "Иное", "5", "9"]]],
    ["QUESTION_UNKNOWN", header, [["Кто?", "Вариант 1", "5", "9"]]],
    ["COUNT_WRONG", header, [["Что сделать?", "Вариант 1", "=1+1", "9"]]],
    ["OPTION_MISSING", header, [["Что сделать?", "Вариант 1", "5", "9"]]],
    [
      "TWICE",
      header,
      [
        ["Что сделать?", "Вариант 1", "5", "9"],
        ["", "Вариант 1", "5", "9"],
      ],
    ],
  ])("is refused as %s", (code, columns, rows) => {
    const read = resultsOfRows(two, columns, rows);
    expect(isRefusal(read) && read.code).toBe(code);
  });
});
