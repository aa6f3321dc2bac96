import { afterAll, beforeAll, expect, test } from "vitest";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { aCentre } from "../../test/support/a-centre.ts";
import { aDatabaseOfItsOwn, type OwnDatabase } from "../../test/support/a-database-of-its-own.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { workUntilKilled } from "../../test/support/killed-work.ts";
import { manySubmissions } from "../../test/support/many-submissions.ts";
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
    await manySubmissions(ctx, COUNT);
    await ctx.em.execute(
      "update submission set due_at = ?::timestamptz - interval '1 hour', due_kind = 'ANSWER'",
      [NOW],
    );
  });
}

/** @param afterTransactions when it is killed; null lets it come to its end @returns whether it came there */
const escalate = (afterTransactions: number | null, now: string): Promise<boolean> =>
  workUntilKilled(
    new URL("escalating.fixture.ts", import.meta.url),
    home,
    [now],
    afterTransactions === null ? null : { afterTransactions },
  );

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
  expect(await escalate(null, "2026-04-16T09:04:00Z")).toBe(true);
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
