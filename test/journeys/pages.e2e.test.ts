import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { closeBrowser, open, violationsOf, visit } from "./visit.ts";

const folder = "test-results";
mkdirSync(folder, { recursive: true });
afterAll(closeBrowser);

const pagesOf = {
  "": ["/sign-in"],
  "zaozersk-administrator": [
    "/zaozersk",
    "/zaozersk/regulation",
    "/zaozersk/regulation?clause=1.1",
    "/zaozersk/regulation/versions",
    "/zaozersk/duties",
    "/zaozersk/duties?by=person",
    "/zaozersk/duties?by=capability",
    "/zaozersk/composition",
    "/zaozersk/composition?former=1",
    "/zaozersk/recipients",
    "/zaozersk/accounts",
    "/zaozersk/audit",
    "/zaozersk/settings/routing",
    "/zaozersk/settings/escalation",
    "/zaozersk/notifications",
    "/zaozersk/preferences",
  ],
  "network-onboarding": [
    "/region",
    "/region/comparison",
    "/region/comparison?show=different&groups=roles",
    "/region/municipalities/lenskii",
    "/region/municipalities/lenskii/regulation",
    "/region/municipalities/lenskii/duties",
    "/region/onboarding",
  ],
  platform: ["/platform"],
};

/** Nothing sticks out, nothing is out of reach, and a picture is kept to look at. */
async function look(page: Page, path: string, width: number): Promise<void> {
  await open(page, path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.screenshot({ path: `${folder}/${path.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}.png` });
  expect.soft(await violationsOf(page), path).toEqual([]);
  const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect.soft(overflow, `${path} sticks out`).toBeLessThanOrEqual(0);
}

describe.each([1440, 360])("at %i px", (width) => {
  test.each(Object.entries(pagesOf))("pages of %j are clean and fit", async (login, paths) => {
    await visit({ login: login || undefined, width }, async ({ page }) => {
      for (const path of paths) await look(page, path, width);
    });
  });
});

test("the review fits both widths and is clean", async () => {
  await visit({ login: "network-onboarding" }, async ({ page }) => {
    await open(page, "/region/onboarding");
    await page.getByRole("table").getByRole("link").first().click();
    await page.waitForURL(/\/region\/onboarding\/.+/);
    const path = new URL(page.url()).pathname;
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, path);
      await page.screenshot({ path: `${folder}/review-${width}.png` });
      expect.soft(await violationsOf(page)).toEqual([]);
      expect
        .soft(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth"))
        .toBeLessThanOrEqual(0);
    }
  });
});

test("dark pages keep their contrast", async () => {
  await visit({ login: "network-onboarding" }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    for (const path of [
      "/region",
      "/region/comparison?groups=roles",
      "/region/municipalities/lenskii/regulation",
    ]) {
      await open(page, path);
      expect.soft(await violationsOf(page), path).toEqual([]);
    }
  });
});
