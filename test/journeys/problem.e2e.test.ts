/** A problem on its way: found, put on the agenda, decided, signed, assigned, done; and what a measure changed. */
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { fits, violationsOf } from "./look.ts";
import { begin, register } from "./register-work.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const slug = "lenskii";
const place = `ул. Победы, д. ${100 + (Date.now() % 800)}`;
/** The recipient that the demo has an account of. */
const owner = "Отдел жилищно-коммунального хозяйства";
const decision = "Заменить насос котельной и доложить";
const measure = "Замена изношенных насосов";
const measured = /Устранение причин обращений/;
/** A measure of that roadmap that was done long enough ago for its effect to be counted. */
const finished = /Разбирать причины обращений/;
/** What is told of it: a change with its interval, or that nobody can tell, and why. */
const told95 = /с уверенностью 95 % — от [−+]?\d+ % до [−+]?\d+ %/;
const cannotTell =
  /Разница не больше случайной|Прошло мало времени|Мало данных до мероприятия|Мало обращений|Не с чем сравнить/;
const id = "[0-9a-f-]{36}";

const told = [
  "Нет отопления: насос котельной остановился",
  "Насос котельной не работает, отопления нет вторые сутки",
  "Холодные батареи, в котельной сломан насос отопления",
];

const main = (page: Page) => page.locator("#main");
const button = (page: Page | Locator, name: string) => page.getByRole("button", { name, exact: true });

/** Opens the dialogue behind a button, fills it and sends it. */
async function through(page: Page, action: string, fill?: (dialog: Locator) => Promise<void>) {
  const dialog = await begin(page, action);
  await fill?.(dialog);
  await button(dialog, action).click();
  await dialog.waitFor({ state: "detached" });
}

async function chooseFirst(page: Page, list: Locator): Promise<void> {
  await list.click();
  await page.getByRole("option").first().click();
}

/** Presses a link and waits for the page behind it. */
async function follow(page: Page, link: Locator, address: RegExp): Promise<void> {
  await link.first().click();
  await page.waitForURL(address);
  await page.waitForLoadState("networkidle");
}

/** Finds what was told, confirms it and names its cause. */
async function findProblem(page: Page): Promise<string> {
  await open(page, `/${slug}/clusters`);
  await button(page, "Найти сейчас").click();
  await follow(page, page.getByRole("link", { name: place }), new RegExp(`clusters/${id}`));
  await main(page).getByText("Тот же дом").first().waitFor();
  await through(page, "Подтвердить");
  await main(page)
    .getByText(/^Подтверждена/)
    .first()
    .waitFor();
  await chooseFirst(page, page.getByRole("combobox", { name: "Причина" }));
  await page.getByLabel(/Указать и в 3 обращениях/).check();
  await button(page, "Сохранить причину").click();
  await main(page)
    .getByText(/Причина указана в \d из 3/)
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  return new URL(page.url()).pathname;
}

/** Puts the problem on the agenda of a meeting of today, holds it and takes its minutes. */
async function holdMeeting(page: Page): Promise<string> {
  await open(page, `/${slug}/meetings`);
  const dialog = await begin(page, "Назначить заседание");
  await dialog.getByLabel("Тема заседания").fill("О котельной");
  await dialog.getByLabel("Начало").fill("23:58");
  await dialog.getByLabel("Окончание").fill("23:59");
  await button(dialog, "Создать").click();
  await page.waitForURL(new RegExp(`meetings/${id}$`));
  const meeting = new URL(page.url()).pathname;
  await button(page, "Предложить вопросы").click();
  const proposed = page.locator("li").filter({ hasText: place });
  await button(proposed, "Оставить в повестке").click();
  await page.locator("[data-matter]").filter({ hasText: place }).waitFor();
  await through(page, "Созвать заседание");
  await button(page, "Остальные присутствуют").click();
  await main(page)
    .getByText(/Участвуют \d+ из/)
    .waitFor();
  await through(page, "Открыть заседание");
  await follow(page, page.getByRole("link", { name: "Протокол", exact: true }), /minutes$/);
  await takeMinutes(page);
  await open(page, meeting);
  await page.getByRole("combobox", { name: /Итог рассмотрения/ }).click();
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/graphql"));
  await page.getByRole("option", { name: "Решение принято" }).click();
  await saved;
  await open(page, meeting);
  await through(page, "Закрыть заседание");
  await main(page).getByText("Проведено").first().waitFor();
  return meeting;
}

async function takeMinutes(page: Page): Promise<void> {
  await button(page, "Начать протокол").click();
  await button(page, "Добавить решение").click();
  await page.getByLabel("Слушали").fill("Жители трёх квартир пишут о насосе котельной.");
  await page.getByLabel("Решение 1.1", { exact: true }).fill(decision);
  await page.getByRole("combobox", { name: "Исполнитель" }).fill(owner);
  await page.getByRole("option", { name: owner }).first().click();
  await page.getByLabel("Срок", { exact: true }).fill(dayAhead(30));
  await page.getByLabel("Основание решения").fill("Обращения жителей");
  await main(page).getByText("Сохранено").nth(1).waitFor();
  expect(await violationsOf(page)).toEqual([]);
}

