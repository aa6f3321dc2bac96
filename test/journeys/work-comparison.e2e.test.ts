/** An analyst of the regional centre finds who lags, sees why, takes the figures home and asks the centre. */
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, expect, test } from "vitest";
import { fits } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

/** The least share in time first, over months that are over. */
const address = "/region/work?grain=YEAR&on=2026-01-01&ind=ON_TIME,RECEIVED&sort=ON_TIME&asc=1";

async function fileOf(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Выгрузить" }).click();
  const href = await page.getByRole("menuitem", { name: `.${format}` }).getAttribute("href");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  const answer = await page.request.get(href!);
  expect(answer.status(), format).toBe(200);
  return answer.body();
}

/** The regional centre is shown nothing of months with fewer than five: this journey needs the demo as people see it. */
const isShown = Number(process.env["JOURNEY_SUBMISSIONS"] ?? 0) >= 2_000;

test.runIf(isShown)("who lags is found, looked into and asked", { timeout: 240_000 }, async () => {
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, address);
    const first = page.getByRole("rowheader").first().getByRole("link");
    const town = (await first.textContent())!;
    await fits(page, "work comparison");
    const lines = parse(await fileOf(page, "csv"), {
      bom: true,
      delimiter: ";",
      relax_column_count: true,
    }) as string[][];
    expect(lines.some((line) => line[0] === town && line[3] === "Ответы в срок")).toBe(true);
    expect(JSON.stringify(await readSheet(await fileOf(page, "xlsx"), 2))).toContain(town);
    const pdf = new Uint8Array(await fileOf(page, "pdf"));
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
    expect(text.replaceAll(/\s+/g, " ")).toContain(town);
    await page.getByRole("button", { name: /из / }).first().click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("По направлениям").first().waitFor();
    await fits(page, "work comparison drawer");
    await drawer.getByRole("link", { name: "Запросить объяснение у центра" }).click();
    await page.waitForURL(/requests\/new\?municipalities=[0-9a-f-]{36}&indicators=ON_TIME$/);
    await page.getByText(town).first().waitFor();
    await page.getByText("Ответы в срок").first().waitFor();
    await page.getByLabel("Тема", { exact: true }).fill("Почему ответы опаздывают");
    await page.getByLabel("Текст запроса").fill("Объясните, что мешает отвечать в срок.");
    await page.getByLabel("Любой день периода").fill("01.03.2026");
    const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await page
      .getByLabel("Срок ответа (если регламент его не называет)")
      .fill(inTenDays.split("-").toReversed().join("."));
    await page.getByRole("heading", { level: 1 }).click();
    await page.getByRole("button", { name: "Отправить", exact: true }).click();
    await page.waitForURL(/requests\/[0-9a-f-]{36}$/);
  });
});
