import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aProvision, aRole, aVariant } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { remindOfReplies } from "../proposal/remind-proposals.queue.ts";

/** A centre whose curator approves, whose head drafts, and whose act says so. */
let register: Register;
let curator: string;
let member: string;
let memberId: string;

const DRAFTS = aProvision("разрабатывает планы развития центра", "4.3.2", "RMP-04");
const APPROVES = aProvision("утверждает планы развития", "4.2.1", "RMP-04", "RMP-05");

beforeAll(async () => {
  register = await aRegister({
    municipality: { timeZone: "Asia/Yakutsk" },
    variant: {
      ...withCapabilities("RMP-04", "RMP-05", "PRP-01", "PRP-02", "TRN-01", "CMP-12"),
      roles: [
        ...aVariant().roles.filter(({ code }) => code !== "HEAD" && code !== "CURATOR"),
        aRole("HEAD", "Руководитель центра", { duties: [DRAFTS] }),
        aRole("CURATOR", "Куратор", { duties: [APPROVES] }),
      ],
      otherProvisions: [
        aProvision(
          "МЦУ руководствуется Конституцией Российской Федерации, Федеральным законом от 20.03.2025 № 33-ФЗ, Уставом округа",
          "1.4",
          "CMP-12",
        ),
      ],
    },
  });
  curator = await register.person(["CURATOR"]);
  member = await register.person(["ANALYST"]);
  const added = await register.send<{ addMember: { member: { id: string } } }>(
    register.head,
    'mutation { addMember(input: { name: "Лугова А.А.", joinedOn: "2026-01-10" }) { ... on MemberSaved { member { id } } } }',
  );
  memberId = added.data!.addMember.member.id;
});
afterAll(() => register.close());

interface Done {
  __typename: string;
  code?: string;
  message?: string;
  clause?: string | null;
  plan?: {
    id: string;
    revision: number;
    state: string;
    version: number;
    items: { id: string }[];
    steps: string[];
  };
  proposal?: {
    id: string;
    revision: number;
    state: string;
    number: number;
    steps: string[];
    isReplyOverdue: boolean;
  };
  training?: { id: string; revision: number; state: string };
  direction?: { id: string; clause: string; setByRole: string };
  document?: { id: string; revision: number; state: string };
}

const REFUSED = "__typename ... on SubmissionRefused { code message clause }";
const PLAN = `${REFUSED} ... on PlanSaved { plan { id revision state version items { id } steps } }`;
const PROPOSAL = `${REFUSED} ... on ProposalSaved { proposal { id revision state number steps isReplyOverdue } }`;
const TRAINING = `${REFUSED} ... on TrainingSaved { training { id revision state } }`;

