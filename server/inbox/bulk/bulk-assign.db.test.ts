import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aRegister, type Register, type SubmissionView } from "../../../test/support/a-register.ts";
import { aCentre } from "../../../test/support/a-centre.ts";
import { anAccount } from "../../../test/support/world.ts";
import { Worker } from "../../job/worker.ts";
import type { Work } from "../../job/queue.ts";
import { silentLog } from "../../kernel/log.ts";
import { bulkAssign } from "./bulk-assign.queue.ts";

let register: Register;
let roads: string;
let stranger: string;

beforeAll(async () => {
  register = await aRegister();
  roads = await register.aRecipient("МКУ «Дороги»");
  const town = await aCentre(register.world, { region: register.region });
  stranger = await register.api.signIn(
    await anAccount(register.world, { municipality: town, roleCodes: ["HEAD"] }),
    town,
  );
});
afterAll(() => register.close());

interface State {
  id: string;
  total: number;
  assigned: number;
  refused: number;
  isFinished: boolean;
  outcomes: {
    submissionId: string;
    number: string | null;
    isAssigned: boolean;
    code: string | null;
    revision: number;
  }[];
}

const SELECTION =
  "{ id total assigned refused isFinished outcomes { submissionId number isAssigned code message revision } }";

async function assign(input: object, token = register.head) {
  return register.send<{ assignSubmissions: State }>(
    token,
    `mutation ($input: AssignSubmissionsInput!) { assignSubmissions(input: $input) ${SELECTION} }`,
    { input: { recipientId: roads, ...input } },
  );
}

const itemsOf = (views: readonly SubmissionView[]) =>
  views.map(({ id, revision }) => ({ submissionId: id, revision }));

async function some(count: number): Promise<SubmissionView[]> {
  const made: SubmissionView[] = [];
  for (let n = 0; n < count; n += 1) made.push(await register.add({ summary: `Дело ${n}` }));
  return made;
}

/** Rows past the API: thousands of registrations would take a minute. */
async function copies(of: SubmissionView, count: number): Promise<void> {
  const columns = await register.world.ownerQuery<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
     where table_name = 'submission' and column_name not in ('id', 'number')`,
  );
  const { list } = columns[0]!;
  await register.world.ownerQuery(
    `insert into submission (id, number, ${list}) select gen_random_uuid(), 'к-' || n, ${list}
     from submission, generate_series(1, ${count}) n where id = '${of.id}'`,
  );
}

const eventsOf = async (): Promise<{ submission_id: string; count: number }[]> =>
  register.world.ownerQuery(
    "select submission_id, count(*)::int as count from submission_event where kind = 'ASSIGNED' group by 1",
  );

beforeEach(async () => {
  await register.world.ownerQuery("delete from submission_event; delete from submission");
});

test("each of many has an outcome of its own", async () => {
  const [first, second, third] = (await some(3)) as [SubmissionView, SubmissionView, SubmissionView];
  await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: second.id,
    revision: second.revision,
    recipientId: roads,
  });
  const unknown = { submissionId: "0190a000-0000-7000-8000-000000000000", revision: 1 };
  const { data } = await assign({ items: [...itemsOf([first, second, third]), unknown] });
  const state = data!.assignSubmissions;
  expect(state).toMatchObject({ total: 4, assigned: 2, refused: 2, isFinished: true });
  const codes = new Map(state.outcomes.map(({ submissionId, code }) => [submissionId, code]));
  expect([first.id, second.id, third.id, unknown.submissionId].map((id) => codes.get(id))).toEqual([
    null,
    "CHANGED_MEANWHILE",
    null,
    "NOT_FOUND",
  ]);
  expect((await eventsOf()).every(({ count }) => count === 1)).toBe(true);
});

test("what a stranger names is not there", async () => {
  const [first] = (await some(1)) as [SubmissionView];
  expect((await assign({ items: itemsOf([first]) }, stranger)).code).toBe("NOT_FOUND");
  expect(await eventsOf()).toEqual([]);
});

test.each([{}, { items: [] }, { items: [], filter: {} }, { filter: { view: "MINE" } }])(
  "the choice %j is bad input",
  async (input) => {
    expect((await assign(input)).code).toBe("BAD_INPUT");
  },
);

test("a filter assigns what it meets and no more", async () => {
  await some(3);
  const { data } = await assign({ filter: { view: "UNASSIGNED" } });
  expect(data!.assignSubmissions).toMatchObject({ total: 3, assigned: 3 });
});

describe("more than five hundred", () => {
  const workerOf = (queue = bulkAssign) =>
    new Worker({
      root: register.world.database.em,
      clock: register.world.clock,
      log: silentLog,
      queues: [queue],
    });

  /** A job on the embedded database keeps the event loop busy; sockets that ran out meanwhile are noticed first. */
  const drain = async (queue = bulkAssign) => {
    await workerOf(queue).drain();
    await new Promise((resolve) => setTimeout(resolve, 100));
  };

  const again = async (id: string, token = register.head) =>
    register.send<{ bulkAssignment: State }>(token, `{ bulkAssignment(id: "${id}") ${SELECTION} }`);

  test("go on after a worker died in the middle, none lost and none twice", async () => {
    const [first] = (await some(1)) as [SubmissionView];
    await copies(first, 520);
    const { data } = await assign({ filter: { view: "OPEN" } });
    const { id, isFinished, total } = data!.assignSubmissions;
    expect([isFinished, total]).toEqual([false, 521]);
    expect((await again(id, stranger)).code).toBe("NOT_FOUND");
    // Where transactions end matters, not how many there are.
    await register.world.ownerQuery(
      `delete from bulk_assignment_item where bulk_id = '${id}' and submission_id not in
         (select submission_id from bulk_assignment_item where bulk_id = '${id}' order by 1 limit 110)`,
    );

    let steps = 0;
    const dying = {
      ...bulkAssign,
      run: (work: Work) =>
        bulkAssign.run({
          ...work,
          inMunicipality: async (step) => {
            steps += 1;
            if (steps === 5) throw new Error("killed before its transaction");
            return work.inMunicipality(async (ctx) => {
              const result = await step(ctx);
              if (steps === 4) throw new Error("killed before the commit");
              return result;
            });
          },
        }),
    };
    await drain(dying);
    expect((await again(id)).data!.bulkAssignment).toMatchObject({ assigned: 75, isFinished: false });

    register.world.clock.advanceMinutes(5);
    await drain();
    expect((await again(id)).data!.bulkAssignment).toMatchObject({
      assigned: 110,
      refused: 0,
      isFinished: true,
    });
    const events = await eventsOf();
    expect([events.length, events.every(({ count }) => count === 1)]).toEqual([110, true]);
  }, 60_000);

  test("are done in the name of who asked, with the rights left by then", async () => {
    const [first] = (await some(1)) as [SubmissionView];
    await copies(first, 510);
    const account = await anAccount(register.world, { municipality: register.town, roleCodes: ["HEAD"] });
    const token = await register.api.signIn(account, register.town);
    const { id } = (await assign({ filter: {} }, token)).data!.assignSubmissions;
    await register.world.ownerQuery(
      `update municipal_grant set role_code = 'MEMBER' where account_id = '${account.id}'`,
    );
    await drain();
    expect(await eventsOf()).toEqual([]);
    await register.world.ownerQuery(
      `update municipal_grant set role_code = 'HEAD' where account_id = '${account.id}'`,
    );
    expect((await again(id, token)).data!.bulkAssignment).toMatchObject({
      assigned: 0,
      refused: 511,
      isFinished: true,
    });
  });
});
