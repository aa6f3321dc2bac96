import { inOwnRoom, signedIn } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const kept = { app_tenant: "rawd", app_region: "r", app_onboarding: "r" };

const period = { grain: "MONTH", startsOn: "2026-04-01" };

/** Definitions are the same for all; the kept sums are counts, and name nobody. */
export const indicator: ModuleIsolation = {
  rootFields: {
    "Query.indicatorTable": { args: () => ({ period, by: "RECIPIENT" }), outcomes: inOwnRoom },
    "Query.indicatorSeries": { args: () => ({ period, count: 3 }), outcomes: inOwnRoom },
    "Query.workChanges": { args: () => ({ period }), outcomes: inOwnRoom },
    "Query.indicators": { outcomes: { ...signedIn, platform: "FORBIDDEN" } },
  },
  // Names of bodies may be names of people: a recipient is whatever the centre writes.
  personalFields: { IndicatorRow: "name id", WorkChange: "name id" },
  sharedFields: {
    IndicatorFigure: "code denominator isEnough numerator value",
    IndicatorPoint: "figures startsOn",
    IndicatorRow: "code figures previous yearBefore",
    IndicatorTable: "asOf period rows",
    ShownPeriod: "endsOn grain isOver startsOn",
    WorkChange: "by code indicator isBetter previous value",
    IndicatorDefinition: "capability code direction formulaVersion minimumSample source unit",
  },
  rights: {
    indicator_change: kept,
    duration_change: kept,
    indicator_version: kept,
    // Read by the one function that sums other municipalities up, see decision 21.
    indicator_rollup: { ...kept, app_peers: "r" },
    duration_rollup: { ...kept, app_peers: "r" },
  },
};
