import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { ask, begin, choose, openItem, register, type Registered } from "./register-work.ts";
import { closeBrowser, isMissing, open, visit } from "./visit.ts";

afterAll(closeBrowser);

const slug = "lenskii";
/** The body that one demo account of each municipality works for. */
const body = "Отдел жилищно-коммунального хозяйства администрации";
const answerText = "Фонарь у дома 5 заменён 20 ноября, освещение проверено вечером того же дня.";

const as = (role: string, journey: (page: Page) => Promise<void>, town = slug) =>
  visit({ login: `${town}-${role}` }, ({ page }) => journey(page));

const main = (page: Page) => page.locator("#main");

/** Sends what is open to the body that has an account. */
async function sendToBody(page: Page): Promise<void> {
  await begin(page, /^(Назначить|Передать другому)$/);
  await choose(page, "Ответственный получатель", body);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Назначить|Передать)$/ })
    .click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await main(page).getByText(body).first().waitFor();
}

async function draft(page: Page, text: string): Promise<void> {
  const area = main(page).getByLabel("Текст ответа");
  await area.fill(text);
  await main(page)
    .getByRole("button", { name: /^Сохранить( черновик)?$/ })
    .click();
}

test("a message goes from the form to its closing through every role", async () => {
  let item: Registered = { id: "", number: "" };

  await as("pos-operator", async (page) => {
    item = await register(page, slug, {
      channel: "POS",
      summary: "Не горит фонарь у дома 5 по улице Лесной",
      text: "Третий вечер темно, звоните 8 900 000-00-01.",
      place: "улица Лесная, 5",
      applicant: "Пробный Заявитель Первый",
    });
    expect(item.number).toMatch(/^\d{4}-\d{6}$/);
    // The last day explains itself: how long, from when, by which rule.
    await main(page).getByRole("heading", { name: "Сроки" }).waitFor();
    await main(page)
      .getByText(/рабоч|календарн|час/)
      .first()
      .waitFor();
  });

  await as("head", async (page) => {
    await openItem(page, slug, item.id);
    await main(page).getByText(item.number).first().waitFor();
    await sendToBody(page);
    await main(page).getByText("В работе").first().waitFor();
  });

  await as("recipient", async (page) => {
    await open(page, `/${slug}/submissions?tab=ALL`);
    await main(page).getByRole("link", { name: item.number }).waitFor();
    const { submissions } = await ask<{
      submissions: { edges: { node: { recipient: { name: string } } }[] };
    }>(page, "{ submissions(first: 100) { edges { node { recipient { name } } } } }");
    expect(new Set(submissions.edges.map(({ node }) => node.recipient.name))).toEqual(new Set([body]));
    await main(page).getByRole("link", { name: item.number }).click();
    await page.waitForURL(`**/${item.id}`);
    await draft(page, answerText);
    await main(page).getByRole("button", { name: "На согласование" }).click();
    await main(page).getByText("На согласовании").first().waitFor();
    expect(await main(page).getByRole("button", { name: "Согласовать" }).count()).toBe(0);
  });

  await as("curator", async (page) => {
    await openItem(page, slug, item.id);
    await main(page).getByRole("button", { name: "Согласовать" }).click();
    await main(page).getByText("Согласован", { exact: true }).first().waitFor();
  });

  await as("pos-operator", async (page) => {
    await openItem(page, slug, item.id);
    const dialog = await begin(page, "Отправить");
    await dialog.getByRole("button", { name: "Ответ отправлен" }).click();
    await main(page).getByText(answerText).first().waitFor();
    await main(page).getByText("Ответ дан").first().waitFor();
    await main(page).getByRole("radio", { name: "5", exact: true }).check();
    await main(page).getByRole("button", { name: "Записать", exact: true }).click();
    await main(page).getByText("Оценка 5 из 5").first().waitFor();
    const solve = await begin(page, "Отметить решённым");
    await solve.getByRole("button", { name: "Отметить решённым" }).click();
    await main(page).getByText("Решено").first().waitFor();
  });

  await as("head", async (page) => {
    await openItem(page, slug, item.id);
    const dialog = await begin(page, "Закрыть");
    await dialog.locator("button[type=submit]").click();
    await dialog
      .getByRole("alert")
      .filter({ hasText: /III\.3\.3/ })
      .waitFor();
    await choose(page, /Причина/, "Износ сетей");
    await dialog.locator("button[type=submit]").click();
    await dialog.waitFor({ state: "detached" });
    await main(page).getByText("Закрыто").first().waitFor();
  });
});

