import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { numbersFrom, posFile, posRow, type PosCells } from "../support/a-pos-file.ts";
import { violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const slug = "bogotolskii";
const rowCount = 10_000;
/** Every fiftieth row is bad, each kind in its turn: 200 in all. */
const faults: readonly PosCells[] = [
  { "Дата поступления": "01.01.1900" },
  { "Дата поступления": "31.02.2026" },
  { "Дата поступления": "" },
  { Номер: "" },
  { Факт: '=HYPERLINK("http://example.org")' },
  { Статус: "Неведомый" },
  { "Оценка ответа заявителем": "7" },
  { Факт: "я".repeat(10_000) },
];
const isBad = (number: number) => number % 50 === 49;
const firstBadRow = 51;

const rows = numbersFrom(0, rowCount).map((number) =>
  posRow(number, isBad(number) ? faults[Math.floor(number / 50) % faults.length] : {}),
);
const file = { name: "ПОС за март.csv", mimeType: "text/csv", buffer: Buffer.from(posFile(rows)) };

const main = (page: Page) => page.locator("#main");

/** Brings the file and waits for what its columns become. */
async function bring(page: Page): Promise<void> {
  await open(page, `/${slug}/submissions/imports`);
  await main(page).locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/submissions\/imports\/[0-9a-f-]{36}$/);
  await main(page).getByRole("button", { name: "Загрузить в реестр" }).waitFor();
}

/** Starts the import and waits for its end. */
async function run(page: Page): Promise<void> {
  await main(page).getByRole("button", { name: "Загрузить в реестр" }).click();
  await main(page)
    .getByText(/Загружается: \d+ %/)
    .waitFor();
  await main(page)
    .getByRole("link", { name: /Строки с отказами/ })
    .waitFor({ timeout: 90_000 });
}

/** A figure of the report by its name. */
const figure = async (page: Page, name: string): Promise<number> => {
  const value = main(page)
    .locator("dt", { hasText: new RegExp(`^${name}$`) })
    .locator("xpath=following-sibling::dd[1]");
  return Number((await value.textContent())?.replaceAll(/\D/g, ""));
};

test("ten thousand rows come in, two hundred bad ones are told one by one", async () => {
  await visit({ login: `${slug}-pos-operator` }, async ({ page }) => {
    await bring(page);
    expect(await main(page).getByText("Яма на проезде у дома").count()).toBeGreaterThan(0);
    expect.soft(await violationsOf(page)).toEqual([]);
    await run(page);
    expect(await figure(page, "Прочитано строк")).toBe(rowCount);
    expect(await figure(page, "Новых")).toBe(rowCount - 200);
    expect(await figure(page, "Отказано")).toBe(200);
    expect.soft(await violationsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      main(page)
        .getByRole("link", { name: /Строки с отказами/ })
        .click(),
    ]);
    const refused = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n");
    expect(refused).toHaveLength(1 + 200);
    expect(refused[1]).toMatch(new RegExp(`${firstBadRow}.*Дата 01.01.1900 невозможна`));
  });
});

test("the same file again changes nothing", async () => {
  await visit({ login: `${slug}-pos-operator` }, async ({ page }) => {
    await bring(page);
    await run(page);
    expect(await figure(page, "Новых")).toBe(0);
    expect(await figure(page, "Без изменений")).toBe(rowCount - 200);
    expect(await figure(page, "Отказано")).toBe(200);
  });
});
