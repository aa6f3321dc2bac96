import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount } from "../../test/support/world.ts";
import { countEffect, measuresToCount } from "../effect/compute-effects.ts";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { remindOfMeasures } from "./remind-measures.queue.ts";

let register: Register;
let curator: string;
let recipient: string;

// Clauses by their order: 2.2 RMP-01, 2.3 RMP-02, 2.4 RMP-03.
beforeAll(async () => {
  register = await aRegister({ variant: withCapabilities("RMP-01", "RMP-02", "RMP-03", "REC-04") });
  curator = await register.person(["CURATOR"]);
  recipient = await register.aRecipient("Городское хозяйство");
});
afterAll(() => register.close());

interface Row {
  id: string;
  revision: number;
  state: string;
}
interface Done {
  __typename: string;
  code?: string;
  clause?: string | null;
  roadmap?: Row & { purposes: string[]; steps: string[]; regulationVersion?: number };
  measure?: Row & { dueOn: string; originalDueOn: string; doneOn: string | null; isOverdue: boolean };
}

const FIELDS = `__typename ... on SubmissionRefused { code clause }
  ... on RoadmapSaved { roadmap { id revision state purposes steps } }`;
const MEASURE_FIELDS = `__typename ... on SubmissionRefused { code clause }
  ... on MeasureSaved { measure { id revision state dueOn originalDueOn doneOn isOverdue } }`;

