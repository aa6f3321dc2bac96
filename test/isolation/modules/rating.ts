import { inOwnRoom, nobody, signedIn } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const period = { grain: "MONTH", startsOn: "2026-03-01" };
const publicPart = { app_tenant: "r", app_region: "ra", app_onboarding: "r" };

/** Sums of the register by federal sector and channel: no person, no text. */
export const rating: ModuleIsolation = {
  rootFields: {
    "Query.municipalityRating": {
      args: ({ region }) => ({ period, regionId: region.id }),
      outcomes: { ...nobody, region: "data", onboarding: "data", otherRegion: "NOT_FOUND" },
    },
    "Mutation.publishRating": {
      args: ({ region }) => ({ period, regionId: region.id }),
      // Only the head of a regional centre publishes.
      outcomes: nobody,
    },
    "Query.recipientRating": { args: () => ({ basis: "ALL_CHANNELS", period }), outcomes: inOwnRoom },
    "Query.recipientCounts": { args: () => ({ period }), outcomes: inOwnRoom },
    "Query.ratingTricks": { outcomes: { ...signedIn, platform: "FORBIDDEN" } },
    "Query.publishedRatings": { outcomes: { ...signedIn, platform: "FORBIDDEN" } },
    "Query.publishedRating": {
      args: ({ region }) => ({ id: region.id }),
      outcomes: {
        ...nobody,
        own: "NOT_FOUND",
        foreign: "NOT_FOUND",
        region: "NOT_FOUND",
        onboarding: "NOT_FOUND",
        otherRegion: "NOT_FOUND",
      },
    },
  },
  // Names of bodies may be names of people: a recipient is whatever the centre writes.
  personalFields: { RecipientCounts: "name recipientId" },
  sharedFields: {
    MunicipalityRating: "asOf endsOn formula grain publication publishableFrom rows startsOn",
    Rating: "asOf endsOn formula grain rows startsOn",
    RatingComponentFigure: "cases code expected high isEnough low observed value",
    RatingDrift: "id name now published",
    RatingFormulaComponent: "code minimumSample weight",
    RatingFormulaFacts: "channel code components minimumSample version",
    RatingPlace:
      "cases components high isEnough low place position rankFrom rankTo subjectId subjectName value",
    RatingPublication:
      "drift formulaFacts formulaVersion grain hash id own publishedAt publishedBy rowCount rows startsOn",
    RatingPublished: "publication",
    RatingRefused: "code message",
    RatingRowView: "cases components high id isEnough low name place rankFrom rankTo value",
    RatingTrick: "code gain honest played",
    RecipientCounts: "answered overdue postponed received repeats",
  },
  rights: {
    matter_progress: { app_tenant: "rawd" },
    rating_detail: publicPart,
    rating_place: publicPart,
    rating_publication: publicPart,
  },
  regionWrites: ["rating_detail", "rating_place", "rating_publication"],
};
