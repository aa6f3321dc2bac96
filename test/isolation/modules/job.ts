import { inOwnRoom, nobody } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const NO_JOB = "0190a000-0000-7000-8000-000000000000";

/**
 * Background work: people's transactions add jobs of their municipality, the regional centre's one kind, which tells a
 * centre; only the worker takes them. What it gave up the centre's administrator sees and asks for again.
 */
export const job: ModuleIsolation = {
  rootFields: {
    "Query.failedJobs": { outcomes: inOwnRoom },
    "Mutation.retryFailedJob": {
      args: () => ({ id: NO_JOB }),
      outcomes: { ...nobody, own: "NOT_FOUND", foreign: "NOT_FOUND" },
    },
  },
  sharedFields: { FailedJob: "attempts failedAt id queue reason" },
  rights: {
    job: { app_tenant: "ra", app_region: "a", app_jobs: "rawd" },
    failed_job: { app_tenant: "rawd", app_jobs: "a" },
  },
};
