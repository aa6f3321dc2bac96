import { beforeAll, expect, test } from "vitest";
import { aMunicipality, aRegion, aWorld, type World } from "../../test/support/world.ts";
import type { Region } from "../municipality/region.entity.ts";

let world: World;
let region: Region;

beforeAll(async () => {
  world = await aWorld();
  region = await aRegion(world);
  await aMunicipality(world, { region: region.id });
});

test.each(["app_region", "app_onboarding"] as const)("the regions of %s are parsed once", async (role) => {
  const plan = await world.inScope({ role, settings: { region_ids: region.id } }, async (em) => {
    const lines = await em.execute<Record<string, string>[]>("explain select name from municipality");
    return lines.map((line) => Object.values(line)[0]);
  });
  const conditions = plan.filter((line) => /Filter|Cond/.test(line ?? ""));
  expect(conditions.join()).toMatch(/InitPlan|\$0/);
  expect(conditions.join()).not.toContain("string_to_array");
});
