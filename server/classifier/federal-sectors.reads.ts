import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { type ComparedSector, type ComparedTopic, FederalSectors } from "./federal-sectors.ts";

/** By which sectors the topics and sectors of the municipality are compared, those out of use included. */
export async function readFederalSectors(ctx: MunicipalContext): Promise<FederalSectors> {
  const own = [ctx.municipalityId];
  const topics = await select<ComparedTopic>(
    ctx.em,
    `select id, federal_code as "federalCode" from topic where municipality_id = ?`,
    own,
  );
  const sectors = await select<ComparedSector>(
    ctx.em,
    `select id, federal_codes as "federalCodes" from sector where municipality_id = ?`,
    own,
  );
  return new FederalSectors(topics, sectors);
}
