/** Every page answers with the status it deserves: 404 for what is not there, which no streamed page can. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });

test("no page begins before it is known to exist", () => {
  expect(files.filter((file) => /(^|\/)loading\.tsx$/.test(file))).toEqual([]);
});

test("no route waits behind a placeholder", () => {
  const routes = files.filter((file) => file.endsWith(".tsx"));
  expect(routes.length).toBeGreaterThan(50);
  expect(routes.filter((file) => readFileSync(new URL(file, folder), "utf8").includes("Suspense"))).toEqual(
    [],
  );
});
