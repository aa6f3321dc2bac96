import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MunicipalContext } from "../kernel/context.ts";
import { silentLog } from "../kernel/log.ts";
import { unitOfWork } from "../kernel/unit-of-work.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { asProgram } from "../../test/support/as-program.ts";
import {
  aMunicipality,
  anAccount,
  aRegion,
  aWorld,
  tenantScope,
  type World,
} from "../../test/support/world.ts";
import { enqueue } from "./enqueue.ts";
import { FailedJobResolver } from "./failed-job.resolver.ts";
import type { Queue, Work } from "./queue.ts";
import { Worker } from "./worker.ts";

let world: World;
let town: Municipality;
let other: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id });
  other = await aMunicipality(world, { region: region.id, timeZone: "Asia/Krasnoyarsk" });
  await anAccount(world, { municipality: town });
});

beforeEach(() => world.ownerQuery("delete from job; delete from failed_job"));

const contextIn = (place: Municipality, work: (ctx: MunicipalContext) => Promise<void>) =>
  asProgram(world, place, work);

const ask = (place: Municipality, data: Record<string, unknown>, singletonKey?: string) =>
  contextIn(place, (ctx) =>
    enqueue(ctx, "bulk-assign", data, singletonKey === undefined ? {} : { singletonKey }),
  );

const aQueue = (run: (work: Work) => Promise<void>, more: Partial<Queue> = {}): Queue => ({
  name: "bulk-assign",
  run,
  ...more,
});

const aWorker = (...queues: Queue[]) =>
  new Worker({ root: world.database.em, clock: world.clock, log: silentLog, queues });

const waiting = () => world.ownerQuery<{ attempts: number }>("select attempts from job order by id");

const givenUp = () => world.ownerQuery("select queue, attempts, reason from failed_job order by id");

