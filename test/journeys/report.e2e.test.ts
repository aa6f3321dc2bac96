/** The weekly report of a centre goes out, is opened in each format, and the regional centre sees it. */
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, expect, test } from "vitest";
import { fits } from "./look.ts";
import { begin } from "./register-work.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const slug = "lenskii";
const conclusion = "Больше всего обращений о вывозе мусора, график изменён.";
const weekly = "Сводный отчёт об инцидентах и их отработке";

/** A day of a week that the demo has sent no report of, as a person types it. */
const earlier = new Date(Date.now() - 70 * 86_400_000).toLocaleDateString("ru-RU", {
  timeZone: "Asia/Yakutsk",
});

const main = (page: Page) => page.locator("#main");

/** Takes a step and waits until the page shows the state it leads to. */
async function step(page: Page, name: string, state: string): Promise<void> {
  const dialog = await begin(page, name);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await main(page)
    .getByText(new RegExp(`^${state}\\. Срок`))
    .waitFor();
}

/** The bytes of a file that a link of the page leads to. */
async function fileOf(page: Page, href: string): Promise<Buffer> {
  const answer = await page.request.get(href);
  expect(answer.status()).toBe(200);
  return answer.body();
}

test("the weekly report is drafted, worked at, approved, sent, opened and seen by the regional centre", async () => {
  let id = "";
  await visit({ login: `${slug}-head` }, async ({ page }) => {
    await open(page, `/${slug}/reports`);
    const dialog = await begin(page, `Подготовить: ${weekly}`);
    await dialog.getByLabel("Любой день периода").fill(earlier);
    await dialog.getByRole("button", { name: "Подготовить", exact: true }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    id = page.url().split("/").at(-1)!;
    await main(page).getByRole("heading", { level: 1, name: weekly }).waitFor();
    await main(page).getByLabel("Текст раздела «Выводы»").fill(conclusion);
    await main(page).getByRole("button", { name: "Сохранить", exact: true }).click();
    await main(page).getByRole("article").getByText(conclusion).waitFor();
    await step(page, "Заполнить данные заново", "Черновик");
    await main(page).getByText("Данные заполнены заново").waitFor();
    await main(page).getByRole("article").getByText(conclusion).waitFor();
    await fits(page, "report");
    await step(page, "Передать на согласование", "На согласовании");
    await step(page, "Согласовать", "Согласован");
    await step(page, "Отправить", "Отправлен");
    await main(page).getByRole("heading", { name: "Отправлено", exact: true }).waitFor();
    // The files are made by a job; the page says so until they are there.
    const file = main(page).locator('section:has(h2:text-is("Отправлено")) a[href$=".docx"]');
    for (let look = 0; look < 30 && !(await file.isVisible()); look += 1) {
      await page.waitForTimeout(1_000);
      await open(page, new URL(page.url()).pathname);
    }
    const docx = (await file.getAttribute("href")) ?? "";
    const parts = unzipSync(await fileOf(page, docx));
    expect(strFromU8(parts["word/document.xml"]!)).toContain(conclusion);
    const xlsx = await fileOf(page, docx.replace("docx", "xlsx"));
    expect(JSON.stringify(await readSheet(xlsx, 1))).toContain(conclusion);
    const pdf = new Uint8Array(await fileOf(page, docx.replace("docx", "pdf")));
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
    expect(text).toContain("Больше всего обращений о вывозе мусора");
    await open(page, `/${slug}/reports`);
    await fits(page, "reports");
  });
  await visit({ login: "network-onboarding" }, async ({ page }) => {
    await open(page, "/region/reports?state=SENT");
    await main(page).locator(`a[href$="${id}"]`).click();
    await main(page).getByRole("article").getByText(conclusion).waitFor();
    await fits(page, "regionReport");
  });
});
