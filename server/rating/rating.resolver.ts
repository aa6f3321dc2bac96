import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { PeriodInput } from "../indicator/period.types.ts";
import { optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { RegionId } from "../kernel/ids.ts";
import { AmongTenants, InMunicipality, InRegion } from "../kernel/rooms.ts";
import { publishRating, rateMunicipalities } from "./publication/publication.service.ts";
import { countRecipients, rateRecipients } from "./rating.service.ts";
import {
  MunicipalityRating,
  PublishRatingResult,
  Rating,
  RatingTrick,
  RecipientCounts,
  RecipientRatingBasis,
} from "./rating.types.ts";
import { TRICKS } from "./simulation/tricks.ts";

const REGION = {
  nullable: true,
  description: "Id of the region; may be left out by who has only one.",
} as const;

@Resolver()
export class RatingResolver {
  @Authorized("comparison:view")
  @Query(() => MunicipalityRating, {
    description: "Rating of a region's municipalities over a finished month, quarter or year, as of now.",
  })
  municipalityRating(
    @InRegion() ctx: RegionWideContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
    @Arg("regionId", () => ID, REGION) regionId: string | null,
  ): Promise<MunicipalityRating> {
    return rateMunicipalities(ctx, optionalId<RegionId>(regionId), period);
  }

  @Authorized("rating:publish")
  @Mutation(() => PublishRatingResult, {
    description: "Makes the rating of a finished period public; it is never changed afterwards.",
  })
  publishRating(
    @InRegion() ctx: RegionWideContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
    @Arg("regionId", () => ID, REGION) regionId: string | null,
  ): Promise<typeof PublishRatingResult> {
    return publishRating(ctx, optionalId<RegionId>(regionId), period);
  }

  @Authorized("indicator:view")
  @Query(() => Rating, {
    description: "Rating of the centre's recipients over a finished period, by what its regulation asks for.",
  })
  recipientRating(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("basis", () => RecipientRatingBasis, { description: "By what." }) basis: RecipientRatingBasis,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
  ): Promise<Rating> {
    return rateRecipients(ctx, basis, period);
  }

  @Authorized("indicator:view")
  @Query(() => [RecipientCounts], {
    description: "Counts of the centre's recipients over a period, unranked.",
  })
  recipientCounts(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
  ): Promise<RecipientCounts[]> {
    return countRecipients(ctx, period);
  }

  @Authorized("rating:view")
  @Query(() => [RatingTrick], {
    description:
      "What tricks would bring by the present formula for municipalities, played in invented towns.",
  })
  ratingTricks(@AmongTenants() _ctx: MunicipalContext | RegionWideContext): readonly RatingTrick[] {
    return TRICKS;
  }
}