async function act(
  call: string,
  type: string,
  input: object,
  selection: string,
  token = register.head,
): Promise<Done> {
  const answer = await register.send<{ done: Done }>(
    token,
    `mutation ($input: ${type}!) { done: ${call} { ${selection} } }`,
    { input },
  );
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

const save = (input: object, token?: string) =>
  act("savePlan(input: $input)", "PlanInput", { ...YEAR, ...input }, PLAN, token);
const YEAR = { kind: "DEVELOPMENT", title: "План развития", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const step = (input: object, token?: string) =>
  act("takePlanStep(input: $input)", "PlanStepInput", input, PLAN, token);
const item = (input: object, token?: string) =>
  act("savePlanItem(input: $input)", "PlanItemInput", input, PLAN, token);

describe("a plan", () => {
  test("is drawn up by the head, approved by the curator, and kept as it was approved", async () => {
    const drafted = await save({});
    const id = drafted.plan!.id;
    expect(await step({ id, revision: 1, step: "SUBMIT" })).toMatchObject({ code: "ITEMS_MISSING" });
    const filled = await item({
      planId: id,
      revision: 1,
      title: "Обучить",
      ownerMemberId: memberId,
      dueOn: "2026-06-30",
    });
    const submitted = await step({ id, revision: filled.plan!.revision, step: "SUBMIT" });
    expect(await step({ id, revision: submitted.plan!.revision, step: "APPROVE" })).toMatchObject({
      code: "NOT_YOUR_ROLE",
      clause: "4.2.1",
    });
    const approved = await step({ id, revision: submitted.plan!.revision, step: "APPROVE" }, curator);
    expect(approved.plan).toMatchObject({ state: "APPROVED", version: 1 });
    expect(await save({ id, revision: approved.plan!.revision, title: "Иной" })).toMatchObject({
      code: "PLAN_NOT_DRAFT",
    });
    const changing = await step({
      id,
      revision: approved.plan!.revision,
      step: "REVISE",
      note: "Новый срок",
    });
    await save({ id, revision: changing.plan!.revision, title: "План развития, уточнённый" });
    const file = async (query: string) => {
      const response = await fetch(`${register.api.url}/files/plans/${id}.docx${query}`, {
        headers: { cookie: `mcu_session=${member}` },
      });
      return [response.status, decodeURIComponent(response.headers.get("content-disposition") ?? "")];
    };
    expect(await file("?version=1")).toEqual([200, expect.stringContaining("План развития.docx")]);
    expect(await file("")).toEqual([200, expect.stringContaining("уточнённый")]);
    expect((await file("?version=2"))[0]).toBe(404);
    expect((await file("?version=1;drop"))[0]).toBe(404);
  });

  test("is not drawn up by the curator, and changed by nobody who only looks", async () => {
    expect(await save({}, curator)).toMatchObject({ code: "NOT_YOUR_ROLE", clause: "4.3.2" });
    expect((await save({}, member)).__typename).toBe("FORBIDDEN");
  });

  test("approved by two people at once is approved once", async () => {
    const { plan } = await save({ title: "Гонка" });
    const filled = await item({
      planId: plan!.id,
      revision: 1,
      title: "А",
      ownerMemberId: memberId,
      dueOn: "2026-06-30",
    });
    const { plan: sent } = await step({ id: plan!.id, revision: filled.plan!.revision, step: "SUBMIT" });
    const facts = { id: sent!.id, revision: sent!.revision, step: "APPROVE" };
    const both = await Promise.all([step(facts, curator), step(facts, curator)]);
    expect(both.map(({ code }) => code ?? "").toSorted()).toEqual(["", "CHANGED_MEANWHILE"]);
  });

  test("of somebody else's owner is not found", async () => {
    const { plan } = await save({ title: "Чужой" });
    const strange = { planId: plan!.id, revision: 1, title: "А", dueOn: "2026-06-30" };
    const id = "018f0000-0000-7000-8000-000000000000";
    expect((await item({ ...strange, ownerMemberId: id })).__typename).toBe("NOT_FOUND");
    expect((await item({ ...strange, ownerMemberId: memberId, directionId: id })).__typename).toBe(
      "NOT_FOUND",
    );
  });
});

test("a direction is set by whom the act names", async () => {
  const set = (token?: string) =>
    act(
      "setDirection(input: $input)",
      "DirectionInput",
      { title: "Быстрый ответ", validFrom: "2026-01-01" },
      `${REFUSED} ... on DirectionSaved { direction { id clause setByRole } }`,
      token,
    );
  expect(await set()).toMatchObject({ code: "NOT_YOUR_ROLE", clause: "4.2.1" });
  expect((await set(curator)).direction).toMatchObject({ clause: "4.2.1", setByRole: "CURATOR" });
});

describe("a proposal", () => {
  const propose = (kind: string, input: object, token = member) =>
    act(
      `putForwardProposal(kind: ${kind}, input: $input)`,
      "ProposalInput",
      { title: "Общий чат", text: "Завести чат операторов", addressee: "CENTRE", ...input },
      PROPOSAL,
      token,
    );
  const take = (input: object, token?: string) =>
    act("takeProposalStep(input: $input)", "ProposalStepInput", input, PROPOSAL, token);

  test("of a kind the regulation does not provide for is closed", async () => {
    expect((await propose("DIGITAL", {})).__typename).toBe("NOT_IN_REGULATION");
    expect((await propose("WORK", {})).proposal).toMatchObject({ state: "PUT_FORWARD", steps: ["WITHDRAW"] });
  });

  test("is sent, reminded of once a reply is late, replied to and decided", async () => {
    const { proposal } = await propose("OUTWARD", { addressee: "HEAD_OF_MUNICIPALITY" });
    const { id } = proposal!;
    const send = { id, revision: 1, step: "SEND" };
    expect((await take({ ...send, replyDueOn: "2026-04-16" }, member)).__typename).toBe("FORBIDDEN");
    expect(await take(send)).toMatchObject({ code: "DATE_MISSING" });
    await take({ ...send, replyDueOn: "2026-04-16" });
    const remind = () => asProgram(register.world, register.town, remindOfReplies);
    const reminders = async () => {
      const [row] = await register.world.ownerQuery<{ count: number }>(
        `select count(*)::int as count from notification where kind = 'PROPOSAL_REPLY_DUE' and params->>'proposalId' = '${id}'`,
      );
      return row!.count;
    };
    await remind();
    const first = await reminders();
    await remind();
    expect([first > 0, await reminders()]).toEqual([true, first]);
    // Midnight of Yakutsk.
    register.world.clock.advanceMinutes(6 * 60);
    await remind();
    expect(await reminders()).toBe(2 * first);
    expect(await take({ id, revision: 2, step: "RECORD_REPLY" })).toMatchObject({ code: "NOTE_MISSING" });
    await take({ id, revision: 2, step: "RECORD_REPLY", note: "Поддерживаем" });
    expect((await take({ id, revision: 3, step: "ADOPT" })).proposal?.state).toBe("ADOPTED");
  });

  test("takes the next number, however many come at once", async () => {
    const many = await Promise.all([1, 2, 3, 4].map(() => propose("WORK", {})));
    const numbers = many.map(({ proposal }) => proposal!.number);
    expect(new Set(numbers).size).toBe(4);
  });
});

test("who has not been to a training for a year is told, until he comes", async () => {
  const saved = await act(
    "saveTraining(kind: TRAINING, input: $input)",
    "TrainingInput",
    { title: "Ответ по существу", startsAt: "2026-04-16T15:30:00Z", minutes: 60 },
    TRAINING,
  );
  const { id } = saved.training!;
  const untrained = async () => {
    const answer = await register.send<{
      untrainedMembers: { member: { id: string }; lastTrainedOn: string | null }[];
    }>(member, "{ untrainedMembers { member { id } lastTrainedOn } }");
    return answer.data!.untrainedMembers.map((row) => row.member.id);
  };
  expect(await untrained()).toContain(memberId);
  const list = { id, revision: 1, attendees: [{ memberId, isPresent: true }, { name: "Гость" }] };
  await act("saveTrainingAttendance(input: $input)", "TrainingAttendanceInput", list, TRAINING);
  const close = { id, revision: 2, state: "HELD" };
  expect(await act("closeTraining(input: $input)", "CloseTrainingInput", close, TRAINING)).toMatchObject({
    code: "NOT_YET",
  });
  register.world.clock.advanceMinutes(60);
  await act("closeTraining(input: $input)", "CloseTrainingInput", close, TRAINING);
  expect(await untrained()).not.toContain(memberId);
});

test("acts that the regulation names are found in the set, and missed where they lack", async () => {
  const acts = async () => {
    const answer = await register.send<{
      governingActs: { number: string | null; clause: string; document: object | null }[];
    }>(member, "{ governingActs { number clause document { id } } }");
    return answer.data!.governingActs.find(({ number }) => number === "33-ФЗ");
  };
  expect(await acts()).toMatchObject({ clause: "1.4", document: null });
  const input = { kind: "FEDERAL", title: "Об общих принципах", number: "33-ФЗ", signedOn: "2025-03-20" };
  const saved = await act(
    "saveLegalDocument(input: $input)",
    "LegalDocumentInput",
    input,
    `${REFUSED} ... on LegalDocumentSaved { document { id revision state } }`,
  );
  expect(saved.document?.state).toBe("IN_FORCE");
  expect(await acts()).toMatchObject({ document: { id: saved.document!.id } });
  const hostile = await act(
    "saveLegalDocument(input: $input)",
    "LegalDocumentInput",
    { ...input, link: "javascript:alert(1)" },
    REFUSED,
  );
  expect(hostile.code).toBe("LINK_WRONG");
});
