import { afterAll, expect, test } from "vitest";
import { fits, violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

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
    "/zaozersk/duties/due?grain=MONTH",
    "/zaozersk/composition",
    "/zaozersk/composition?former=1",
    "/zaozersk/recipients",
    "/zaozersk/accounts",
    "/zaozersk/audit",
    "/zaozersk/rating?grain=YEAR",
    "/zaozersk/settings/routing",
    "/zaozersk/settings/escalation",
    "/zaozersk/notifications",
    "/zaozersk/preferences",
  ],
  "network-onboarding": [
    "/region",
    "/region/comparison",
    "/region/comparison?show=different&groups=roles",
    "/region/duties",
    "/region/duties?grain=QUARTER&show=notDone",
    "/region/rating?grain=YEAR",
    "/region/municipalities/lenskii",
    "/region/municipalities/lenskii/regulation",
    "/region/municipalities/lenskii/duties",
    "/region/onboarding",
  ],
  platform: ["/platform"],
};

test.each(Object.entries(pagesOf))("pages of %j are clean and fit", async (login, paths) => {
  await visit({ login }, async ({ page }) => {
    for (const path of paths) {
      await open(page, path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await fits(page, path);
    }
  });
});

test("the review is clean and fits", async () => {
  await visit({ login: "network-onboarding" }, async ({ page }) => {
    await open(page, "/region/onboarding");
    await page.getByRole("table").getByRole("link").first().click();
    await page.waitForURL(/\/region\/onboarding\/.+/);
    await open(page, new URL(page.url()).pathname);
    await fits(page, "review");
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
