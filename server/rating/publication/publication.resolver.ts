import { Arg, Authorized, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { clientId, optionalId } from "../../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../../kernel/context.ts";
import type { RegionId } from "../../kernel/ids.ts";
import { perOperation } from "../../kernel/loaders.ts";
import { AmongTenants } from "../../kernel/rooms.ts";
import { formulaFacts } from "../rating.service.ts";
import { RatingComponentFigure, RatingDrift, RatingFormulaFacts } from "../rating.types.ts";
import {
  componentsOf,
  driftOf,
  listPublications,
  ownPlace,
  placesOfPublication,
} from "./publication.reads.ts";
import { getPublication } from "./publication.service.ts";
import { RatingPlace, RatingPublication, type RatingPublicationId } from "./rating-publication.entity.ts";

type Reader = MunicipalContext | RegionWideContext;

const details = perOperation(componentsOf);

@Resolver(() => RatingPublication)
export class PublicationResolver {
  @Authorized("rating:view")
  @Query(() => [RatingPublication], {
    description: "Published ratings of the viewer's regions, those of the newest periods first.",
  })
  publishedRatings(
    @AmongTenants() ctx: Reader,
    @Arg("regionId", () => ID, { nullable: true, description: "Only of this region." })
    regionId: string | null,
    @Arg("first", () => Int, { defaultValue: 24, description: "How many." }) first: number,
  ): Promise<RatingPublication[]> {
    return listPublications(ctx, optionalId<RegionId>(regionId), first);
  }

  @Authorized("rating:view")
  @Query(() => RatingPublication, { description: "One published rating of the viewer's regions." })
  publishedRating(
    @AmongTenants() ctx: Reader,
    @Arg("id", () => ID, { description: "Id of the publication." }) id: string,
  ): Promise<RatingPublication> {
    return getPublication(ctx, clientId<RatingPublicationId>(id));
  }

  @FieldResolver(() => RatingFormulaFacts, { description: "How it was reckoned." })
  formulaFacts(@Root() publication: RatingPublication): RatingFormulaFacts {
    return formulaFacts(publication.formula, publication.formulaVersion);
  }

  @FieldResolver(() => [RatingPlace], { description: "A page of its rows." })
  rows(
    @AmongTenants() ctx: Reader,
    @Root() publication: RatingPublication,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows of the page." }) first: number,
    @Arg("after", () => Int, { defaultValue: 0, description: "Position of the last row of the page before." })
    after: number,
  ): Promise<RatingPlace[]> {
    return placesOfPublication(ctx, publication, first, after);
  }

  @FieldResolver(() => RatingPlace, { nullable: true, description: "The viewer's own municipality in it." })
  own(@AmongTenants() ctx: Reader, @Root() publication: RatingPublication): Promise<RatingPlace | null> {
    return ownPlace(ctx, publication);
  }

  @FieldResolver(() => [RatingDrift], {
    nullable: true,
    description: "Whose figures have changed since; null for a municipality.",
  })
  drift(@AmongTenants() ctx: Reader, @Root() publication: RatingPublication): Promise<RatingDrift[]> | null {
    return ctx.kind === "municipal" ? null : driftOf(ctx, publication);
  }
}

@Resolver(() => RatingPlace)
export class RatingPlaceResolver {
  @FieldResolver(() => [RatingComponentFigure], {
    nullable: true,
    description: "What it is made of; null when it is another municipality's.",
  })
  components(
    @AmongTenants() ctx: Reader,
    @Root() { publicationId, subjectId }: RatingPlace,
  ): Promise<readonly RatingComponentFigure[] | null> {
    return details(ctx).load(`${publicationId} ${subjectId}`);
  }
}
