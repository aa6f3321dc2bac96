import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { OperationContext, SignedInContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { parseId } from "../kernel/ids.ts";
import type { RegionId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { plainDateIn } from "../kernel/plain-date.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { AmongTenants, SignedIn } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { fieldsBelow, selectedFields } from "../kernel/selected-fields.ts";
import { columnsFor, contentOf } from "../regulation/regulation-columns.ts";
import { regulationInForce, regulationVersions } from "../regulation/regulation.reads.ts";
import { Regulation } from "../regulation/regulation.types.ts";
import { Channel } from "./channel.entity.ts";
import { Municipality } from "./municipality.entity.ts";
import {
  getMunicipality,
  listMunicipalities,
  listRegions,
  municipalityCount,
  regionById,
} from "./municipality.reads.ts";
import { Module, MunicipalitiesArgs, MunicipalityConnection } from "./municipality.types.ts";
import { modulesOf } from "./modules.ts";
import { Region } from "./region.entity.ts";
import { Sector } from "./sector.entity.ts";
import { channelsOf, sectorsOf } from "./sector.reads.ts";

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => MunicipalityConnection, { description: "Municipalities the viewer may see, by name." })
  municipalities(
    @AmongTenants() ctx: SignedInContext,
    @Args(() => MunicipalitiesArgs) { first, after, regionId, search }: MunicipalitiesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Municipality>> {
    const region = regionId ? parseId<RegionId>(regionId) : null;
    if (regionId && region === null) throw notFound();
    const isTotalWanted = selectedFields(info).includes("totalCount");
    const isRegulationWanted = fieldsBelow(info, ["edges", "node"]).includes("regulation");
    return listMunicipalities(ctx, { regionId: region, search: search ?? null }, first, after ?? null, {
      isTotalWanted,
      isRegulationWanted,
    });
  }

  @Query(() => Municipality, {
    description: "The municipality of an address. NOT_FOUND when it does not exist or is not the viewer's.",
  })
  municipality(
    @AmongTenants() ctx: SignedInContext,
    @Arg("slug", () => String, { description: "Its part of addresses in the portal." }) slug: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Municipality> {
    return getMunicipality(ctx, slug, { isRegulationWanted: selectedFields(info).includes("regulation") });
  }

  @FieldResolver(() => Region, { description: "Region it lies in." })
  async region(@Ctx() ctx: OperationContext, @Root() { region }: Municipality): Promise<Region> {
    const found = await regionById(ctx, region);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => Regulation, {
    nullable: true,
    description: "Regulation in force on the day; today in the municipality's zone when no day is given.",
  })
  regulation(
    @Ctx() ctx: OperationContext,
    @Root() { id, timeZone }: Municipality,
    @Arg("on", () => PlainDateScalar, { nullable: true, description: "The day." }) on: PlainDate | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Regulation | null> {
    return regulationInForce(ctx, id, on ?? plainDateIn(timeZone, ctx.clock.now()), columnsFor(info));
  }

  @FieldResolver(() => [Regulation], { description: "All versions, newest first." })
  regulations(
    @Ctx() ctx: OperationContext,
    @Root() { id }: Municipality,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Regulation[]> {
    return regulationVersions(ctx, id, columnsFor(info));
  }

  @FieldResolver(() => [Sector], { description: "Sectors of the newest version, in its order." })
  sectors(@Ctx() ctx: OperationContext, @Root() { id }: Municipality): Promise<Sector[]> {
    return sectorsOf(ctx, id);
  }

  @FieldResolver(() => [Channel], { description: "Channels of the newest version, in its order." })
  channels(@Ctx() ctx: OperationContext, @Root() { id }: Municipality): Promise<Channel[]> {
    return channelsOf(ctx, id);
  }

  @FieldResolver(() => [Module], {
    description: "Parts of the program that the regulation in force calls for, with their clauses.",
  })
  async modules(@Ctx() ctx: OperationContext, @Root() { id, timeZone }: Municipality): Promise<Module[]> {
    const today = plainDateIn(timeZone, ctx.clock.now());
    const regulation = await regulationInForce(ctx, id, today, ["variant"]);
    return regulation ? modulesOf(contentOf(regulation.contents, "variant")) : [];
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => [Region], { description: "Regions the viewer may see, by name." })
  regions(@SignedIn() ctx: SignedInContext): Promise<Region[]> {
    return listRegions(ctx);
  }

  @FieldResolver(() => Int, { description: "Municipalities of it that the viewer may see." })
  municipalityCount(@Ctx() ctx: OperationContext, @Root() { id }: Region): Promise<number> {
    return municipalityCount(ctx, id);
  }
}
