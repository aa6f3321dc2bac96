/** Starts one server for all files of the project `pg`, with a migrated database that theirs are copies of. */
import "reflect-metadata";
import type { TestProject } from "vitest/node";
import { openServerDatabase } from "../../server/kernel/database/server-database.ts";
import { silentLog } from "../../server/kernel/log.ts";
import { SCHEMA } from "../../server/schema.ts";
import { runOn, startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
    postgresTemplate: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const name = `mcu_template_${process.pid}`;
  await runOn(server.url, `create database ${name}`);
  const ownerUrl = server.urlOf(name);
  const template = await openServerDatabase({ ownerUrl, appUrl: null, poolSize: 1, log: silentLog }, SCHEMA);
  await template.close();
  project.provide("postgresUrl", server.url);
  project.provide("postgresTemplate", name);
  return () => server.stop();
}
