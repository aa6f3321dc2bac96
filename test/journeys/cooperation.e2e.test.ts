/** The regional centre asks, a centre answers, the answer is accepted, a recommendation follows and is adopted. */
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { ask } from "./register-work.ts";
import { violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const subject = `Почему растут сроки ${Date.now()}`;

/** Presses a button, fills the dialogue behind it and sends it. */
async function through(page: Page, button: string, texts: Readonly<Record<string, string>>, submit = button) {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(texts))
    await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: submit, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

const fact = (page: Page, text: string) => page.getByRole("definition").filter({ hasText: text }).waitFor();

test("a request is answered and accepted, its recommendation is adopted", { timeout: 120_000 }, async () => {
  let address = "";
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, "/region/cooperation/requests");
    const query = `{ municipalities(search: "lenskii", first: 1) { edges { node { id } } } }`;
    const { municipalities } = await ask<{ municipalities: { edges: { node: { id: string } }[] } }>(
      page,
      query,
    );
    const id = municipalities.edges[0]!.node.id;
    await open(page, `/region/cooperation/requests/new?municipalities=${id}&indicators=ON_TIME`);
    await page.getByText("обязанность отвечать").waitFor();
    await page.getByLabel("Тема", { exact: true }).fill(subject);
    await page.getByLabel("Текст запроса").fill("Объясните рост сроков ответа за месяц.");
    await page.getByLabel("Любой день периода").fill("01.03.2026");
    await page.getByLabel("Срок ответа (если регламент его не называет)").fill(dayAhead(10));
    await page.getByRole("heading", { level: 1 }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Отправить", exact: true }).click();
    await page.waitForURL(/requests\/[0-9a-f-]{36}$/);
    address = new URL(page.url()).pathname.replace("/region", "");
  });
  await visit({ login: "lenskii-head", width: 360 }, async ({ page }) => {
    await open(page, `/lenskii${address}`);
    expect(await violationsOf(page)).toEqual([]);
    await through(
      page,
      "Ответить",
      { Ответ: "Два исполнителя болели, приём восстановлен." },
      "Отправить ответ",
    );
    await fact(page, "Ответ получен");
    await page.getByText("Ответы в срок").first().waitFor();
  });
  let advice = "";
  await visit({ login: "network" }, async ({ page }) => {
    await open(page, `/region${address}`);
    await through(page, "Принять ответ", {});
    await fact(page, "Ответ принят");
    await through(
      page,
      "Дать рекомендацию",
      { Тема: subject, "Что обнаружено": "Нет замены на время болезни", "Что сделать": "Назначить замену" },
      "Отправить",
    );
    await page.getByRole("link", { name: subject }).click();
    await page.waitForURL(/recommendations\/[0-9a-f-]{36}$/);
    advice = new URL(page.url()).pathname.replace("/region", "");
  });
  await visit({ login: "lenskii-head" }, async ({ page }) => {
    await open(page, `/lenskii${advice}`);
    await through(page, "Принять", {});
    await fact(page, "Принята");
    await through(page, "Отметить внедрённой", { "Что сделано": "Приказ о замене подписан" });
    await fact(page, "Внедрена");
  });
});

/** A day from now as people type it. */
function dayAhead(count: number): string {
  const [year, month, day] = new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${day}.${month}.${year}`;
}
