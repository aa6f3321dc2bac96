/** A risk on its way: noticed in a post, the head told and known to know, refuted, offset and closed. */
import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { violationsOf } from "./look.ts";
import { begin } from "./register-work.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const slug = "desnogorsk";
const title = `Слух об отключении света ${Date.now() % 100_000}`;
const plan = "Опубликовать график и передать его газете.";

const main = (page: Page) => page.locator("#main");
const button = (page: Page | Locator, name: string) => page.getByRole("button", { name, exact: true });

/** Opens the dialogue behind a button, fills it and sends it. */
async function through(
  page: Page,
  action: string,
  submit: string,
  fill?: (dialog: Locator) => Promise<void>,
) {
  const dialog = await begin(page, action);
  await fill?.(dialog);
  // The cross in the corner may have the same name.
  await dialog.locator('button[type="submit"]').filter({ hasText: submit }).click();
  await dialog.waitFor({ state: "detached" });
}

const stands = (page: Page, state: RegExp) => main(page).getByText(state).first().waitFor();

async function noticeAndReport(page: Page): Promise<string> {
  await open(page, `/${slug}/information`);
  await through(page, "Добавить публикацию", "Сохранить", async (dialog) => {
    await dialog.getByLabel("Ссылка").fill(`https://social.example/${Date.now()}`);
    await dialog.getByLabel("Заголовок или первые слова").fill(title);
  });
  // Two presses make a risk of a post.
  await button(page, `Завести риск: ${title}`).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/дезинформация/).check();
  await button(dialog, "Завести риск").click();
  await page.waitForURL(/information\/risks\/[0-9a-f-]{36}$/);
  await stands(page, /^Замечен/);
  await through(page, "Уведомить", "Уведомить");
  await stands(page, /^Доложен/);
  await main(page).getByText("Получение не подтверждено").first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  return new URL(page.url()).pathname;
}

async function refuteAndClose(page: Page, risk: string): Promise<void> {
  await open(page, risk);
  await main(page)
    .getByText(/Открыто в портале: /)
    .first()
    .waitFor();
  await through(page, "Начать реагирование", "Начать реагирование", (dialog) =>
    dialog.getByLabel("План реагирования").fill(plan),
  );
  await stands(page, /^Реагирование/);
  await through(page, "Добавить опровержение", "Сохранить", async (dialog) => {
    await dialog.getByLabel("Ссылка на публикацию").fill("https://town.example/news/light");
    await dialog.getByLabel("Охват, человек").fill("4100");
  });
  await main(page)
    .getByText(/охват 4\s100/)
    .first()
    .waitFor();
  await through(page, "Вред снижен", "Вред снижен", (dialog) =>
    dialog.getByLabel("Что сделано и что изменилось").fill("Опровержение увидели, звонков нет."),
  );
  await stands(page, /^Вред снижен/);
  await through(page, "Закрыть", "Закрыть");
  await stands(page, /^Закрыт/);
}

test("a risk is noticed, told, refuted and closed", { timeout: 120_000 }, async () => {
  let risk = "";
  await visit({ login: `${slug}-incident-operator` }, async ({ page }) => {
    risk = await noticeAndReport(page);
  });
  await visit({ login: `${slug}-curator`, width: 360 }, async ({ page }) => {
    await open(page, risk);
    await main(page).getByText("Отмечено: вы получили уведомление о риске.").waitFor();
  });
  await visit({ login: `${slug}-incident-operator` }, async ({ page }) => refuteAndClose(page, risk));
});
