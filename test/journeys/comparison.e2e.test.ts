import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

/** Rows that carry a rule, the headings of groups left out. */
const rulesOf = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("cell") });

test("all five regulations stand side by side", async () => {
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, "/region/comparison");
    for (const name of ["Десногорск", "ЗАТО Железногорск", "Ленский район"]) {
      await page.getByRole("columnheader", { name }).waitFor();
    }
    expect(await page.getByRole("columnheader").count()).toBeGreaterThanOrEqual(6);
    expect(await rulesOf(page).count()).toBeGreaterThan(100);
  });
});

test("differences narrow the rows and stay in the address", async () => {
  await visit({ login: "network" }, async ({ page }) => {
    // Other journeys bring municipalities meanwhile.
    await open(page, "/region/comparison?columns=desnogorsk,zheleznogorsk,lenskii");
    const before = await rulesOf(page).count();
    await page.getByText("Различия", { exact: true }).click();
    await page.waitForURL("**/*show=different*");
    await page.getByRole("img", { name: "Одинаково у всех" }).first().waitFor({ state: "detached" });
    const after = await rulesOf(page).count();
    expect(after).toBeLessThan(before);
    expect(await page.getByRole("img", { name: "Одинаково у всех" }).count()).toBe(0);
    await page.reload();
    await expect.poll(() => rulesOf(page).count()).toBe(after);
  });
});

test("what one municipality lacks is listed", async () => {
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, "/region/comparison?show=missing&of=desnogorsk&groups=capabilities");
    await page.getByRole("columnheader", { name: "Десногорск" }).waitFor();
    const rows = rulesOf(page);
    expect(await rows.count()).toBeGreaterThan(5);
    const headers = await page.getByRole("columnheader").allTextContents();
    const position = headers.findIndex((text) => text.includes("Десногорск")) + 1;
    const cells = await page.locator(`tbody tr td:nth-child(${position})`).allTextContents();
    expect(new Set(cells)).toEqual(new Set(["нет"]));
  });
});

test("a cell opens its clause with the way to the source", async () => {
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, "/region/comparison?groups=roles&columns=zheleznogorsk");
    await rulesOf(page).first().getByRole("button").click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("ЗАТО Железногорск").waitFor();
    await drawer.getByRole("link", { name: /п\./ }).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await drawer.getByRole("link", { name: /п\./ }).first().click();
    await page.waitForURL("**/region/municipalities/zheleznogorsk/regulation?clause=*");
    await page.locator("mark[data-tone=active]").first().waitFor();
  });
});

test("fewer columns fit what is exported", async () => {
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, "/region/comparison?columns=desnogorsk,zheleznogorsk&groups=sectors");
    expect(await page.getByRole("columnheader").count()).toBe(3);
    const rows = await rulesOf(page).count();
    await page.getByRole("button", { name: "Выгрузить" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /xlsx/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Сравнение положений.xlsx");
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const [sheet] = await readXlsxFile(await download.path());
    expect(sheet?.data.length).toBe(rows + 1);
    expect(sheet?.data[0]?.slice(3)).toEqual(["Десногорск", "ЗАТО Железногорск"]);
  });
});

test("a narrow screen shows each row as a card", async () => {
  await visit({ login: "network", width: 360 }, async ({ page }) => {
    await open(page, "/region/comparison?groups=roles");
    await rulesOf(page).first().waitFor();
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
