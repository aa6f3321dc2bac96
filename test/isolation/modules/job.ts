import type { ModuleIsolation } from "./module.ts";

/** Background work: people's transactions add jobs of their municipality, only the worker takes them. */
export const job: ModuleIsolation = {
  rootFields: {},
  rights: { job: { app_tenant: "ra", app_jobs: "rawd" } },
};
