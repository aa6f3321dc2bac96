import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { aCreatingText } from "../support/act-text.ts";
import { violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const text = aCreatingText({
  number: "41-п",
  ofMunicipality: "Сосновоборского муниципального округа",
  entryIntoForce: "Настоящее постановление вступает в силу после его официального опубликования.",
});

async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  await open(page, "/region/onboarding");
  await page
    .locator("#main input[type=file]")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
}

test("a document becomes a working municipality", async () => {
  let invitation = "";
  await visit({ login: "kya-onboarding-officer" }, async ({ page }) => {
    await drop(page, "sosnovoborsk.txt", text);
    await page.waitForURL(/\/region\/onboarding\/.+/);
    await page.getByText("после опубликования", { exact: false }).first().waitFor();

    // A value is corrected where it stands, and the correction outlives the page.
    await page.getByRole("button", { name: /Номер: 41-п/ }).click();
    await page.getByLabel("Номер", { exact: true }).fill("41-пг");
    await page.getByLabel("Номер", { exact: true }).press("Enter");
    await page.getByRole("button", { name: /Номер: 41-пг/ }).waitFor();
    await page.getByText("Все исправления сохранены").waitFor();
    await page.reload();
    await page.getByRole("button", { name: /Номер: 41-пг/ }).waitFor();

    await page.getByRole("button", { name: "Подтвердить", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Действует с").fill("16.03.2026");
    await dialog.getByLabel("Адрес кабинета").fill("sosnovoborsk");
    await dialog.getByRole("button", { name: "Подтвердить", exact: true }).click();
    await page.getByText("Документ подтверждён:").waitFor();
    invitation = await page.getByLabel(/куратор/i).inputValue();
    await page.getByRole("link", { name: "Открыть муниципалитет" }).click();
    await page.waitForURL("**/region/municipalities/sosnovoborsk");
    await page.getByText("16 марта 2026").waitFor();
  });

  await visit({}, async ({ page }) => {
    await open(page, new URL(invitation).pathname);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel("Как вас называть").fill("Вера Проверкина");
    await page.getByLabel("Имя входа").fill("vera.sosnovoborsk");
    await page.getByLabel("Пароль", { exact: true }).fill("длинный пароль 2026");
    await page.getByRole("button", { name: "Принять и войти" }).click();
    await page.waitForURL("**/sosnovoborsk");
    await page.getByRole("heading", { level: 1, name: /Сосновоборск/ }).waitFor();
    await open(page, "/sosnovoborsk/duties");
    await page.getByRole("heading", { level: 2, name: /Куратор/ }).waitFor();
  });
});

test("the same document twice is recognised", async () => {
  const twice = aCreatingText({ number: "52-п", ofMunicipality: "Берёзовского муниципального округа" });
  await visit({ login: "kya-onboarding-officer" }, async ({ page }) => {
    await drop(page, "first.txt", twice);
    await page.waitForURL(/\/region\/onboarding\/.+/);
    const first = page.url();
    await drop(page, "second.txt", twice);
    await page.locator("#main").getByRole("alert").filter({ hasText: "уже загружен" }).waitFor();
    await page
      .getByRole("link", { name: /first\.txt/ })
      .first()
      .click();
    await page.waitForURL(first);
  });
});

test("choosing a value shows it in the source", async () => {
  const act = aCreatingText({ number: "63-п", ofMunicipality: "Кедрового муниципального округа" });
  await visit({ login: "kya-onboarding-officer" }, async ({ page }) => {
    await drop(page, "kedrovy.txt", act);
    await page.waitForURL(/\/region\/onboarding\/.+/);
    await page.getByRole("button", { name: /Номер: 63-п/ }).click();
    expect(await page.locator("mark[data-tone=active]").first().textContent()).toContain("63-п");
    await page.locator("mark", { hasText: "образование" }).first().click();
    const card = page.locator("li[data-chosen]");
    await card.waitFor();
    expect(await card.textContent()).toContain("образование");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Подтвердить", exact: true }).click();
    await page.getByRole("dialog").getByLabel("Адрес кабинета").waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});

test("a confirmed import is taken back before its use", async () => {
  const act = aCreatingText({ number: "74-п", ofMunicipality: "Елового муниципального округа" });
  await visit({ login: "kya-onboarding-officer" }, async ({ page, problems }) => {
    await drop(page, "elovy.txt", act);
    await page.waitForURL(/\/region\/onboarding\/.+/);
    await page.getByRole("button", { name: "Подтвердить", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Адрес кабинета").fill("elovy");
    await dialog.getByRole("button", { name: "Подтвердить", exact: true }).click();
    await page.getByText("Документ подтверждён:").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Отменить подтверждение" }).click();
    await dialog.getByRole("button", { name: "Отменить подтверждение" }).click();
    await page.getByText("Подтверждение отменено", { exact: false }).waitFor();
    const status = await open(page, "/region/municipalities/elovy");
    expect(status).toBe(404);
    problems.length = 0;
  });
});

test("an unfit document is refused with the reason", async () => {
  await visit({ login: "kya-onboarding-officer" }, async ({ page }) => {
    await drop(page, "empty.txt", "");
    await page.locator("#main").getByRole("alert").waitFor();
    await drop(page, "photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await page.locator("#main").getByRole("alert").waitFor();
    expect(await page.locator("#main").getByRole("alert").textContent()).toMatch(/[а-яё]{4}/i);
    expect(new URL(page.url()).pathname).toBe("/region/onboarding");
  });
});

test("a long document can be worked with", async () => {
  const long = `${text.replaceAll("41-п", "85-п").replaceAll("Сосновобор", "Дальнебор")}\n${"Справочный абзац о порядке работы. ".repeat(7_000)}`;
  await visit({ login: "kya-onboarding-officer" }, async ({ page }) => {
    await drop(page, "long.txt", long);
    await page.waitForURL(/\/region\/onboarding\/.+/, { timeout: 30_000 });
    await page.getByRole("button", { name: /Номер: 85-п/ }).click();
    await page.locator("mark[data-tone=active]").first().waitFor();
  });
});