async function act(call: string, type: string, fields: string, input: object, as: string): Promise<Done> {
  const text = `mutation ($input: ${type}!) { done: ${call}(input: $input) { ${fields} } }`;
  const answer = await register.send<{ done: Done }>(as, text, { input });
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

const save = (input: object, as = register.head) => act("saveRoadmap", "RoadmapInput", FIELDS, input, as);
const step = (input: object, as = register.head) =>
  act("takeRoadmapStep", "RoadmapStepInput", FIELDS, input, as);
const saveMeasure = (input: object) =>
  act("saveMeasure", "MeasureInput", MEASURE_FIELDS, input, register.head);
const stepMeasure = (input: object) =>
  act("takeMeasureStep", "MeasureStepInput", MEASURE_FIELDS, input, register.head);

const usual = () => ({
  title: "Отремонтировать дворы",
  ownerRecipientId: recipient,
  startsOn: "2026-04-01",
  dueOn: "2026-05-01",
  indicator: "RECEIVED",
  expectedDrop: 20,
});

async function anApproved(): Promise<{ roadmap: Row; measure: Row }> {
  const { roadmap } = await save({ title: "Дворы" });
  const { measure } = await saveMeasure({ ...usual(), roadmapId: roadmap!.id });
  const approved = await step({ id: roadmap!.id, revision: roadmap!.revision, step: "APPROVE" }, curator);
  if (!approved.roadmap || !measure) throw new Error(JSON.stringify(approved));
  return { roadmap: approved.roadmap, measure };
}

describe("a roadmap", () => {
  test("is approved by the role of the act or the default, with measures only", async () => {
    const { roadmap } = await save({ title: "Пустая", purposes: ["CAUSES"] });
    const asked = { id: roadmap!.id, revision: 1, step: "APPROVE" };
    expect(roadmap!.purposes).toEqual(["CAUSES"]);
    expect(await step(asked)).toMatchObject({ code: "NOT_APPROVER" });
    expect(await step(asked, curator)).toMatchObject({ code: "MEASURES_MISSING" });
  });

  test("does not take a measure without an expected drop where the act asks for one", async () => {
    const { roadmap } = await save({ title: "Дворы" });
    const measure = { ...usual(), roadmapId: roadmap!.id };
    expect(await saveMeasure({ ...measure, indicator: null, expectedDrop: null })).toMatchObject({
      code: "EXPECTATION_MISSING",
      clause: "2.3",
    });
    expect(await saveMeasure({ ...measure, ownerRecipientId: null })).toMatchObject({
      code: "OWNER_MISSING",
      clause: "2.3",
    });
    expect(await saveMeasure({ ...measure, dueOn: "2026-03-31" })).toMatchObject({ code: "TERM_BACKWARDS" });
    expect(await saveMeasure({ ...measure, expectedDrop: 101 })).toMatchObject({ code: "DROP_WRONG" });
  });

  test("names purposes when it follows a recommendation", async () => {
    const recommended = await register.send<{ done: { recommendations: { id: string }[] } }>(
      register.head,
      `mutation ($input: RecommendInput!) { done: recommend(input: $input) {
         ... on RecommendationsMade { recommendations { id } } } }`,
      { input: { kind: "SERVICE", subject: "Ответы", text: "Долго", measure: "Быстрее" } },
    );
    const recommendationId = recommended.data!.done.recommendations[0]!.id;
    const { roadmap } = await save({ title: "По совету", recommendationId });
    await saveMeasure({ ...usual(), roadmapId: roadmap!.id });
    const asked = { id: roadmap!.id, revision: 1, step: "APPROVE" };
    expect(await step(asked, curator)).toMatchObject({ code: "PURPOSES_MISSING", clause: "2.4" });
  });

  test("is closed when nothing is open, and is not changed once approved", async () => {
    const { roadmap, measure } = await anApproved();
    const { id } = roadmap;
    expect(await save({ id, revision: roadmap.revision, title: "Иначе" })).toMatchObject({
      code: "ROADMAP_APPROVED",
    });
    expect(await step({ id, revision: roadmap.revision, step: "CLOSE" })).toMatchObject({
      code: "MEASURES_OPEN",
    });
    await stepMeasure({ id: measure.id, revision: 1, step: "CANCEL", note: "Сделает область" });
    expect((await step({ id, revision: roadmap.revision, step: "CLOSE" })).roadmap?.state).toBe("CLOSED");
  });

  test("is nobody else's", async () => {
    const { roadmap } = await anApproved();
    const neighbour = await aCentre(register.world, {
      region: register.region,
      variant: withCapabilities("RMP-01"),
    });
    const stranger = await register.api.signIn(
      await anAccount(register.world, {
        municipality: neighbour,
        roleCodes: ["HEAD"],
      }),
      neighbour,
    );
    const answer = await register.send(stranger, `{ roadmap(id: "${roadmap.id}") { title } }`);
    expect(answer.code).toBe("NOT_FOUND");
  });
});

describe("a measure", () => {
  test("is prolonged with a reason, and keeps its first term", async () => {
    const { roadmap, measure } = await anApproved();
    const moved = { ...usual(), roadmapId: roadmap.id, id: measure.id, revision: 1, dueOn: "2026-06-01" };
    expect(await saveMeasure(moved)).toMatchObject({ code: "TERM_BY_STEP" });
    const asked = { id: measure.id, revision: 1, step: "PROLONG", on: "2026-06-01" };
    expect(await stepMeasure(asked)).toMatchObject({ code: "NOTE_MISSING" });
    expect(await stepMeasure({ ...asked, note: "Паводок", on: "2026-05-01" })).toMatchObject({
      code: "DAY_NOT_LATER",
    });
    expect((await stepMeasure({ ...asked, note: "Паводок" })).measure).toMatchObject({
      dueOn: "2026-06-01",
      originalDueOn: "2026-05-01",
    });
  });

  test("is not done tomorrow, nor twice by two people", async () => {
    const { measure } = await anApproved();
    const asked = { id: measure.id, revision: 1, step: "FINISH", note: "Сделано" };
    expect(await stepMeasure({ ...asked, on: "2026-04-17" })).toMatchObject({ code: "DAY_AHEAD" });
    expect(await stepMeasure({ ...asked, on: "2026-03-31" })).toMatchObject({ code: "DAY_TOO_EARLY" });
    expect((await stepMeasure(asked)).measure).toMatchObject({ state: "DONE", doneOn: "2026-04-16" });
    expect(await stepMeasure(asked)).toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  test("is reminded of once for each stage of its term", async () => {
    const { measure } = await anApproved();
    await register.world.ownerQuery(`update measure set due_on = '2026-04-15' where id = '${measure.id}'`);
    const told = () =>
      register.world.ownerQuery(
        `select 1 from notification where kind = 'MEASURE_OVERDUE' and params->>'measureId' = '${measure.id}'`,
      );
    await asProgram(register.world, register.town, remindOfMeasures);
    const first = (await told()).length;
    expect(first).toBeGreaterThan(0);
    await asProgram(register.world, register.town, remindOfMeasures);
    expect(await told()).toHaveLength(first);
  });
});

describe("the effect of a measure", () => {
  const FIRST = plainDate("2024-10-07");
  const WEEKS = 79;

  /** Weeks of a register as the rollups keep them; past a week they fall to a part. */
  async function weeksOf(town: Municipality, level: number, fallsAt: number, part: number): Promise<void> {
    const rows = Array.from({ length: WEEKS }, (_each, at) => {
      // Ups and downs that differ from town to town, the same in every run.
      const wave = 1 + 0.15 * Math.sin(at * (1 + level / 40)) + 0.1 * Math.cos((2 * Math.PI * at) / 52);
      const count = Math.round(level * wave * (at >= fallsAt ? part : 1));
      return ["ALL", "FEDERAL"]
        .map(
          (slice) =>
            `(gen_random_uuid(), '${town.id}', '${town.region}', '${slice}', 'WEEK', '${addDays(FIRST, 7 * at)}', ${slice === "ALL" ? "null" : "'ROADS'"}, ${count})`,
        )
        .join(", ");
    });
    await register.world.ownerQuery(
      `insert into indicator_rollup (id, municipality_id, region_id, slice, grain, starts_on, federal_sector, received)
       values ${rows.join(", ")} on conflict do nothing`,
    );
  }

  async function aDoneMeasure(): Promise<string> {
    const { measure } = await anApproved();
    await register.world.ownerQuery(
      `update measure set starts_on = '2025-12-01', due_on = '2025-12-20', done_on = '2025-12-20', state = 'DONE'
       where id = '${measure.id}'`,
    );
    return measure.id;
  }

  const effectOf = async (id: string) => {
    await asProgram(register.world, register.town, (ctx) => countEffect(ctx, id as never));
    const answer = await register.send<{
      measure: { effect: Record<string, unknown> & { weeks: unknown[] } };
    }>(
      register.head,
      `{ measure(id: "${id}") { effect { verdict reason change low high actual expected weeksBefore weeksAfter
         controlScope controlCount sentence weeks { week phase actual expected control } } } }`,
    );
    if (!answer.data) throw new Error(answer.text);
    return answer.data.measure.effect;
  };

  test("is told against others only when so many stand behind their sum that none can be told", async () => {
    await register.world.ownerQuery("delete from indicator_rollup");
    await register.world.ownerQuery("delete from indicator_change");
    await weeksOf(register.town, 40, 63, 0.5);
    for (const level of [35, 50]) {
      const town = await aCentre(register.world, { region: register.region });
      await weeksOf(town, level, 99, 1);
    }
    const id = await aDoneMeasure();
    expect(await effectOf(id)).toMatchObject({ controlScope: "NONE", controlCount: 0 });
    const third = await aCentre(register.world, { region: register.region });
    await weeksOf(third, 45, 99, 1);
    const effect = await effectOf(id);
    expect(effect).toMatchObject({ verdict: "FELL", reason: null, controlScope: "REGION", controlCount: 3 });
    expect(effect["change"]).toBeGreaterThan(-0.62);
    expect(effect["change"]).toBeLessThan(-0.38);
    expect(effect["sentence"]).toContain("Снижение — около");
    // One that outweighs the others would be told from their sum.
    await register.world.ownerQuery(
      `update indicator_rollup set received = received * 30 where municipality_id = '${third.id}'`,
    );
    expect(await effectOf(id)).toMatchObject({ controlScope: "NONE" });
  });

  test("waits for weeks to pass, is counted once it may be and not again when settled", async () => {
    const id = await aDoneMeasure();
    const due = () => asProgram(register.world, register.town, measuresToCount);
    expect(await due()).toContain(id);
    await register.world.ownerQuery(`update measure set done_on = '2026-03-20' where id = '${id}'`);
    expect(await effectOf(id)).toMatchObject({ verdict: "CANNOT_TELL", reason: "TOO_EARLY", change: null });
    expect(await due()).not.toContain(id);
    await register.world.ownerQuery(
      `update measure_effect set computed_at = '2026-04-01', is_settled = true`,
    );
    expect(await due()).not.toContain(id);
    await register.world.ownerQuery(`update measure_effect set method = 0`);
    expect(await due()).toContain(id);
  });

  test("goes when the measure is taken up again", async () => {
    const id = await aDoneMeasure();
    await effectOf(id);
    const again = await stepMeasure({ id, revision: 1, step: "REOPEN", note: "Осталось два двора" });
    expect(again.measure).toMatchObject({ state: "IN_WORK", doneOn: null });
    expect(await register.world.ownerQuery(`select 1 from measure_effect where id = '${id}'`)).toEqual([]);
  });
});
