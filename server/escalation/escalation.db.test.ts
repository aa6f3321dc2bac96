import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { silentLog } from "../kernel/log.ts";
import { Worker } from "../job/worker.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { anAccount } from "../../test/support/world.ts";
import { aRole } from "../../test/support/a-draft.ts";
import { escalateQueue } from "./escalate.ts";

let register: Register;
let head: string;
let recipientId: string;

const roles = ["HEAD", "CURATOR", "SECTOR_LEAD", "COORDINATOR"].map((code, at) =>
  aRole(code, `Роль ${code}`, { clause: `3.${at + 1}` }),
);

beforeAll(async () => {
  register = await aRegister({ variant: { roles } });
  const added = await register.send<{ addRecipient: { recipient: { id: string } } }>(
    await register.person(["COORDINATOR"]),
    'mutation { addRecipient(input: { name: "МКУ «Дороги»" }) { ... on RecipientSaved { recipient { id } } } }',
  );
  recipientId = added.data!.addRecipient.recipient.id;
});

afterAll(() => register.close());

beforeEach(async () => {
  for (const table of ["submission_escalation", "notification", "escalation_step", "job", "municipal_grant"])
    await register.world.ownerQuery(`delete from ${table}`);
  await register.world.ownerQuery("update submission set is_open = false");
  // Sessions end while the clock runs on.
  head = await register.person(["HEAD"]);
});

const worker = () => {
  const { database, clock } = register.world;
  return new Worker({ root: database.em, clock, log: silentLog, queues: [escalateQueue] });
};

/** A submission whose term stands so many hours from now. */
async function dueIn(hours: number, more = "is_open = true"): Promise<string> {
  const { id } = (await register.register({}, head)).submission!;
  const due = new Date(register.world.clock.now().getTime() + hours * 3_600_000).toISOString();
  await register.world.ownerQuery(
    `update submission set is_open = true, due_at = '${due}', due_kind = 'ANSWER',
       registered_at = registered_at - interval '90 days' where id = '${id}'`,
  );
  await register.world.ownerQuery(`update submission set ${more} where id = '${id}'`);
  return id;
}

const taken = (id: string) =>
  register.world
    .ownerQuery<{ step: string }>(
      `select offset_minutes / 60 || ' ' || audience as step from submission_escalation
       where submission_id = '${id}' order by offset_minutes, audience`,
    )
    .then((rows) => rows.map(({ step }) => step));

const told = (id: string) =>
  register.world.ownerQuery<{ account: string; kind: string }>(
    `select account_id as account, kind from notification where submission_id = '${id}' order by kind, account_id`,
  );

describe("a step of the ladder", () => {
  test("is taken when it is due and not before", async () => {
    const id = await dueIn(25);
    await worker().drain();
    expect(await taken(id)).toEqual([]);
    register.world.clock.advanceMinutes(61);
    await worker().drain();
    expect(await taken(id)).toEqual(["-24 HEAD"]);
  });

  test("is taken once, however often the job runs", async () => {
    const id = await dueIn(-1);
    for (let run = 0; run < 3; run += 1) {
      await worker().drain();
      register.world.clock.advanceMinutes(5);
    }
    expect(await taken(id)).toEqual(["0 HEAD", "0 HEAD"]);
    expect(await told(id)).toHaveLength(2);
  });

  test("goes up with time: sector lead, head, curator", async () => {
    const lead = await anAccount(register.world, { municipality: register.town, roleCodes: ["SECTOR_LEAD"] });
    const curator = await anAccount(register.world, { municipality: register.town, roleCodes: ["CURATOR"] });
    const id = await dueIn(-73);
    await worker().drain();
    expect((await taken(id)).toSorted()).toEqual(
      ["0 SECTOR_LEAD", "0 HEAD", "24 HEAD", "72 CURATOR"].toSorted(),
    );
    const accounts = (await told(id)).map(({ account }) => account);
    expect(accounts).toContain(lead.id);
    expect(accounts).toContain(curator.id);
  });

  test("warns the executor before the term and tells at it", async () => {
    const person = await anAccount(register.world, { municipality: register.town, roleCodes: ["ANALYST"] });
    const id = await dueIn(2, `executor_account_id = '${person.id}'`);
    await worker().drain();
    register.world.clock.advanceMinutes(121);
    await worker().drain();
    const own = (await told(id)).filter(({ account }) => account === person.id);
    expect(own.map(({ kind }) => kind)).toEqual(["TERM_NEAR", "TERM_OVER"]);
  });

  test("reaches the people of the responsible recipient", async () => {
    const person = await anAccount(register.world, {
      municipality: register.town,
      roleCodes: ["RECIPIENT"],
      recipientId: recipientId as never,
    });
    const id = await dueIn(2, `recipient_id = '${recipientId}'`);
    await worker().drain();
    expect(await told(id)).toEqual([{ account: person.id, kind: "TERM_NEAR" }]);
  });

  test("is not a warning any more once the term is over", async () => {
    const id = await dueIn(-1);
    await worker().drain();
    expect((await taken(id)).every((step) => !step.startsWith("-"))).toBe(true);
  });

  test("does not warn of a term that was shorter than the warning", async () => {
    const id = await dueIn(4, "registered_at = due_at - interval '5 hours'");
    await worker().drain();
    expect(await taken(id)).toEqual([]);
  });

  test("is taken anew when the term was moved", async () => {
    const id = await dueIn(-1);
    await worker().drain();
    const before = (await taken(id)).length;
    await register.world.ownerQuery(
      `update submission set due_at = due_at + interval '30 minutes' where id = '${id}'`,
    );
    register.world.clock.advanceMinutes(5);
    await worker().drain();
    expect((await taken(id)).length).toBe(before * 2);
  });

  test("leaves alone what is closed, has no term, or was over long ago", async () => {
    const closed = await dueIn(-1, "is_open = false");
    const endless = await dueIn(-1, "due_at = null");
    const old = await dueIn(-24 * 60);
    await worker().drain();
    for (const id of [closed, endless, old]) expect(await taken(id)).toEqual([]);
  });

  test("catches up what came due while nothing ran", async () => {
    const id = await dueIn(1);
    register.world.clock.advanceMinutes(26 * 60);
    await worker().drain();
    expect((await taken(id)).length).toBeGreaterThanOrEqual(3);
  });

  test("stands in the history, and the row knows it last", async () => {
    const id = await dueIn(-1);
    await worker().drain();
    const answer = await register.send<{
      submission: { escalations: { audience: string; offsetMinutes: number }[] };
    }>(
      head,
      `query ($id: ID!) { submission(id: $id) { escalations { audience offsetMinutes dueKind toldCount at dueAt } } }`,
      { id },
    );
    expect(answer.data?.submission.escalations).toHaveLength(2);
    const [row] = await register.world.ownerQuery<{ kind: string; actor: string }>(
      `select last_event_kind as kind, last_event_actor as actor from submission where id = '${id}'`,
    );
    expect(row).toEqual({ kind: "TERM_ESCALATED", actor: "Программа" });
  });

  test("takes hundreds in batches, each once", async () => {
    const template = await dueIn(-1);
    await register.world.ownerQuery(
      `insert into submission select (jsonb_populate_record(s, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 'X-' || n, 'external_number', null))).*
       from submission s, generate_series(1, 249) n where s.id = '${template}'`,
    );
    await worker().drain();
    const [count] = await register.world.ownerQuery<{ submissions: number; rows: number; events: number }>(
      `select count(distinct submission_id)::int as submissions, count(*)::int as rows,
         (select count(*)::int from submission_event where kind = 'TERM_ESCALATED'
            and submission_id in (select submission_id from submission_escalation)) as events
       from submission_escalation`,
    );
    expect(count).toEqual({ submissions: 250, rows: 500, events: 500 });
  });
});

