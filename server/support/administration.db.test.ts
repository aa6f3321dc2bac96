import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRole, aVariant } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { actOn, askApi, type Done, REFUSED, REQUEST } from "./administering.fixture.ts";
import { remindOfSupport } from "./remind-support.queue.ts";

/** A centre whose administrator supports, whose act speaks of workload, systems and classifiers. */
let register: Register;
let administrator: string;
let analyst: string;

beforeAll(async () => {
  register = await aRegister({
    municipality: { timeZone: "Asia/Yakutsk" },
    variant: {
      ...withCapabilities("WRK-01", "SEC-01", "SEC-02", "SEC-04", "REF-01", "TRN-02"),
      roles: [
        ...aVariant().roles.filter(({ code }) => code !== "ADMINISTRATOR"),
        aRole("ADMINISTRATOR", "Администратор"),
      ],
    },
  });
  administrator = await register.person(["ADMINISTRATOR"]);
  analyst = await register.person(["ANALYST"]);
});
afterAll(() => register.close());

const ask = <Data>(token: string, query: string, variables: object = {}) =>
  askApi<Data>(register, token, query, variables);
const act = (token: string, call: string, type: string, input: object, selection: string) =>
  actOn(register, token, call, type, input, selection);

const MATTER = { kind: "FAILURE", priority: "URGENT", subject: "Не открывается реестр", text: "Белый экран" };
const askFor = (token: string, input: object = {}) =>
  act(token, "askForSupport", "SupportRequestInput", { ...MATTER, ...input }, REQUEST);
const step = (token: string, input: object) =>
  act(token, "takeSupportStep", "SupportStepInput", input, REQUEST);

describe("a request for help", () => {
  test("is answered by the administrator, returned by whoever asked, and closed", async () => {
    const asked = await askFor(analyst);
    const { id } = asked.request!;
    expect(asked.request!.steps).toEqual(["CLOSE"]);
    expect((await step(analyst, { id, revision: 1, step: "TAKE" })).__typename).toBe("FORBIDDEN");
    expect((await step(administrator, { id, revision: 1, step: "TAKE" })).request?.state).toBe("IN_WORK");
    expect(await step(administrator, { id, revision: 2, step: "ANSWER" })).toMatchObject({
      code: "NOTE_MISSING",
    });
    const answer = { id, revision: 2, step: "ANSWER", text: "Обновите страницу" };
    const both = await Promise.all([step(administrator, answer), step(administrator, answer)]);
    expect(both.map(({ code }) => code ?? "done").toSorted()).toEqual(["CHANGED_MEANWHILE", "done"]);
    const back = await step(analyst, { id, revision: 3, step: "RETURN", text: "Не помогло" });
    expect(back.request?.state).toBe("RETURNED");
    expect((await step(analyst, { id, revision: 4, step: "CLOSE" })).request?.steps).toEqual([]);
    const { supportRequest } = await ask<{ supportRequest: { thread: { step: string | null }[] } }>(
      administrator,
      "query ($id: ID!) { supportRequest(id: $id) { thread { step } } }",
      { id },
    );
    expect(supportRequest.thread.map((entry) => entry.step)).toEqual([
      null,
      "TAKE",
      "ANSWER",
      "RETURN",
      "CLOSE",
    ]);
  });

  test("is seen by whoever asked and by whoever supports, by nobody else", async () => {
    const { request } = await askFor(administrator);
    const read = "query ($id: ID!) { supportRequest(id: $id) { id } }";
    expect((await register.send(analyst, read, { id: request!.id })).code).toBe("NOT_FOUND");
    const { supportRequests } = await ask<{ supportRequests: { edges: { node: { id: string } }[] } }>(
      analyst,
      "{ supportRequests { edges { node { id } } } }",
    );
    expect(supportRequests.edges.map(({ node }) => node.id)).not.toContain(request!.id);
    const file = await fetch(`${register.api.url}/files/centre/support-requests/${request!.id}`, {
      method: "POST",
      headers: { cookie: `mcu_session=${analyst}`, "x-file-name": "a.txt" },
      body: "чужое",
    });
    expect(file.status).toBe(404);
  });
});

