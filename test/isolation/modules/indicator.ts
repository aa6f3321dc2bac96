import { signedIn } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const kept = { app_tenant: "rawd", app_region: "r", app_onboarding: "r" };

/** Definitions are the same for all; the kept sums are counts, and name nobody. */
export const indicator: ModuleIsolation = {
  rootFields: {
    "Query.indicators": { outcomes: { ...signedIn, platform: "FORBIDDEN" } },
  },
  sharedFields: {
    IndicatorDefinition: "capability code direction formulaVersion minimumSample source unit",
  },
  rights: {
    indicator_change: kept,
    duration_change: kept,
    indicator_rollup: kept,
    duration_rollup: kept,
  },
};
