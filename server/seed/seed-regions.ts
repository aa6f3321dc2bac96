import { z } from "zod";
import { newId } from "../kernel/ids.ts";
import type { RegionId } from "../kernel/ids.ts";
import { unitOfWork } from "../kernel/unit-of-work.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import { Region } from "../municipality/region.entity.ts";
import data from "../../seeds/regions.json" with { type: "json" };

const RegionSeed = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  regionalCentre: z.string().min(1),
  timeZone: z.string().min(1),
});

/** Adds the regions that are missing; those that are here stay as they are. */
export async function seedRegions(root: EntityManager): Promise<Region[]> {
  const seeds = z.array(RegionSeed).parse(data);
  return unitOfWork(root, { role: "app_platform" }, async (em) => {
    const known = new Set((await em.find(Region, {})).map(({ code }) => code));
    for (const { code, name, regionalCentre, timeZone } of seeds)
      if (!known.has(code))
        em.persist(
          em.create(Region, { id: newId<RegionId>(), code, name, centreName: regionalCentre, timeZone }),
        );
    await em.flush();
    return em.find(Region, {}, { orderBy: { code: "asc" } });
  });
}
