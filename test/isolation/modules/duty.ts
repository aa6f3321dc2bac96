import { everyone, inOwnRoom } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const period = { grain: "MONTH", startsOn: "2026-04-01" };

/** Counts of evidence; none of them names a person. */
export const duty: ModuleIsolation = {
  rootFields: {
    "Query.duties": { args: () => ({ period }), outcomes: inOwnRoom },
    "Query.dutyMatrix": {
      args: ({ municipality }) => ({ input: { period, first: 60, municipalityIds: [municipality.id] } }),
      outcomes: {
        ...everyone("FORBIDDEN"),
        region: "data",
        onboarding: "data",
        otherRegion: "data",
        anonymous: "UNAUTHENTICATED",
      },
    },
    "Query.dutyState": {
      args: ({ municipality }) => ({ municipalityId: municipality.id, capability: "INT-01", period }),
      outcomes: {
        ...everyone("FORBIDDEN"),
        region: "data",
        onboarding: "data",
        otherRegion: "NOT_FOUND",
        anonymous: "UNAUTHENTICATED",
      },
    },
  },
  sharedFields: {
    DutyColumn: "counts isChanged municipality version",
    DutyCounts: "done notDone notDue notOwed partly share untracked",
    DutyEvidence: "done fact from owed page to",
    DutyMatrix: "columns from pageInfo rows to totalColumns",
    DutyMatrixRow: "capability isCommon marks",
    DutyRole: "code title",
    DutyState: "capability clauses dueOn evidence mark missing page reason roles",
    DutyVersion: "inForceFrom inForceTo version",
    MunicipalDuties: "counts duties from grain to version versions",
  },
  rights: {
    duty_change: { app_tenant: "rawd", app_region: "r", app_onboarding: "r" },
    duty_rollup: { app_tenant: "rawd", app_region: "r", app_onboarding: "r" },
  },
};
