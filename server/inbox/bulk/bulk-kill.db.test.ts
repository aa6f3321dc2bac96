import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../../test/support/a-centre.ts";
import { aDatabaseOfItsOwn, type OwnDatabase } from "../../../test/support/a-database-of-its-own.ts";
import { asProgram } from "../../../test/support/as-program.ts";
import { type Kill, workUntilKilled } from "../../../test/support/killed-work.ts";
import { manySubmissions } from "../../../test/support/many-submissions.ts";
import { anAccount, aRegion, tenantScope } from "../../../test/support/world.ts";
import { Recipient } from "../../composition/recipient.entity.ts";
import { newId, type RecipientId } from "../../kernel/ids.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { assignMany, MOST_AT_ONCE } from "./bulk-assign.service.ts";
import { NO_FILTER } from "../submission-filter.types.ts";
import type { BulkAssignmentId } from "./bulk-assignment.entity.ts";

const NOW = "2026-04-16T09:00:00Z";
const COUNT = MOST_AT_ONCE + 1;

let home: OwnDatabase;
let town: Municipality;
let roads: RecipientId;
let bulkId: BulkAssignmentId;

beforeAll(async () => {
  home = await aDatabaseOfItsOwn(NOW);
  await home.open(async (world) => {
    town = await aCentre(world, { region: await aRegion(world) });
    const head = await anAccount(world, { municipality: town, roleCodes: ["HEAD"] });
    const { id } = await asProgram(world, town, async (ctx) => {
      const recipient = ctx.em.create(Recipient, {
        municipality: ctx.municipalityId,
        id: newId<RecipientId>(),
        name: "МКУ «Дороги»",
        isClosed: false,
      });
      await ctx.em.persist(recipient).flush();
      roads = recipient.id;
      await manySubmissions(ctx, COUNT);
      const viewer = { ...ctx.viewer, accountId: head.id, displayName: head.displayName };
      return assignMany(
        { ...ctx, viewer, roleCodes: ["HEAD"] },
        { filter: NO_FILTER },
        { recipientId: roads, executorAccountId: null, note: null },
      );
    });
    bulkId = id;
    await anAccount(world, { municipality: town, roleCodes: ["RECIPIENT"], recipientId: roads });
  });
}, 120_000);

afterAll(() => home.remove());

/** Runs the assigning process. @returns whether it came to its end */
const assign = (kill: Kill | null, now: string): Promise<boolean> =>
  workUntilKilled(new URL("bulk-assigning.fixture.ts", import.meta.url), home, [now], kill);

/** Everything that an assignment leaves, counted so that one lost or doubled anywhere shows. */
const LEFT = `select
    (select count(*)::int from bulk_assignment_item where bulk_id = ? and outcome = 'ASSIGNED') as outcomes,
    (select count(*)::int from bulk_assignment_item i join submission s on s.id = i.submission_id
       and s.revision = i.revision_after where i.bulk_id = ?) as "trueOutcomes",
    (select count(*)::int from submission where recipient_id = ?) as assigned,
    (select count(*)::int from submission_event where kind = 'ASSIGNED') as events,
    (select count(distinct submission_id)::int from submission_event where kind = 'ASSIGNED') as told,
    (select count(*)::int from audit_event where action = 'submission.assigned') as audited,
    (select count(*)::int from notification where kind = 'ASSIGNED') as notices,
    (select count(distinct submission_id)::int from notification where kind = 'ASSIGNED') as noticed`;

const KEYS = [
  "outcomes",
  "trueOutcomes",
  "assigned",
  "events",
  "told",
  "audited",
  "notices",
  "noticed",
] as const;
type Left = Readonly<Record<(typeof KEYS)[number], number>>;

/** The same number of everything. */
const all = (count: number) => Object.fromEntries(KEYS.map((key) => [key, count]));

const left = (): Promise<Left> =>
  home.open((world) =>
    world.inScope(tenantScope(town), async (em) => {
      const [row] = await em.execute<Left[]>(LEFT, [bulkId, bulkId, roads]);
      return row!;
    }),
  );

test("killed at moments of chance, twice, it assigns all of them, each once", async () => {
  const kills: Kill[] = [1, 2].map(() => ({
    afterTransactions: 2 + Math.floor(Math.random() * 4),
    afterMs: Math.random() * 150,
  }));
  const seen = JSON.stringify(kills);
  expect(await assign(kills[0]!, NOW), seen).toBe(false);
  const half = await left();
  expect(half.outcomes).toBeGreaterThan(0);
  expect(half, seen).toEqual(all(half.outcomes));
  // On a server the lease of the dead runs out first.
  expect(await assign(kills[1]!, "2026-04-16T09:02:00Z"), seen).toBe(false);
  expect(await assign(null, "2026-04-16T09:04:00Z"), seen).toBe(true);
  expect(await left(), seen).toEqual(all(COUNT));
}, 180_000);