describe("the register of systems", () => {
  test("keeps planned work, and refuses a row of somebody who saw an older one", async () => {
    const saved = await act(
      administrator,
      "saveInformationSystem",
      "InformationSystemInput",
      { name: "Портал", systemClass: "MUNICIPAL", state: "IN_USE", clause: "4.3.6" },
      `${REFUSED} ... on InformationSystemSaved { system { id revision } }`,
    );
    const { id } = saved.system!;
    const again = { id, revision: 7, name: "Портал", systemClass: "MUNICIPAL", state: "STOPPED" };
    expect(
      await act(administrator, "saveInformationSystem", "InformationSystemInput", again, REFUSED),
    ).toMatchObject({ code: "CHANGED_MEANWHILE" });
    const note = {
      systemId: id,
      kind: "INCIDENT",
      title: "Не открывается",
      startsAt: "2020-01-01T00:00:00Z",
    };
    const noted = await act(
      administrator,
      "saveSystemOccurrence",
      "SystemOccurrenceInput",
      note,
      "__typename",
    );
    expect(noted.__typename).toBe("SystemOccurrenceSaved");
    expect(
      (await act(analyst, "saveSystemOccurrence", "SystemOccurrenceInput", note, "__typename")).__typename,
    ).toBe("FORBIDDEN");
  });

  test("shows when each person last came, and what a role may do", async () => {
    type Row = { login: string; roleCodes: string[]; lastSignedInAt: string | null; permissions: string[] };
    const { accessReview } = await ask<{ accessReview: Row[] }>(
      administrator,
      "{ accessReview { login roleCodes lastSignedInAt permissions } }",
    );
    const own = accessReview.find(({ roleCodes }) => roleCodes.includes("ADMINISTRATOR"))!;
    expect(own.lastSignedInAt).not.toBeNull();
    expect(own.permissions).toContain("support:answer");
    expect((await register.send(analyst, "{ accessReview { login } }")).code).toBe("FORBIDDEN");
  });
});

describe("a classifier", () => {
  const versions = async () => {
    const { classifierVersions } = await ask<{
      classifierVersions: { edges: { node: { number: number; act: string; entryCount: number } }[] };
    }>(analyst, "{ classifierVersions(kind: TOPICS) { edges { node { number act entryCount } } } }");
    return classifierVersions.edges.map(({ node }) => node);
  };
  const bring = async (content: string, format = "CSV") => {
    const answer = await ask<{ done: Done }>(
      administrator,
      `mutation ($content: String!, $format: ClassifierFileFormat!) { done: importTopics(content: $content, format: $format) {
        ${REFUSED} ... on ClassifierImported { added rows { name outcome } } } }`,
      { content, format },
    );
    return answer.done;
  };
  const foresee = async (content: string) => {
    const answer = await ask<{ done: Done }>(
      administrator,
      `query ($content: String!) { done: previewClassifierFile(kind: TOPICS, content: $content) {
        ${REFUSED} ... on ClassifierImported { added rows { name outcome } } } }`,
      { content },
    );
    return answer.done;
  };

  test("makes a version with each file, none with a look at it, and goes back as a new one", async () => {
    const file = "Тема\nПаромы\nПричалы\nпаромы";
    expect(await foresee(file)).toMatchObject({
      added: 2,
      rows: [{ outcome: "ADDED" }, { outcome: "ADDED" }, { outcome: "CHANGED" }],
    });
    const before = await versions();
    await bring("Тема\nПаромы");
    const first = await versions();
    expect(first[0]).toMatchObject({ act: "IMPORTED", number: (before[0]?.number ?? 0) + 1 });
    await bring("Тема\nПаромы\nПричалы");
    await bring("Тема\nПаромы\nПричалы");
    const second = await versions();
    expect(second[0]!.number).toBe(first[0]!.number + 1);
    const restore = await ask<{ done: Done }>(
      administrator,
      `mutation ($number: Int!) { done: restoreClassifier(kind: TOPICS, number: $number, reason: "Причалы не нужны") {
        ${REFUSED} ... on ClassifierRestored { version { number restoredNumber } } } }`,
      { number: first[0]!.number },
    );
    expect(restore.done.version).toEqual({ number: second[0]!.number + 1, restoredNumber: first[0]!.number });
    const { topics } = await ask<{ topics: { name: string }[] }>(analyst, "{ topics { name } }");
    expect(topics.map(({ name }) => name)).not.toContain("Причалы");
    expect((await versions())[0]!.entryCount).toBe(first[0]!.entryCount);
  });

  test("refuses a book that is none, and sectors, which the act names", async () => {
    expect(await bring(Buffer.from("PK\u0003\u0004 нет").toString("base64"), "XLSX")).toMatchObject({
      code: "FILE_UNREADABLE",
    });
    const { done } = await ask<{ done: Done }>(
      administrator,
      `mutation { done: restoreClassifier(kind: SECTORS, number: 1, reason: "Так") { ${REFUSED} } }`,
    );
    expect(done.code).toBe("SET_BY_ACT");
  });
});

