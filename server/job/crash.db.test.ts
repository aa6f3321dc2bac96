import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MunicipalContext } from "../kernel/context.ts";
import { silentLog } from "../kernel/log.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { aMunicipality, anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";
import { enqueue } from "./enqueue.ts";
import { JobStore } from "./job-store.ts";
import { LeaseLostError, type Queue, type Work } from "./queue.ts";
import { Worker } from "./worker.ts";

let world: World;
let town: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id });
  await anAccount(world, { municipality: town });
});

beforeEach(() => world.ownerQuery("delete from job"));

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

describe("a worker that died", () => {
  test("loses the job to the next one after a minute, not before", async () => {
    await ask(town, {});
    const dead = await new JobStore(world.database.em, world.clock).take(["bulk-assign"]);
    expect(dead).not.toBeNull();
    const worker = aWorker(aQueue(async () => {}));
    expect(await worker.drain()).toBe(0);
    world.clock.advanceMinutes(2);
    expect(await worker.drain()).toBe(1);
  });

  test("cannot write any more once another has the job", async () => {
    await ask(town, {});
    const store = new JobStore(world.database.em, world.clock);
    let lost: unknown = null;
    const worker = aWorker(
      aQueue(async (work) => {
        world.clock.advanceMinutes(2);
        await store.take(["bulk-assign"]);
        lost = await work.inMunicipality(async () => "written").catch((error: unknown) => error);
        throw lost;
      }),
    );
    await worker.drain("bulk-assign");
    expect(lost).toBeInstanceOf(LeaseLostError);
    expect(await waiting()).toHaveLength(1);
  });

  test("gives its jobs back at once where no other process works", async () => {
    await ask(town, {});
    const store = new JobStore(world.database.em, world.clock);
    await store.take(["bulk-assign"]);
    await store.freeAll();
    expect(await store.take(["bulk-assign"])).not.toBeNull();
  });
});

describe("stopping", () => {
  test("puts long work back as if it had not been taken", async () => {
    await ask(town, {});
    const store = new JobStore(world.database.em, world.clock);
    await store.putBack((await store.take(["bulk-assign"]))!);
    expect(await waiting()).toEqual([{ attempts: 0 }]);
  });

  test("waits for work under way and takes no more", async () => {
    await ask(town, { id: 1 });
    await ask(town, { id: 2 });
    const seen: unknown[] = [];
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const worker = aWorker(
      aQueue(async (work) => {
        seen.push(work.data.id);
        begun.resolve();
        await go.promise;
        work.throwIfStopping();
      }),
    );
    worker.start();
    await begun.promise;
    const stopped = worker.stop();
    go.resolve();
    await stopped;
    expect(seen).toEqual([1]);
    expect((await waiting()).map(({ attempts }) => attempts)).toEqual([0, 0]);
  });

  test("can be followed by a new start, which hears of new jobs", async () => {
    const done = Promise.withResolvers<void>();
    const worker = aWorker(aQueue(async () => done.resolve()));
    worker.start();
    await worker.stop();
    worker.start();
    await ask(town, {});
    await done.promise;
    await worker.stop();
    expect(await waiting()).toEqual([]);
  });
});
