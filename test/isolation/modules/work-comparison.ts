import { everyone, inOwnRoom, type RootField } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

/** The regional centres compare; whoever asks about foreign municipalities finds none. */
const regional: RootField["outcomes"] = {
  ...everyone("FORBIDDEN"),
  region: "data",
  onboarding: "data",
  otherRegion: "data",
  anonymous: "UNAUTHENTICATED",
};

const ofRegion: RootField["outcomes"] = { ...regional, otherRegion: "NOT_FOUND" };

const period = { grain: "MONTH", startsOn: "2026-04-01" };

/** Sums and shares of the rollups; small counts are hidden, people never in them. */
export const workComparison: ModuleIsolation = {
  rootFields: {
    "Mutation.changePopulation": {
      args: () => ({ input: { population: 12_345, source: "Росстат, на 1 января 2026 г." } }),
      outcomes: inOwnRoom,
    },
    "Query.workComparison": {
      args: () => ({
        input: {
          period,
          indicators: ["RECEIVED", "ON_TIME", "SOLUTION_MEDIAN"],
          sortBy: "RECEIVED",
          months: 12,
          bySector: true,
          first: 3,
        },
      }),
      outcomes: regional,
    },
    "Query.municipalityWork": {
      args: ({ municipality }) => ({ municipalityId: municipality.id, indicator: "ON_TIME", period }),
      outcomes: ofRegion,
    },
    // A register of a few rows: the list is hidden, which is told to whoever may see the municipality.
    "Query.depersonalisedSubmissions": {
      args: ({ municipality }) => ({
        municipalityId: municipality.id,
        filter: { period: { grain: "YEAR", startsOn: "2026-01-01" } },
      }),
      outcomes: ofRegion,
    },
  },
  sharedFields: {
    DepersonalisedPage: "items pageInfo",
    DepersonalisedSubmission:
      "answerDueOn answeredOn channel closedOn federalSector federalTopic firstAnsweredOn id isAccelerated isFastTrack isLate isRepeat isSectorHidden mark number originalDueOn outcome promisedOn receivedOn regime returnCount scale solvedOn state",
    MunicipalityWork: "asOf byChannel byMonth bySector counted figure indicator municipality period",
    PopulationChanged: "population source",
    PopulationRefused: "code message",
    WorkCell: "code federalSector now",
    WorkChannel: "channel now",
    WorkComparison: "asOf before indicators pageInfo period rows smallCell spread totalCount yearBefore",
    WorkFigure: "before code now yearBefore",
    WorkPoint: "now startsOn yearBefore",
    WorkRow: "cells figures municipality populationBand series",
    WorkSeries: "code points",
    WorkSpread: "code counted hidden quartiles tooFew values",
    WorkSpreadValue: "municipalityId name value",
    WorkValue: "denominator isEnough isSuppressed numerator value",
  },
};
