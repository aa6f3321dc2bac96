/** The program at work in a municipality, as its jobs are. */
import { PROGRAM } from "../../server/identity/program.ts";
import type { MunicipalContext } from "../../server/kernel/context.ts";
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import { aBase, tenantScope, type World } from "./world.ts";

/** One unit of work of the program. */
export function asProgram<T>(
  world: World,
  place: Municipality,
  work: (ctx: MunicipalContext) => Promise<T>,
): Promise<T> {
  return world.inScope(tenantScope(place), (em) =>
    work({
      ...aBase(world, em),
      kind: "municipal",
      viewer: PROGRAM,
      municipalityId: place.id,
      regionId: place.region,
      timeZone: place.timeZone,
      roleCodes: [],
      recipientId: null,
    }),
  );
}
