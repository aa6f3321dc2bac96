import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../../test/support/a-register.ts";
import { aCentre } from "../../../test/support/a-centre.ts";
import { anApi } from "../../../test/support/api.ts";
import { anAccount } from "../../../test/support/world.ts";

let register: Register;
let roads: string;
let worker: string;
let stranger: string;

beforeAll(async () => {
  register = await aRegister();
  roads = await register.aRecipient("МКУ «Дороги»");
  worker = await register.person(["RECIPIENT"], roads);
  const town = await aCentre(register.world, { region: register.region });
  stranger = await register.api.signIn(
    await anAccount(register.world, { municipality: town, roleCodes: ["HEAD"] }),
    town,
  );
});
afterAll(() => register.close());

interface Change {
  submissionId: string | null;
  kind: string;
  actor: string | null;
  isMine: boolean;
  state: string | null;
  revision: number | null;
}

const QUERY = "subscription { submissionChanged { submissionId kind actor isMine state revision until } }";

/** A window of the inbox: what it has heard so far. */
class Window {
  readonly changes: Change[] = [];
  isEnded = false;
  #abort = new AbortController();

  static async open(
    token: string | null,
    url = register.api.url,
    body: object = { query: QUERY },
  ): Promise<Window> {
    const opened = new Window();
    const response = await fetch(`${url}/graphql/stream`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(token === null ? {} : { cookie: `mcu_session=${token}` }),
      },
      body: JSON.stringify(body),
      signal: opened.#abort.signal,
    });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    void opened.#read(response);
    return opened;
  }

  async #read(response: Response): Promise<void> {
    let text = "";
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const parts = text.split("\n\n");
        text = parts.pop()!;
        for (const part of parts) {
          const data = /^event: next\ndata: (.*)$/m.exec(part)?.[1];
          if (data)
            this.changes.push(
              (JSON.parse(data) as { data: { submissionChanged: Change } }).data.submissionChanged,
            );
        }
      }
    } catch {
      // Closed by the test itself.
    }
    this.isEnded = true;
  }

  close(): void {
    this.#abort.abort();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !isSo(); n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

/** Long enough for a message that must not come. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 400));

describe("a window", () => {
  test("hears what others do, and that it did itself", async () => {
    const mine = await Window.open(register.head);
    const other = await Window.open(await register.person(["HEAD"]));
    const { id } = await register.add({ summary: "Яма", applicant: { name: "Лугова Анна" } });
    await until(() => mine.changes.length > 0 && other.changes.length > 0);
    expect(mine.changes.at(-1)).toMatchObject({
      submissionId: id,
      kind: "REGISTERED",
      isMine: true,
      state: "NEW",
    });
    expect(other.changes.at(-1)).toMatchObject({ submissionId: id, isMine: false, revision: 1 });
    expect(JSON.stringify(other.changes)).not.toContain("Лугова");
    mine.close();
    other.close();
  });

  test("of another municipality hears nothing", async () => {
    const foreign = await Window.open(stranger);
    await register.add({});
    await aMoment();
    expect(foreign.changes).toEqual([]);
    foreign.close();
  });

  test("of a recipient's person hears of its own submissions only", async () => {
    const theirs = await Window.open(worker);
    const { id, revision } = await register.add({});
    await register.add({});
    await aMoment();
    expect(theirs.changes).toEqual([]);
    await register.take("assignSubmission", "AssignSubmissionInput", {
      submissionId: id,
      revision,
      recipientId: roads,
    });
    await until(() => theirs.changes.length > 0);
    expect(theirs.changes).toMatchObject([{ submissionId: id, kind: "ASSIGNED", state: "IN_WORK" }]);
    theirs.close();
  });

  test("hears nothing of what was undone", async () => {
    const mine = await Window.open(register.head);
    const { errors } = await register.send(
      register.head,
      `mutation { registerSubmission(input: { regime: MESSAGE, channel: "POS", applicantKind: CITIZEN, summary: "Яма" }) { __typename }
         deleteView(id: "0190a000-0000-7000-8000-000000000000") }`,
    );
    expect(errors).toHaveLength(1);
    await aMoment();
    expect(mine.changes).toEqual([]);
    mine.close();
  });

  test("is told once of a flood", async () => {
    const mine = await Window.open(register.head);
    const { id } = await register.add({});
    await until(() => mine.changes.length === 1);
    await register.world.ownerQuery(
      `insert into submission_event (municipality_id, id, submission_id, at, kind, actor, details)
       select '${register.town.id}', gen_random_uuid(), '${id}', now(), 'IMPORTED', 'Программа', '{}' from generate_series(1, 500)`,
    );
    await until(() => mine.changes.length === 2);
    expect(mine.changes[1]).toMatchObject({ kind: "MANY", submissionId: null });
    mine.close();
  });

  test("that is closed takes nothing with it", async () => {
    for (let n = 0; n < 5; n += 1) (await Window.open(register.head)).close();
    await aMoment();
    const mine = await Window.open(register.head);
    await register.add({});
    await until(() => mine.changes.length === 1);
    mine.close();
  });
});

describe("a stream", () => {
  test("ends when the session does", async () => {
    const api = await anApi(register.world, {}, undefined, { streamCheckMs: 50 });
    const account = await anAccount(register.world, { municipality: register.town, roleCodes: ["HEAD"] });
    const token = await api.signIn(account, register.town);
    const mine = await Window.open(token, api.url);
    await aMoment();
    expect(mine.isEnded).toBe(false);
    await api.send(token, "mutation { signOut }");
    await until(() => mine.isEnded);
    await api.close();
  });

  test("ends when its viewer loses the room", async () => {
    const api = await anApi(register.world, {}, undefined, { streamCheckMs: 50 });
    const account = await anAccount(register.world, { municipality: register.town, roleCodes: ["HEAD"] });
    const mine = await Window.open(await api.signIn(account, register.town), api.url);
    await register.world.ownerQuery(`delete from municipal_grant where account_id = '${account.id}'`);
    await until(() => mine.isEnded);
    await api.close();
  });

  test("ends when the server stops", async () => {
    const api = await anApi(register.world, {});
    const account = await anAccount(register.world, { municipality: register.town, roleCodes: ["HEAD"] });
    const mine = await Window.open(await api.signIn(account, register.town), api.url);
    await api.endStreams();
    await until(() => mine.isEnded);
    await api.close();
  });

  test.each([
    ["nobody", null, QUERY, 401],
    ["a query", "head", "{ viewer { id } }", 400],
    ["a mutation", "head", "mutation { signOut }", 400],
    ["nonsense", "head", "subscription {", 400],
    ["an unknown field", "head", "subscription { other }", 400],
  ])("is denied to %s", async (_what, who, query, status) => {
    const token = who === null ? null : register.head;
    await expect(Window.open(token, register.api.url, { query })).rejects.toThrow(String(status));
  });

  test("from another site is turned away", async () => {
    const response = await fetch(`${register.api.url}/graphql/stream`, {
      method: "POST",
      headers: {
        origin: "https://evil.example",
        "content-type": "application/json",
        accept: "text/event-stream",
      },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(response.status).toBe(403);
  });

  test("is not opened by the address of queries", async () => {
    const answer = await register.send(register.head, QUERY);
    expect([answer.code, answer.status]).toEqual(["BAD_INPUT", 400]);
  });

  test("is opened by one account so many times and no more", async () => {
    const account = await anAccount(register.world, { municipality: register.town, roleCodes: ["HEAD"] });
    const token = await register.api.signIn(account, register.town);
    const windows: Window[] = [];
    for (let n = 0; n < 20; n += 1) windows.push(await Window.open(token));
    await expect(Window.open(token)).rejects.toThrow("429");
    for (const each of windows) each.close();
  });
});

describe("writing an answer", () => {
  const announce = async (token: string, submissionId: string, isOver = false) =>
    register.send<{ announceAnswering: { actor: string }[] }>(
      token,
      "mutation ($id: ID!, $isOver: Boolean!) { announceAnswering(submissionId: $id, isOver: $isOver) { actor } }",
      { id: submissionId, isOver },
    );
  const seenBy = async (token: string, id: string): Promise<number> => {
    const answer = await register.send<{ submission: { answering: object[] } }>(
      token,
      `{ submission(id: "${id}") { answering { actor until } } }`,
    );
    return answer.data!.submission.answering.length;
  };

  test("is told to others, until it is over or forgotten", async () => {
    const other = await register.person(["HEAD"]);
    const { id } = await register.add({});
    const theirs = await Window.open(other);
    expect((await announce(register.head, id)).data?.announceAnswering).toEqual([]);
    await until(() => theirs.changes.some(({ kind }) => kind === "ANSWERING"));
    expect([await seenBy(other, id), await seenBy(register.head, id)]).toEqual([1, 0]);
    expect((await announce(other, id)).data?.announceAnswering).toHaveLength(1);
    await announce(register.head, id, true);
    expect(await seenBy(other, id)).toBe(0);
    await announce(register.head, id);
    register.world.clock.advanceMinutes(2);
    expect(await seenBy(other, id)).toBe(0);
    theirs.close();
  });

  test("of what one does not see is not there", async () => {
    const { id } = await register.add({});
    expect((await announce(stranger, id)).code).toBe("NOT_FOUND");
    expect((await announce(worker, id)).code).toBe("NOT_FOUND");
  });
});
