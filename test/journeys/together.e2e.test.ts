/** Several people at one register: who answers, what changed, and work without a mouse. */
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { fits } from "./look.ts";
import { ask, begin, openItem, register } from "./register-work.ts";
import { closeBrowser, isMissing, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const slug = "zheleznogorsk";
const main = (page: Page) => page.locator("#main");

/** Two people with windows of their own. */
const both = (one: string, other: string, journey: (one: Page, other: Page) => Promise<void>) =>
  visit({ login: `${slug}-${one}` }, ({ page: first }) =>
    visit({ login: `${slug}-${other}` }, ({ page: second }) => journey(first, second)),
  );

test("the second operator sees who answers and keeps the text when late", async () => {
  await both("pos-operator", "coordinator", async (one, other) => {
    const { id, number } = await register(one, slug, {
      channel: "POS",
      summary: "Не вывозят мусор от дома 7",
    });
    await openItem(one, slug, id);
    const dialog = await begin(one, "Взять в работу");
    await dialog.getByRole("button", { name: "Взять в работу" }).click();
    await dialog.waitFor({ state: "detached" });
    await main(one).getByLabel("Текст ответа").waitFor();
    await open(other, `/${slug}/submissions?tab=ALL&sort=NEWEST`);
    await main(one).getByLabel("Текст ответа").pressSequentially("Мусор вывезен.");
    await main(other)
      .getByRole("row")
      .filter({ hasText: number })
      .getByText(/отвечает/)
      .waitFor();
    await openItem(other, slug, id);
    await main(other)
      .getByText(/Ответ сейчас готовит/)
      .waitFor();
    const late = "Контейнеры заменены, вывоз ежедневно.";
    await main(other).getByLabel("Текст ответа").fill(late);
    await main(one).getByRole("button", { name: "Сохранить черновик" }).click();
    await main(one).getByText("Черновик", { exact: true }).first().waitFor();
    await main(other)
      .getByRole("button", { name: /^Сохранить( черновик)?$/ })
      .click();
    await main(other).getByRole("alert").first().waitFor();
    expect(await main(other).getByLabel("Текст ответа").inputValue()).toBe(late);
  });
});

test("an open inbox hears what others register", async () => {
  await both("head", "pos-operator", async (reader, writer) => {
    await open(reader, `/${slug}/submissions?sort=NEWEST`);
    const { number } = await register(writer, slug, { channel: "POS", summary: "Скользко на остановке" });
    await main(reader)
      .getByRole("button", { name: /Обновлено: \d+\. Показать|Многое обновлено/ })
      .click();
    await main(reader).getByRole("link", { name: number }).waitFor();
  });
});

test("the inbox is worked through with the keyboard", async () => {
  await visit({ login: `${slug}-head` }, async ({ page }) => {
    await open(page, `/${slug}/submissions?tab=ALL`);
    const numbers = await main(page).locator("[data-row-link]").allTextContents();
    const focused = () => page.evaluate<string>("document.activeElement.textContent");
    await page.keyboard.press("j");
    expect(await focused()).toBe(numbers[0]);
    // The same key in the Russian layout.
    await page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "о", code: "KeyJ", bubbles: true }))`,
    );
    expect(await focused()).toBe(numbers[1]);
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe(numbers[0]);
    await page.keyboard.press("x");
    await main(page).getByRole("button", { name: "Назначить выбранные: 1" }).waitFor();
    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Ответственный получатель").first().waitFor();
    // The first closes the list under the field, the second the dialogue.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.type")).toBe("search");
    await page.keyboard.press("Escape");
    await main(page).locator("[data-row-link]").first().focus();
    await page.keyboard.press("Shift+Slash");
    await dialog.getByText("Следующая строка").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await main(page).locator("[data-row-link]").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/submissions\/[0-9a-f-]{36}/);
  });
});

/** Its regulation asks for every page. */
const whole = "lenskii";
const paths = [
  "/submissions",
  "/submissions/new",
  "/submissions/imports",
  "/my-day",
  "/sector-queue",
  "/analysis",
  "/quality",
  "/satisfaction",
  "/notifications",
  "/preferences",
  ...["routing", "escalation", "terms", "calendar", "templates", "topics", "causes", "mechanisms"].map(
    (name) => `/settings/${name}`,
  ),
  ...["mappings", "aliases", "intake-keys"].map((name) => `/settings/${name}`),
];

test("pages of the register are clean and fit", async () => {
  await visit({ login: `${whole}-head` }, async ({ page }) => {
    const { submissions } = await ask<{ submissions: { edges: { node: { id: string } }[] } }>(
      page,
      "{ submissions(filter: { view: OPEN }, first: 1) { edges { node { id } } } }",
    );
    const item = `/submissions/${submissions.edges[0]?.node.id ?? ""}`;
    for (const path of [...paths, item, `${item}/card`]) {
      await open(page, `/${whole}${path}`);
      expect.soft([path, await isMissing(page)]).toEqual([path, false]);
      await fits(page, path.replace(item, "/submission"));
    }
  });
});
