import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { selectedFields } from "../kernel/selected-fields.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { dayPart, type PartName, PARTS, sphereOf } from "./my-day.reads.ts";
import { MyDay } from "./my-day.types.ts";
import { chooseSectors, mySectors } from "./my-sectors.ts";

@Resolver(() => MyDay)
export class MyDayResolver {
  @Authorized("submission:view")
  @Query(() => MyDay, { description: "What waits for the viewer today." })
  async myDay(@InMunicipality() ctx: MunicipalContext, @Info() info: GraphQLResolveInfo): Promise<MyDay> {
    const sphere = await sphereOf(ctx);
    const asked = new Set(selectedFields(info));
    const parts: Partial<Record<PartName, unknown>> = {};
    for (const part of Object.keys(PARTS) as PartName[]) {
      if (asked.has(part)) parts[part] = await dayPart(ctx, sphere, part);
    }
    return { ...sphere, ...parts } as unknown as MyDay;
  }

  @Authorized("submission:view")
  @Mutation(() => [ID], {
    description:
      "Chooses the sectors whose queue the viewer looks after; gives those that count from now on.",
  })
  async chooseMySectors(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("sectorIds", () => [ID], { description: "Sectors; none brings back those of the appointment." })
    sectorIds: string[],
  ): Promise<string[]> {
    await chooseSectors(
      ctx,
      sectorIds.map((id) => clientId<SectorId>(id)),
    );
    return mySectors(ctx);
  }
}
