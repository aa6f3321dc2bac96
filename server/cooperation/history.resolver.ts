import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../kernel/context.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { CooperationEvent } from "./cooperation-event.entity.ts";
import { Figures } from "./figures.types.ts";
import { ownNames } from "./history.reads.ts";

@Resolver(() => CooperationEvent)
export class CooperationEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Who did it: the person to its own side, the municipality to the other one.",
  })
  async actor(@Ctx() ctx: OperationContext, @Root() event: CooperationEvent): Promise<string | null> {
    if (event.regionActor !== null) return event.regionActor;
    if (ctx.kind === "municipal") return ownNames(ctx).load(event.accountId);
    return (await municipalityById(ctx, event.municipality))?.name ?? null;
  }

  @FieldResolver(() => Figures, { nullable: true, description: "Figures as they were when it was done." })
  figures(@Root() { figures }: CooperationEvent): Figures | null {
    return figures && { ...figures, asOf: new Date(figures.asOf) };
  }
}
