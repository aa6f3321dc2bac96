import { everyone, inOwnRoom } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const period = { grain: "MONTH", startsOn: "2026-04-01" };

/** What a regulation asks for and counts of evidence; none of it names a person. */
export const coverage: ModuleIsolation = {
  rootFields: {
    "Query.coverage": { args: () => ({ period }), outcomes: inOwnRoom },
    "Query.regionCoverage": {
      args: ({ municipality }) => ({ input: { period, first: 60, municipalityIds: [municipality.id] } }),
      outcomes: {
        ...everyone("FORBIDDEN"),
        region: "data",
        onboarding: "data",
        otherRegion: "data",
        anonymous: "UNAUTHENTICATED",
      },
    },
  },
  sharedFields: {
    Coverage: "capabilities clauses counts from grain to version",
    CoverageCell: "counts group",
    CoverageClause: "capabilities heading id kind text",
    CoverageCounts: "asked done none outside works",
    CoveredCapability: "capability channels clauses duty fields outside page state",
    RegionCoverage: "from groups pageInfo rows to totalCount",
    RegionCoverageRow: "cells counts municipality version",
  },
  rights: {},
};
