import {
  Arg,
  Authorized,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Municipality } from "./municipality.entity.ts";
import { populationFacts } from "./population.reads.ts";
import { populationRefusal } from "./population.rules.ts";

@InputType({ description: "How many residents the municipality has, and by what source." })
export class PopulationInput {
  @Field(() => Int, { description: "Residents." })
  readonly population!: number;

  @Field(() => String, { description: "Where the number comes from, and of which day." })
  readonly source!: string;
}

@ObjectType({ description: "The number of residents is kept." })
export class PopulationChanged {
  @Field(() => Int, { description: "Residents, as kept now." })
  readonly population!: number;

  @Field(() => String, { description: "Where the number comes from, as kept now." })
  readonly source!: string;
}

@ObjectType({ description: "The number of residents cannot be kept like this." })
export class PopulationRefused {
  @Field(() => String, { description: "Code of the reason: `NO_SUCH_NUMBER` or `NO_SOURCE`." })
  readonly code!: string;

  @Field(() => String, { description: "What to do, in Russian." })
  readonly message!: string;
}

export const PopulationResult = createUnionType({
  name: "PopulationResult",
  description: "What became of a change of the number of residents.",
  types: () => [PopulationChanged, PopulationRefused] as const,
});

@Resolver(() => Municipality)
export class PopulationResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Residents, for figures per 1,000; null until entered.",
  })
  async population(@Ctx() ctx: OperationContext, @Root() town: Municipality): Promise<number | null> {
    if (town.population !== undefined) return town.population;
    return (await populationFacts(ctx).load(town.id))?.population ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Where the number of residents comes from, and of which day.",
  })
  async populationSource(@Ctx() ctx: OperationContext, @Root() town: Municipality): Promise<string | null> {
    if (town.populationSource !== undefined) return town.populationSource;
    return (await populationFacts(ctx).load(town.id))?.populationSource ?? null;
  }

  @Authorized("municipality:change")
  @Mutation(() => PopulationResult, { description: "Keeps the number of residents with its source." })
  async changePopulation(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PopulationInput, { description: "The number and its source." })
    { population, source }: PopulationInput,
  ): Promise<typeof PopulationResult> {
    const refusal = populationRefusal(population, source);
    if (refusal) return Object.assign(new PopulationRefused(), refusal);
    const municipality = await ctx.em.findOneOrFail(Municipality, ctx.municipalityId);
    const before = municipality.population;
    municipality.population = population;
    municipality.populationSource = source.trim();
    recordAudit(ctx, "municipality.population_changed", municipality.name, {
      before,
      after: population,
      source: municipality.populationSource,
    });
    await ctx.em.flush();
    return Object.assign(new PopulationChanged(), { population, source: municipality.populationSource });
  }
}