/** Signs the minutes: the paper has the decision, and the decision has become an assignment. */
async function signMinutes(page: Page, meeting: string): Promise<void> {
  await open(page, `${meeting}/minutes`);
  await through(page, "Передать на подпись");
  await button(page, "Подписать").waitFor();
  await through(page, "Подписать");
  await page.getByRole("heading", { name: "Выписки исполнителям" }).waitFor();
  await button(page, "Проверить").click();
  await page.getByText("Текст не изменился, все подписи относятся к нему.").waitFor();
  const file = await page.locator('a[href$=".docx"]').first().getAttribute("href");
  const answer = await page.request.get(file ?? "");
  const parts = unzipSync(await answer.body());
  expect(strFromU8(parts["word/document.xml"]!)).toContain(decision);
}

/** Opens the assignment that came of the decision. */
async function openAssignment(page: Page): Promise<void> {
  await open(page, `/${slug}/assignments`);
  await follow(page, page.getByRole("link", { name: new RegExp(place) }), new RegExp(`assignments/${id}`));
  await main(page).getByText(decision).first().waitFor();
}

async function carryOut(page: Page): Promise<void> {
  await openAssignment(page);
  await through(page, "Принять в работу");
  await button(page, "Отчитаться").waitFor();
  await through(page, "Отчитаться", (dialog) => dialog.getByLabel("Что сделано").fill("Насос заменён."));
  await main(page).getByText("Отчёт на проверке").first().waitFor();
}

async function confirm(page: Page): Promise<void> {
  await openAssignment(page);
  await through(page, "Подтвердить исполнение");
  await main(page).getByText("Исполнено").first().waitFor();
}

/** Draws up a measure from the decision. */
async function measureUp(page: Page, problem: string): Promise<void> {
  await open(page, problem);
  await main(page).getByText(decision).waitFor();
  await follow(page, page.getByRole("link", { name: "Составить мероприятие" }), /roadmaps\?cluster/);
  await follow(page, page.getByRole("link", { name: measured }), new RegExp(`roadmaps/${id}`));
  const dialog = await begin(page, "Добавить мероприятие");
  await dialog.getByLabel("Мероприятие", { exact: true }).fill(measure);
  await chooseFirst(page, dialog.getByRole("combobox", { name: "Ответственный" }));
  await dialog.getByLabel("Начало", { exact: true }).fill(dayAhead(0));
  await dialog.getByLabel("Срок исполнения", { exact: true }).fill(dayAhead(30));
  await dialog.getByLabel("Мероприятие", { exact: true }).click();
  await button(dialog, "Сохранить").click();
  await dialog.waitFor({ state: "detached" });
  await follow(page, page.getByRole("link", { name: measure }), new RegExp(`measures/${id}`));
  await main(page).getByText(decision).waitFor();
}

/** Opens a finished measure: what changed after it is told with its interval and its controls, or honestly not. */
async function readEffect(page: Page): Promise<void> {
  await open(page, `/${slug}/roadmaps`);
  await follow(page, page.getByRole("link", { name: measured }), new RegExp(`roadmaps/${id}`));
  await follow(page, page.getByRole("link", { name: finished }), new RegExp(`measures/${id}`));
  const heading = page.getByRole("heading", { name: "Что изменилось после мероприятия" });
  const effect = main(page).locator("section").filter({ has: heading });
  await effect.waitFor();
  const text = (await effect.textContent()) ?? "";
  expect(text).toContain("Вывод");
  expect(text).toMatch(text.includes("Сказать нельзя") ? cannotTell : told95);
  expect(text).toMatch(/Для сравнения: |Сравнить не с кем/);
  await fits(page, "measure-effect");
}

test(
  "what residents tell alike is decided, signed, carried out and measured",
  {
    timeout: 240_000,
  },
  async () => {
    await visit({ login: `${slug}-pos-operator` }, async ({ page }) => {
      for (const [at, summary] of told.entries())
        await register(page, slug, { channel: "POS", summary, place, applicant: `Житель Номер ${at + 1}` });
    });
    let problem = "";
    await visit({ login: `${slug}-head` }, async ({ page }) => {
      problem = await findProblem(page);
      await signMinutes(page, await holdMeeting(page));
    });
    await visit({ login: `${slug}-recipient` }, async ({ page }) => carryOut(page));
    await visit({ login: `${slug}-head` }, async ({ page }) => {
      await confirm(page);
      await measureUp(page, problem);
      await readEffect(page);
    });
  },
);

/** A day from now as people type it. */
function dayAhead(count: number): string {
  const day = new Date(Date.now() + count * 86_400_000);
  return day.toLocaleDateString("ru-RU", { timeZone: "Asia/Yakutsk" });
}
