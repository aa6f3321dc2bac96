/** Lays out one migrated embedded database that those of all files are copies of: to make it takes seconds. */
import "reflect-metadata";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createInstance, openInstance } from "../../server/kernel/database/embedded-database.ts";
import { SCHEMA } from "../../server/schema.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** File to load an embedded database from. */
    embeddedTemplate: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "mcu-template-"));
  const instance = await createInstance();
  await (await openInstance(instance, SCHEMA)).close();
  const template = join(folder, "database.tar");
  const content = await instance.dumpDataDir("none");
  writeFileSync(template, new Uint8Array(await content.arrayBuffer()));
  await instance.close();
  project.provide("embeddedTemplate", template);
  return () => rmSync(folder, { recursive: true, force: true });
}