/** Fills what the open dialogue asks for, sends it, and waits until it is gone. */
async function finish(page: Page, fields: Readonly<Record<string, string>>, submit: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  for (const [label, value] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: true }).fill(value);
  await dialog.getByRole("button", { name: submit, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

test("a word by telephone is kept, a term extended, work put off and taken up", async () => {
  // Its regulation wants the journal of what is said by telephone.
  const town = "desnogorsk";
  await as(
    "head",
    async (page) => {
      const facts = `regime: APPEAL, channel: "POS", applicantKind: CITIZEN, summary: "Нужен пандус у библиотеки"`;
      const { made } = await ask<{ made: { submission: { id: string } } }>(
        page,
        `mutation { made: registerSubmission(input: { ${facts} }) { ... on SubmissionSaved { submission { id } } } }`,
      );
      await openItem(page, town, made.submission.id);
      const taken = await begin(page, "Взять в работу");
      await taken.getByRole("button", { name: "Взять в работу" }).click();
      await taken.waitFor({ state: "detached" });

      await begin(page, "Записать поручение");
      await page.getByRole("dialog").getByRole("combobox", { name: "Кому передано" }).click();
      await page.getByRole("option").first().click();
      await finish(page, { "Что нужно сделать": "Осмотреть вход до пятницы" }, "Записать");
      await main(page).getByText("Осмотреть вход до пятницы").first().waitFor();

      const extended = await begin(page, "Продлить срок");
      await extended.getByLabel("Заявитель уведомлён о продлении").check();
      await finish(page, { "На сколько дней": "10", Причина: "Ждём заключение" }, "Продлить");
      await main(page).getByText("Ответ в продлённый срок").first().waitFor();

      const day = new Date(Date.now() + 20 * 86_400_000).toLocaleDateString("ru-RU");
      await begin(page, "Отложить");
      await finish(page, { "День, обещанный заявителю": day, Причина: "После морозов" }, "Отложить");
      await main(page).getByText("Отложено").first().waitFor();
      await begin(page, "Возобновить");
      await finish(page, {}, "Возобновить");
      await main(page).getByText("В работе").first().waitFor();
    },
    town,
  );
});

test("a body's people do not see what others answer for", async () => {
  let foreign = "";
  await as("head", async (page) => {
    const { submissions } = await ask<{
      submissions: { edges: { node: { id: string; recipient: { name: string } | null } }[] };
    }>(page, "{ submissions(first: 100) { edges { node { id recipient { name } } } } }");
    const others = submissions.edges.filter(({ node }) => node.recipient?.name !== body);
    expect(others.length).toBeGreaterThan(0);
    foreign = others[0]?.node.id ?? "";
  });
  await visit({ login: `${slug}-recipient` }, async ({ page, problems }) => {
    for (const path of [`submissions/${foreign}`, "submissions/new", "analysis", "quality", "audit"]) {
      await open(page, `/${slug}/${path}`);
      expect.soft([path, await isMissing(page)]).toEqual([path, true]);
    }
    problems.length = 0;
  });
});

test.each([
  ["zheleznogorsk", "coordinator"],
  ["desnogorsk", "curator"],
])("in %s the %s approves what an operator wrote", async (town, approver) => {
  let item: Registered = { id: "", number: "" };
  await as(
    "pos-operator",
    async (page) => {
      item = await register(page, town, { channel: "POS", summary: "Яма на проезде у школы" });
      await openItem(page, town, item.id);
      const dialog = await begin(page, "Взять в работу");
      await dialog.getByRole("button", { name: "Взять в работу" }).click();
      await main(page).getByText("В работе").first().waitFor();
      await draft(page, "Яма засыпана, постоянный ремонт запланирован на май.");
      await main(page).getByRole("button", { name: "На согласование" }).click();
      await main(page).getByText("На согласовании").first().waitFor();
    },
    town,
  );
  await as(
    approver,
    async (page) => {
      await open(page, `/${town}/my-day`);
      await main(page).getByRole("link", { name: item.number }).first().waitFor();
      await openItem(page, town, item.id);
      await main(page).getByRole("button", { name: "Согласовать" }).click();
      await main(page).getByText("Согласован", { exact: true }).first().waitFor();
    },
    town,
  );
});

test("a sector lead has a queue of the own sectors", async () => {
  await as("sector-lead", async (page) => {
    expect(await open(page, `/${slug}/sector-queue`)).toBe(200);
    await page.getByRole("heading", { level: 1, name: "Моё направление" }).waitFor();
  });
});

test("the register is not there for a regional analyst", async () => {
  await visit({ login: "sa-analyst" }, async ({ page, problems }) => {
    for (const path of ["submissions", "submissions/new", "my-day", "analysis"]) {
      await open(page, `/${slug}/${path}`);
      const isElsewhere = new URL(page.url()).pathname.startsWith("/region");
      expect.soft([path, isElsewhere || (await isMissing(page))]).toEqual([path, true]);
    }
    problems.length = 0;
  });
});