describe("the ladder", () => {
  const READ =
    "{ escalationSteps { id offsetMinutes audience roleTitle clause isDefault isEmpty isOn regime } }";
  interface Step {
    id: string;
    offsetMinutes: number;
    audience: string;
    clause: string | null;
    isDefault: boolean;
    isEmpty: boolean;
  }
  const read = async () =>
    (await register.send<{ escalationSteps: Step[] }>(head, READ)).data!.escalationSteps;
  const change = (mutation: string, variables: object, declared: string) =>
    register.send<{ done: { __typename: string; code?: string; steps?: Step[] } }>(
      head,
      `mutation (${declared}) { done: ${mutation} { __typename ... on SubmissionRefused { code }
         ... on EscalationLadderSaved { steps { id offsetMinutes audience isDefault } } } }`,
      variables,
    );
  const save = async (input: object) =>
    (await change("saveEscalationStep(input: $input)", { input }, "$input: EscalationStepInput!")).data!.done;
  const remove = async (id: string) =>
    (await change("deleteEscalationStep(id: $id)", { id }, "$id: ID!")).data!.done;

  test("follows from the regulation, with the clause of each role", async () => {
    expect((await read()).map(({ audience, clause, isDefault }) => [audience, clause, isDefault])).toEqual([
      ["EXECUTOR", null, true],
      ["EXECUTOR", null, true],
      ["SECTOR_LEAD", "3.3", true],
      ["HEAD", "3.1", true],
      ["CURATOR", "3.2", true],
    ]);
  });

  test("becomes the centre's own with the first change, and keeps the other steps", async () => {
    const [first] = await read();
    const saved = await save({ id: first!.id, offsetMinutes: -2880, audience: "EXECUTOR" });
    expect(saved.steps?.map(({ offsetMinutes, isDefault }) => [offsetMinutes, isDefault])).toEqual([
      [-2880, false],
      [0, true],
      [0, true],
      [1440, true],
      [4320, true],
    ]);
  });

  test("does not take again what it took before it was the centre's own", async () => {
    const id = await dueIn(-1);
    await worker().drain();
    const before = await taken(id);
    await save({ offsetMinutes: 60 * 24 * 30, audience: "HEAD" });
    await worker().drain();
    expect(await taken(id)).toEqual(before);
  });

  test("refuses roles the regulation does not name, doubles and far times", async () => {
    expect((await save({ offsetMinutes: 5, audience: "MAYOR" })).code).toBe("ROLE_UNKNOWN");
    expect((await save({ offsetMinutes: 0, audience: "EXECUTOR" })).code).toBe("STEP_REPEATED");
    expect((await save({ offsetMinutes: 100_000, audience: "HEAD" })).code).toBe("OFFSET_OUT_OF_RANGE");
    expect((await read()).every(({ isDefault }) => isDefault)).toBe(true);
  });

  test("keeps at least one step", async () => {
    const steps = await read();
    for (const { id } of steps.slice(1)) expect((await remove(id)).__typename).toBe("EscalationLadderSaved");
    expect((await remove(steps[0]!.id)).code).toBe("LAST_STEP");
  });
});
