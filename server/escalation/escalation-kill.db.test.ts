import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { ApplicantKind, Regime } from "../submission/submission.enums.ts";
import { registerSubmission } from "../submission/register-submission.ts";
import { aCentre } from "../../test/support/a-centre.ts";
import { aDatabaseOfItsOwn, type OwnDatabase } from "../../test/support/a-database-of-its-own.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { anAccount, aRegion, tenantScope, type World } from "../../test/support/world.ts";

const NOW = "2026-04-16T09:00:00Z";
const COUNT = 300;

let home: OwnDatabase;
let town: Municipality;

beforeAll(async () => {
  home = await aDatabaseOfItsOwn(NOW);
  town = await home.open(async (world) => {
    const region = await aRegion(world);
    const municipality = await aCentre(world, { region });
    for (const roleCode of ["HEAD", "CURATOR"])
      await anAccount(world, { municipality, roleCodes: [roleCode] });
    await fillWithOverdue(world, municipality);
    return municipality;
  });
}, 120_000);

afterAll(() => home.remove());

/** Terms that were over an hour ago, as many as a few batches hold. */
async function fillWithOverdue(world: World, place: Municipality): Promise<void> {
  await asProgram(world, place, async (ctx) => {
    const nothing = { name: null, phone: null, email: null, address: null, nickname: null };
    const texts = { summary: "Не горит фонарь", text: "Третий день.", place: null, object: null, fact: null };
    await registerSubmission(ctx, {
      ...texts,
      regime: Regime.MESSAGE,
      channel: "POS",
      route: null,
      externalNumber: null,
      receivedAt: ctx.clock.now(),
      applicantKind: ApplicantKind.UNKNOWN,
      applicant: nothing,
      topicId: null,
      sectorId: null,
      scale: null,
      isFastTrack: false,
    });
    await ctx.em.flush();
    await ctx.em.execute(
      "update submission set due_at = ?::timestamptz - interval '1 hour', due_kind = 'ANSWER'",
      [NOW],
    );
    await ctx.em.execute(
      `insert into submission select (jsonb_populate_record(s, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 'X-' || n))).* from submission s, generate_series(2, ?) n`,
      [COUNT],
    );
  });
}

/** Runs the escalating process; kills it at once after so many batches. @returns whether it got to its end */
function escalate(killAfter: number, now: string): Promise<boolean> {
  const fixture = fileURLToPath(new URL("escalating.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", fixture, now], {
    env: { ...process.env, ...home.environment, DEMO: "off", NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let batches = 0;
  let isDone = false;
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => (trouble += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    for (const word of chunk.toString().trim().split("\n")) {
      if (word === "done") isDone = true;
      if (word === "batch" && (batches += 1) === killAfter) child.kill("SIGKILL");
    }
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code, signal) =>
      isDone || signal === "SIGKILL" ? resolve(isDone) : reject(new Error(`${code}: ${trouble}`)),
    );
  });
}

interface Totals {
  readonly rows: number;
  readonly submissions: number;
  readonly events: number;
  readonly told: number;
  readonly notifications: number;
}

const totals = () =>
  home.open((world) =>
    world.inScope(tenantScope(town), async (em) => {
      const [row] = await em.execute<Totals[]>(
        `select count(*)::int as rows, count(distinct submission_id)::int as submissions, sum(told_count)::int as told,
           (select count(*)::int from submission_event where kind = 'TERM_ESCALATED') as events,
           (select count(*)::int from notification) as notifications
         from submission_escalation`,
      );
      return row!;
    }),
  );

test("killed in the middle, twice, it tells everybody once and nobody twice", async () => {
  expect(await escalate(2, NOW)).toBe(false);
  const half = await totals();
  expect(half.rows).toBeGreaterThan(0);
  expect(half.rows).toBeLessThan(COUNT * 2);
  // On a server the lease of the dead runs out first; the embedded database tells that nobody else works.
  expect(await escalate(2, "2026-04-16T09:02:00Z")).toBe(false);
  expect(await escalate(Infinity, "2026-04-16T09:04:00Z")).toBe(true);
  const whole = await totals();
  const steps = whole.rows / COUNT;
  expect(Number.isInteger(steps)).toBe(true);
  expect(whole).toEqual({
    rows: COUNT * steps,
    submissions: COUNT,
    events: COUNT * steps,
    told: whole.notifications,
    notifications: whole.told,
  });
  expect(whole.told).toBeGreaterThanOrEqual(COUNT * steps);
}, 180_000);
