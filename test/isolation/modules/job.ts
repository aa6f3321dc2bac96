import type { ModuleIsolation } from "./module.ts";

/** Background work: people's transactions add jobs of their municipality, the regional centre's one kind, which tells a centre; only the worker takes them. */
export const job: ModuleIsolation = {
  rootFields: {},
  rights: { job: { app_tenant: "ra", app_region: "a", app_jobs: "rawd" } },
};
