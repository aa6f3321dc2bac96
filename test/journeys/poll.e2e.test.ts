/** A poll is planned, announced and opened by the authorised person, its results are entered and published. */
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const subject = `Где поставить скамьи ${Date.now()}`;
/** The day as the Lensky district counts it and people type it. */
const today = new Intl.DateTimeFormat("ru-RU", {
  timeZone: "Asia/Yakutsk",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
}).format(new Date());

/** Presses a button, fills the dialogue behind it and sends it. */
async function through(page: Page, button: string, texts: Readonly<Record<string, string>>, submit = button) {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(texts))
    await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: submit, exact: true }).click();
  return dialog;
}

const done = async (dialog: ReturnType<Page["getByRole"]>) => dialog.waitFor({ state: "detached" });

async function plan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Запланировать", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("О чём", { exact: true }).fill(subject);
  await dialog.getByLabel("Первый день", { exact: true }).fill(today);
  await dialog.getByLabel("Последний день", { exact: true }).fill(today);
  await dialog.getByLabel("Организатор", { exact: true }).fill("Администрация");
  await dialog.getByLabel("Текст вопроса 1").fill("Где поставить скамьи?");
  await dialog.getByLabel("Варианты ответа на вопрос 1").fill("У школы\nУ поликлиники");
  await dialog.getByRole("button", { name: "Сохранить", exact: true }).click();
  await page.waitForURL(/polls\/[0-9a-f-]{36}$/);
}

async function nameOfficer(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Изменить", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Муниципальный уполномоченный" }).click();
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Сохранить", exact: true }).click();
  await done(dialog);
}

test("a poll is held from its plan to its published results", { timeout: 120_000 }, async () => {
  await visit({ login: "lenskii-head" }, async ({ page }) => {
    await open(page, "/lenskii/polls");
    expect(await violationsOf(page)).toEqual([]);
    await plan(page);
    const refused = await through(page, "Объявить", {});
    await refused.getByText(/Укажите муниципального уполномоченного.*П3\.5\.4/u).waitFor();
    await page.keyboard.press("Escape");
    await done(refused);
    await nameOfficer(page);
    await done(await through(page, "Объявить", {}));
    await done(await through(page, "Отметить этап: Оповещение жителей", { Выполнен: today }, "Сохранить"));
    await done(await through(page, "Открыть", {}));
    const wrong = await through(
      page,
      "Внести итоги",
      { "Всего участников": "10", "Ответили на вопрос 1": "9", "У школы": "5", "У поликлиники": "3" },
      "Сохранить",
    );
    await wrong.getByText("сумма голосов — 8, а ответивших — 9").waitFor();
    await wrong.getByLabel("У поликлиники", { exact: true }).fill("4");
    await wrong.getByRole("button", { name: "Сохранить", exact: true }).click();
    await done(wrong);
    await done(await through(page, "Подвести итоги", {}));
    await done(
      await through(page, "Опубликовать итоги", {
        "Где опубликованы итоги: ссылка или издание": "Официальная страница администрации",
      }),
    );
    await page.getByText("Итоги опубликованы").first().waitFor();
    await page.getByRole("heading", { name: "Где поставить скамьи?" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await open(page, "/lenskii/polls");
    await page.getByRole("row").filter({ hasText: subject }).getByText("Итоги опубликованы").waitFor();
  });
});
