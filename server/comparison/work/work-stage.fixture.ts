/** A region with a large, a small and a quiet municipality, and a stranger in another region. */
import { aCentre } from "../../../test/support/a-centre.ts";
import { anApi, type TestApi } from "../../../test/support/api.ts";
import { anAccount, aRegion, aWorld, type World } from "../../../test/support/world.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { fillLots, LARGE, SMALL } from "./lots.fixture.ts";

export interface WorkStage {
  readonly world: World;
  readonly api: TestApi;
  /** Session of the analyst of the region. */
  readonly analyst: string;
  readonly towns: Readonly<Record<"large" | "small" | "quiet", Municipality>>;
}

export async function aWorkStage(): Promise<WorkStage> {
  const world = await aWorld();
  const api = await anApi(world);
  const region = await aRegion(world);
  const foreign = await aRegion(world);
  const town = (name: string, population: number) =>
    aCentre(world, { region, municipality: { name, population } });
  const towns = {
    large: await town("Большой город", 60_000),
    small: await town("Малый посёлок", 9_000),
    quiet: await town("Тихий район", 55_000),
  };
  const stranger = await aCentre(world, { region: foreign, municipality: { name: "Чужой район" } });
  await fillLots(world, towns.large, LARGE);
  await fillLots(world, towns.small, SMALL);
  await fillLots(world, stranger, [{ month: "2026-03", sector: "ROADS", count: 77 }]);
  return { world, api, towns, analyst: await api.signIn(await anAccount(world, { regions: [region] })) };
}