describe("a job", () => {
  test("runs once in its municipality, as the program", async () => {
    await ask(town, { id: 1 });
    await ask(other, { id: 2 });
    const seen: unknown[] = [];
    const worker = aWorker(
      aQueue((work) =>
        work.inMunicipality(async (ctx) => {
          seen.push([work.data.id, ctx.municipalityId, ctx.timeZone, ctx.viewer.displayName]);
        }),
      ),
    );
    expect(await worker.drain()).toBe(2);
    expect(seen).toEqual([
      [1, town.id, "Europe/Moscow", "Программа"],
      [2, other.id, "Asia/Krasnoyarsk", "Программа"],
    ]);
    expect(await waiting()).toEqual([]);
  });

  test("does not exist when the operation that asked for it is undone", async () => {
    const undone = contextIn(town, async (ctx) => {
      await enqueue(ctx, "bulk-assign", {});
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect(await waiting()).toEqual([]);
  });

  test("waits for its time", async () => {
    const startAfter = new Date(world.clock.now().getTime() + 60_000);
    await contextIn(town, (ctx) => enqueue(ctx, "bulk-assign", {}, { startAfter }));
    const worker = aWorker(aQueue(async () => {}));
    expect(await worker.drain()).toBe(0);
    world.clock.advanceMinutes(1);
    expect(await worker.drain()).toBe(1);
  });

  test("cannot be seen or added from another municipality", async () => {
    await ask(town, {});
    const seen = await world.inScope(tenantScope(other), (em) => em.execute("select * from job"));
    expect(seen).toEqual([]);
    const foreign = world.inScope(tenantScope(other), (em) =>
      em.execute(
        `insert into job (municipality_id, id, queue, data, run_at, attempts)
         values ('${town.id}', gen_random_uuid(), 'bulk-assign', '{}', now(), 0)`,
      ),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  test("cannot be taken or removed by people", async () => {
    await ask(town, {});
    for (const sql of ["update job set lease = id", "delete from job"]) {
      await expect(world.inScope(tenantScope(town), (em) => em.execute(sql))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

describe("a key", () => {
  test("keeps a second waiting job away", async () => {
    await ask(town, { id: 1 }, "same");
    await ask(town, { id: 2 }, "same");
    await ask(other, { id: 3 }, "same");
    expect(await aWorker(aQueue(async () => {})).drain()).toBe(2);
  });

  test("lets a job be asked for again while the first runs", async () => {
    await ask(town, { id: 1 }, "same");
    const seen: unknown[] = [];
    const worker = aWorker(
      aQueue(async (work) => {
        seen.push(work.data.id);
        if (work.data.id === 1) await ask(town, { id: 2 }, "same");
      }),
    );
    await worker.drain();
    expect(seen).toEqual([1, 2]);
  });

  test("leaves one of two when the first fails after being asked for again", async () => {
    await ask(town, { id: 1 }, "same");
    const worker = aWorker(
      aQueue(async (work) => {
        if (work.data.id !== 1) return;
        await ask(town, { id: 2 }, "same");
        throw new Error("no");
      }),
    );
    expect(await worker.drain()).toBe(2);
    expect(await waiting()).toEqual([]);
  });
});

describe("a failure", () => {
  test("is tried again later and given up at last", async () => {
    await ask(town, {});
    let runs = 0;
    const worker = aWorker(
      aQueue(
        async (work) => {
          runs += 1;
          expect(work.isLastAttempt).toBe(runs === 3);
          throw new Error("no");
        },
        { mostAttempts: 3 },
      ),
    );
    expect(await worker.drain()).toBe(1);
    expect(await worker.drain()).toBe(0);
    world.clock.advanceMinutes(60);
    expect(await worker.drain()).toBe(1);
    world.clock.advanceMinutes(60);
    expect(await worker.drain()).toBe(1);
    expect(await waiting()).toEqual([]);
    expect(await givenUp()).toEqual([
      { queue: "bulk-assign", attempts: 3, reason: expect.stringMatching(/^В программе произошла ошибка/) },
    ]);
    world.clock.advanceMinutes(600);
    expect(await worker.drain()).toBe(0);
  });

  test("that was given up runs again when a person asks, once", async () => {
    await ask(town, { id: 7 });
    const seen: unknown[] = [];
    const worker = aWorker(
      aQueue(
        async (work) => {
          seen.push(work.data.id);
          if (seen.length === 1) throw new Error("no");
        },
        { mostAttempts: 1 },
      ),
    );
    await worker.drain();
    const resolver = new FailedJobResolver();
    await contextIn(other, async (ctx) => expect(await resolver.failedJobs(ctx)).toEqual([]));
    await contextIn(town, async (ctx) => {
      const [job] = await resolver.failedJobs(ctx);
      await resolver.retryFailedJob(ctx, job!.id);
      await expect(resolver.retryFailedJob(ctx, job!.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    });
    await worker.drain();
    expect([seen, await givenUp()]).toEqual([[7, 7], []]);
  });

  test("undoes what its step wrote", async () => {
    await ask(town, {});
    const worker = aWorker(
      aQueue((work) =>
        work.inMunicipality(async (ctx) => {
          await enqueue(ctx, "digest", {});
          throw new Error("no");
        }),
      ),
    );
    await worker.drain();
    expect(await waiting()).toHaveLength(1);
  });

  test("of one job leaves the others alone", async () => {
    await ask(town, { bad: true });
    await ask(town, {});
    const worker = aWorker(
      aQueue(async (work) => {
        if (work.data.bad) throw new Error("no");
      }),
    );
    expect(await worker.drain()).toBe(2);
    expect(await waiting()).toHaveLength(1);
  });
});

describe("a recurring job", () => {
  test("comes by itself in every municipality, once per period", async () => {
    const seen: string[] = [];
    const queue = aQueue(async (work) => void seen.push(work.municipalityId), { everyMinutes: 5 });
    const [one, two] = [aWorker(queue), aWorker(queue)];
    expect(await one.drain()).toBe(2);
    expect(await two.drain()).toBe(0);
    world.clock.advanceMinutes(5);
    expect((await one.drain()) + (await two.drain())).toBe(2);
    expect(seen.toSorted()).toEqual([town.id, town.id, other.id, other.id].toSorted());
  });

  test("is never given up", async () => {
    const queue = aQueue(
      async () => {
        throw new Error("no");
      },
      { everyMinutes: 5, mostAttempts: 1 },
    );
    const worker = aWorker(queue);
    for (let round = 0; round < 3; round += 1) {
      expect(await worker.drain()).toBe(2);
      world.clock.advanceMinutes(60);
    }
    expect(await givenUp()).toEqual([]);
  });
});

test("two workers at once never take the same job", async () => {
  for (let id = 0; id < 20; id += 1) await ask(town, { id });
  const seen: unknown[] = [];
  const queue = aQueue(async (work) => void seen.push(work.data.id));
  await Promise.all([aWorker(queue).drain(), aWorker(queue).drain()]);
  expect(seen).toHaveLength(20);
  expect(new Set(seen).size).toBe(20);
});

test("a job inside another unit of work is an error, not a deadlock", async () => {
  await ask(town, {});
  const nested = unitOfWork(world.database.em, tenantScope(town), () =>
    aWorker(aQueue(async () => {})).drain(),
  );
  await expect(nested).rejects.toThrow(/already open/);
});
