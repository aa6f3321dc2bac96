import { beforeEach, expect, test } from "vitest";
import { aWorld, type World } from "../../test/support/world.ts";
import { silentLog } from "../kernel/log.ts";
import { seedFirstRun } from "./seed.ts";

let world: World;

beforeEach(async () => {
  world = await aWorld();
});

async function seed(isDemo = true): Promise<string[]> {
  const lines: string[] = [];
  const { database, clock } = world;
  await seedFirstRun({ database, clock, log: silentLog, isDemo, print: (line) => lines.push(line) });
  return lines;
}

async function slugs(): Promise<string[]> {
  const rows = await world.ownerQuery<{ slug: string }>("select slug from municipality order by slug");
  return rows.map(({ slug }) => slug);
}

test("a demo begins with five municipalities in force", async () => {
  expect(await seed()).toHaveLength(5);
  expect(await slugs()).toHaveLength(5);
  const rows = await world.ownerQuery<{ roles: number; sectors: number }>(
    `select jsonb_array_length(r.variant -> 'roles') as roles,
       (select count(*)::int from sector s where s.municipality_id = r.municipality_id) as sectors
     from regulation r join municipality m on m.id = r.municipality_id order by m.slug`,
  );
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  expect(sum(rows.map(({ roles }) => roles))).toBe(7 + 7 + 6 + 5 + 6);
  expect(sum(rows.map(({ sectors }) => sectors))).toBe(5 + 7 + 8 + 0 + 7);
});

test("a second start adds nothing and says nothing", async () => {
  await seed();
  const before = await world.ownerQuery("select id from account order by id");
  expect(await seed()).toEqual([]);
  expect(await world.ownerQuery("select id from account order by id")).toEqual(before);
});

test("a killed seeding goes on at the next start", async () => {
  await world.ownerQuery("alter table regulation add constraint broken check (act_number <> '184')");
  try {
    await expect(seed()).rejects.toThrow();
  } finally {
    await world.ownerQuery("alter table regulation drop constraint broken");
  }
  expect((await slugs()).length).toBeLessThan(5);
  await seed();
  expect(await slugs()).toHaveLength(5);
});

test("a production database begins with regions alone", async () => {
  await seed(false);
  expect(await slugs()).toEqual([]);
  expect(await world.ownerQuery("select code from region")).toHaveLength(4);
  expect(await world.ownerQuery("select id from account")).toEqual([]);
});
