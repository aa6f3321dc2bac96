/** Where the embedded engine differs from a server, and what makes the program the same on both. */
import { beforeAll, expect, test } from "vitest";
import { Municipality } from "../../server/municipality/municipality.entity.ts";
import { engine } from "../support/test-database.ts";
import { aMunicipality, aRegion, aWorld, tenantScope, type World } from "../support/world.ts";

let world: World;
let town: Municipality;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id, name: "Ёлкино" });
  await aMunicipality(world, { region: region.id, name: "Яблоково" });
  await aMunicipality(world, { region: region.id, name: "Ежово" });
});

test("a reading unit refuses to write, whatever the driver ignores", async () => {
  const write = world.inScope({ ...tenantScope(town), isReadOnly: true }, (em) =>
    em.nativeUpdate(Municipality, { id: town.id }, { name: "изменено" }),
  );
  await expect(write).rejects.toThrow(/read-only transaction/);
});

test("reading cannot be taken back within the transaction", async () => {
  const write = world.inScope({ ...tenantScope(town), isReadOnly: true }, async (em) => {
    await em.count(Municipality);
    await em.execute("set transaction read write");
  });
  await expect(write).rejects.toThrow(/read-write mode/);
});

test("the login cannot become the owner again", async () => {
  const rise = world.inScope(tenantScope(town), async (em) => {
    await em.execute("reset session authorization");
    await em.execute("reset role");
    return em.count(Municipality);
  });
  await expect(rise).rejects.toThrow(/permission denied/);
});

test("a count is cast to a number everywhere", async () => {
  const count = "select count(*)::int as small, count(*) as large from municipality";
  const rows = await world.inScope(tenantScope(town), (em) =>
    em.execute<{ small: unknown; large: unknown }[]>(count),
  );
  expect(rows).toEqual([{ small: 1, large: engine === "pg" ? "1" : 1 }]);
});

test("names are in the order of the Russian alphabet", async () => {
  const scope = { role: "app_region" as const, settings: { region_ids: town.region } };
  const rows = await world.inScope(scope, (em) => em.find(Municipality, {}, { orderBy: { name: "asc" } }));
  expect(rows.map((row) => row.name)).toEqual(["Ежово", "Ёлкино", "Яблоково"]);
});

test("an instant comes back to the millisecond", async () => {
  const [row] = await world.inScope(tenantScope(town), (em) => em.find(Municipality, { id: town.id }));
  expect(row!.createdAt.toISOString()).toBe(world.clock.now().toISOString());
});

test("after a failed statement the next transaction is clean", async () => {
  const failed = world.inScope(tenantScope(town), (em) => em.execute("select 1 / 0"));
  await expect(failed).rejects.toThrow(/division by zero/);
  expect(await world.inScope(tenantScope(town), (em) => em.count(Municipality))).toBe(1);
});

test("parallel statements of one unit each get their own rows", async () => {
  const sums = await world.inScope(tenantScope(town), (em) =>
    Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const [row] = await em.execute<{ n: number }[]>("select ?::int as n", [index]);
        return row!.n === index;
      }),
    ),
  );
  expect(sums.every(Boolean)).toBe(true);
});

test.runIf(engine === "pg")("connections that die are replaced", async () => {
  const sleeping = Array.from({ length: 5 }, () =>
    world.inScope(tenantScope(town), (em) => em.execute("select pg_sleep(30)")),
  );
  const outcomes = Promise.allSettled(sleeping);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await world.ownerQuery(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'mcu-api'`);
  expect((await outcomes).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "rejected"));
  const after = Array.from({ length: 20 }, () =>
    world.inScope(tenantScope(town), (em) => em.count(Municipality)),
  );
  expect(await Promise.all(after)).toEqual(Array.from({ length: 20 }, () => 1));
});