describe("workload", () => {
  test("counts what came by sector, and goes with a proposal on staff as it was", async () => {
    const { municipality } = await ask<{ municipality: { sectors: { id: string }[] } }>(
      register.head,
      "query ($slug: String!) { municipality(slug: $slug) { sectors { id } } }",
      { slug: register.town.slug },
    );
    const sectorId = municipality.sectors[0]!.id;
    await register.add({ sectorId });
    await register.add({ sectorId });
    const startsOn = register.world.clock.now().toISOString().slice(0, 10);
    const period = { grain: "YEAR", startsOn };
    type Row = { sectorId: string; received: number; open: number };
    const { workload } = await ask<{ workload: Row[] }>(
      analyst,
      "query ($period: PeriodInput!) { workload(period: $period) { sectorId received open } }",
      { period },
    );
    expect(workload[0]).toMatchObject({ sectorId, received: 2, open: 2 });
    const input = { title: "Второй специалист", text: "Не успевают", addressee: "CENTRE", sectorId };
    const { done } = await ask<{ done: Done }>(
      analyst,
      `mutation ($period: PeriodInput!, $input: ProposalInput!) { done: proposeStaff(period: $period, input: $input) {
        ${REFUSED} ... on ProposalSaved { proposal { id ground { sectors { received } } } } } }`,
      { period, input },
    );
    expect(done.proposal?.ground?.sectors).toEqual([{ received: 2 }]);
    const kept = await act(analyst, "keepWorkload", "WorkloadAccountInput", { period }, REFUSED);
    expect(kept.code).toBe("NOT_YET");
    const past = { grain: "MONTH", startsOn: "2026-02-01" };
    expect(
      (await act(analyst, "keepWorkload", "WorkloadAccountInput", { period: past }, REFUSED)).__typename,
    ).toBe("WorkloadAccountKept");
  });
});

test("who opened applicants' data is counted, and found by day and number", async () => {
  const { number, id } = await register.add({});
  await ask(
    register.head,
    `mutation ($id: ID!) { openApplicant(submissionId: $id, reason: "Уточнить адрес") { __typename } }`,
    { id },
  );
  type Found = {
    applicantViews: { totalCount: number };
    applicantViewCounts: { views: number; lastAt: string }[];
  };
  const find = (filter: object) =>
    ask<Found>(
      administrator,
      `query ($filter: ApplicantViewFilter) { applicantViews(filter: $filter) { totalCount }
        applicantViewCounts(from: "2026-01-01", to: "2026-12-31") { views lastAt } }`,
      { filter },
    );
  expect(await find({ submissionNumber: number })).toMatchObject({
    applicantViews: { totalCount: 1 },
    applicantViewCounts: [{ views: 1 }],
  });
  expect((await find({ to: "2026-01-01" })).applicantViews.totalCount).toBe(0);
  expect((await register.send(analyst, "{ applicantViews { totalCount } }")).code).toBe("FORBIDDEN");
});

test("every address of the formats is a door of the program", async () => {
  const { exchangeFormats } = await ask<{ exchangeFormats: { code: string; addresses: string[] }[] }>(
    analyst,
    "{ exchangeFormats { code addresses } }",
  );
  for (const { addresses } of exchangeFormats)
    for (const address of addresses) {
      const [method, path] = address.split(" ") as [string, string];
      const response = await fetch(register.api.url + path.replace("{file}", "none.pdf"), { method });
      const text = await response.text();
      expect(`${address}: ${text}`).not.toContain("Cannot ");
    }
});

// Last: the clock moves far, and sessions end.
test("a request waits working hours of the centre's own clock, and is reminded of once", async () => {
  const hours = [{ priority: "URGENT", hours: 1 }];
  const set = (input: object) =>
    act(administrator, "changeSupportDesk", "SupportSettingInput", input, REFUSED);
  expect(await set({ hours: [{ priority: "URGENT", hours: 0 }] })).toMatchObject({
    code: "VALUE_OUT_OF_RANGE",
  });
  await set({ hours, provider: "Отдел информатизации", contact: "доб. 100" });
  const { request } = await askFor(analyst);
  // A quarter past midnight in Yakutsk: the hour runs from the beginning of the working day.
  expect(new Date(request!.dueAt) > register.world.clock.now()).toBe(true);
  const reminders = async () => {
    await asProgram(register.world, register.town, remindOfSupport);
    const [row] = await register.world.ownerQuery<{ count: number }>(
      `select count(*)::int as count from notification where kind = 'SUPPORT_OVERDUE' and params->>'supportRequestId' = '${request!.id}'`,
    );
    return row!.count;
  };
  expect(await reminders()).toBe(0);
  register.world.clock.advanceMinutes(5 * 24 * 60);
  const first = await reminders();
  expect([first > 0, await reminders()]).toEqual([true, first]);
});
