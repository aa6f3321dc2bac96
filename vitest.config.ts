import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const graphql = fileURLToPath(new URL("node_modules/graphql/index.js", import.meta.url));

/** The same files on one engine; those of one worker take turns in its database. */
const database = (name: "pglite" | "pg") => ({
  extends: true as const,
  test: {
    name,
    include: ["server/**/*.db.test.ts", "test/**/*.db.test.ts"],
    env: { TEST_DB: name },
    setupFiles: ["reflect-metadata"],
    globalSetup: [`./test/support/${name === "pg" ? "postgres" : "pglite"}.global.ts`],
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  // Bundlers and Node resolve graphql differently; two copies of it do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    // By itself vitest leaves a processor free, which on two means to run everything one after another.
    maxWorkers: Math.min(availableParallelism(), 4),
    reporters: ["default", "./test/support/summary-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["server/**/*.test.ts", "test/regulation/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          setupFiles: ["reflect-metadata"],
          testTimeout: 20_000,
          // Pure functions share nothing; a fresh module graph per file costs more than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL("web/", import.meta.url)) }] },
        test: { name: "web", include: ["web/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/journeys/**/*.e2e.test.ts"],
          globalSetup: ["./test/journeys/portal.global.ts"],
          testTimeout: 300_000,
          hookTimeout: 30_000,
        },
      },
      database("pglite"),
      database("pg"),
    ],
  },
});
