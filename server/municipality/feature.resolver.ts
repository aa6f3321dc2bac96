import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../kernel/context.ts";
import { Capability } from "../regulation/duty.types.ts";
import { findCapability } from "../regulation/capability/catalogue.ts";
import { FEATURES, openChannels } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { Municipality } from "./municipality.entity.ts";

@ObjectType({ description: "A capability that the regulation asks for, and where it works in the portal." })
export class Feature {
  @Field(() => Capability, { description: "The capability." })
  readonly capability!: Capability;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: readonly string[];

  @Field(() => String, { description: "Page of the portal, below the municipality's own." })
  readonly page!: string;
}

@ObjectType({ description: "A channel by which submissions may be registered." })
export class OpenChannel {
  @Field(() => String, { description: "Code of `labels` set `channel`, or one of the regulation's own." })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: "Name as the regulation gives it; null when only a duty opens the channel.",
  })
  readonly name!: string | null;

  @Field(() => [String], { description: "Clauses it rests on." })
  readonly clauses!: readonly string[];
}

@Resolver(() => Municipality)
export class FeatureResolver {
  @FieldResolver(() => [Feature], {
    description: "What works here by the regulation in force today. Empty outside the municipality's room.",
  })
  async features(@Ctx() ctx: OperationContext, @Root() _municipality: Municipality): Promise<Feature[]> {
    const standing = ctx.kind === "municipal" ? await standingOf(ctx) : null;
    return [...(standing?.capabilities ?? [])].flatMap(([code, clauses]) => {
      const capability = findCapability(code);
      const page = FEATURES.get(code)?.page;
      return capability && page !== undefined ? [{ capability, clauses, page }] : [];
    });
  }

  @FieldResolver(() => [OpenChannel], {
    description: "Channels by which submissions may come in today. Empty outside the municipality's room.",
  })
  async openChannels(
    @Ctx() ctx: OperationContext,
    @Root() _municipality: Municipality,
  ): Promise<OpenChannel[]> {
    const standing = ctx.kind === "municipal" ? await standingOf(ctx) : null;
    return standing ? openChannels(standing) : [];
  }
}
