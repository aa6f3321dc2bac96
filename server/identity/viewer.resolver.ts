import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../kernel/context.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Region } from "../municipality/region.entity.ts";
import { permissionsOf } from "./authorization.ts";
import { ViewerView } from "./viewer.type.ts";

@Resolver(() => ViewerView)
export class ViewerResolver {
  @Query(() => ViewerView, {
    nullable: true,
    description: "The signed-in person; null for an anonymous visitor.",
  })
  viewer(@Ctx() ctx: OperationContext): ViewerView | null {
    return ctx.kind === "anonymous" ? null : new ViewerView(ctx);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: "Municipality of the room; null in the other rooms.",
  })
  async municipality(@Root() { ctx }: ViewerView): Promise<Municipality | null> {
    return ctx.kind === "municipal" ? ctx.em.findOneOrFail(Municipality, { id: ctx.municipalityId }) : null;
  }

  @FieldResolver(() => [Region], { description: "Regions the viewer may see; by name." })
  async regions(@Root() { ctx }: ViewerView): Promise<Region[]> {
    return ctx.em.find(Region, {}, { orderBy: { name: "asc" } });
  }

  @FieldResolver(() => [String], { description: "What the viewer may do here, e.g. `composition:change`." })
  async permissions(@Root() { ctx }: ViewerView): Promise<string[]> {
    return [...(await permissionsOf(ctx))].toSorted();
  }
}
