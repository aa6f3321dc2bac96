import fc from "fast-check";
import { beforeAll, expect, inject, test } from "vitest";
import { aMunicipality, aRegion, aWorld, tenantScope, type World } from "../../../test/support/world.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { newId } from "../ids.ts";
import { loginRole } from "../roles.ts";
import { copyText, loadByCopy, type LoadRows } from "./load-rows.ts";

let world: World;
let town: Municipality;
let other: Municipality;
/** As the program's own login, which every policy binds. */
let bound: LoadRows;

beforeAll(async () => {
  world = await aWorld();
  const region = await aRegion(world);
  [town, other] = [
    await aMunicipality(world, { region: region.id }),
    await aMunicipality(world, { region: region.id }),
  ];
  bound = world.engine === "pg" ? loadByCopy(await urlOfLogin(), false) : world.database.load;
});

async function urlOfLogin(): Promise<string> {
  const [row] = await world.ownerQuery<{ name: string }>("select current_database() as name");
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${row!.name}`;
  url.username = loginRole(row!.name);
  return url.href;
}

const causes = (municipality: Municipality, names: readonly string[]) => ({
  table: "cause",
  columns: ["municipality_id", "id", "name", "group", "is_closed"],
  rows: names.map((name) => [municipality.id, newId<string>(), name, "OTHER", false]),
});

async function namesIn(municipality: Municipality): Promise<string[]> {
  const rows = await world.ownerQuery<{ name: string }>(
    `select name from cause where municipality_id = '${municipality.id}' order by id`,
  );
  return rows.map(({ name }) => name);
}

test("letters of every kind arrive as they were", async () => {
  const names = ["\\N", "\\.", "a\tb", "строка\nвторая\r", "\\", "д'Артаньян", '"', "$1 ?", "", "🙂"];
  await world.database.load(tenantScope(town), (write) => write(causes(town, names)));
  expect(await namesIn(town)).toEqual(names);
});

test("a login that policies bind loads its own municipality alone", async () => {
  await bound(tenantScope(other), async (write) => {
    await write(causes(other, ["первая"]));
    await write(causes(other, []));
    await write(causes(other, ["вторая"]));
  });
  expect(await namesIn(other)).toEqual(["первая", "вторая"]);
  const foreign = bound(tenantScope(other), (write) => write(causes(town, ["чужая"])));
  await expect(foreign).rejects.toThrow(/row-level security/);
});

test("nothing stays of a load that fails", async () => {
  const before = await namesIn(other);
  for (const load of [bound, world.database.load]) {
    const failing = load(tenantScope(other), async (write) => {
      await write(causes(other, ["лишняя"]));
      throw new Error("stopped");
    });
    await expect(failing).rejects.toThrow("stopped");
  }
  expect(await namesIn(other)).toEqual(before);
});

test("a row of the copy is one line, whatever its texts hold", () => {
  const cell = fc.string({ unit: fc.constantFrom("\\", "\t", "\n", "\r", "N", "я") });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const text = copyText([cells]);
      expect(text.split("\n")).toHaveLength(2);
      expect(text.split("\t")).toHaveLength(cells.length);
    }),
  );
});
