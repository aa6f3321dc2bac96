/** The regional centre obliges, a centre notices what is missing, plans it, and it goes out to three networks. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  okStandIn,
  type StandIn,
  telegramStandIn,
  vkStandIn,
} from "../../server/public-network/network-stand-ins.fixture.ts";
import { fits, violationsOf } from "./look.ts";
import { ask, begin } from "./register-work.ts";
import { closeBrowser, open, visit } from "./visit.ts";

const subject = `Осторожно, тонкий лёд ${Date.now() % 100_000}`;
const bot = "123456:AAbbccddeeffgghhiijjkkllmm";
const secrets = { token: "token-of-the-page", applicationKey: "CKEY12345", applicationSecret: "secret-12" };

let stands: StandIn[] = [];
beforeAll(async () => {
  const { vk, ok, telegram } = inject("networkPorts");
  stands = await Promise.all([
    vkStandIn(secrets.token, vk),
    okStandIn(secrets, ok),
    telegramStandIn(bot, telegram),
  ]);
});
afterAll(async () => {
  await closeBrowser();
  await Promise.all(stands.map((each) => each.close()));
});

const main = (page: Page) => page.locator("#main");

/** The regional centre has something published by tomorrow. */
async function oblige(page: Page): Promise<void> {
  await open(page, "/region/official-pages");
  const dialog = await begin(page, "Новый шаблон");
  await dialog.getByLabel("Тема", { exact: true }).fill(subject);
  await dialog.getByLabel("Текст", { exact: true }).fill("Не выходите на лёд: он ещё не окреп.");
  await dialog.getByLabel("Разместить до").fill(dayAhead(1));
  await dialog.getByLabel("Тема", { exact: true }).click();
  await dialog.getByRole("button", { name: "Сохранить", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const given = main(page).getByRole("listitem").filter({ hasText: subject });
  await given.getByText("Не запланирована").waitFor();
}

const dayAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("ru-RU", { timeZone: "Europe/Moscow" });

interface Known {
  officialPages: { id: string; network: string; revision: number; access: object | null }[];
}

/** Opens every page of the register to publication: one as people do it, the others the same way in short. */
async function connect(page: Page): Promise<void> {
  const { officialPages } = await ask<Known>(
    page,
    "{ officialPages { id network revision access { givenAt } } }",
  );
  const [first, ...others] = officialPages.filter(({ access }) => access === null);
  for (const { id, network, revision } of others) {
    const { applicationKey, applicationSecret } = secrets;
    const token = network === "TELEGRAM" ? bot : secrets.token;
    await ask(
      page,
      `mutation { connectOfficialPage(input: { pageId: "${id}", revision: ${revision}, token: "${token}",
        applicationKey: "${applicationKey}", applicationSecret: "${applicationSecret}" }) { __typename } }`,
    );
  }
  if (!first) return;
  await open(page, `/desnogorsk/official-pages/pages/${first.id}`);
  const dialog = await begin(page, "Подключить");
  await dialog.getByLabel("Ключ доступа").fill(first.network === "TELEGRAM" ? bot : secrets.token);
  if (first.network === "OK") {
    await dialog.getByLabel("Публичный ключ приложения").fill(secrets.applicationKey);
    await dialog.getByLabel("Секретный ключ приложения").fill(secrets.applicationSecret);
  }
  await dialog.getByRole("button", { name: "Подключить", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await main(page)
    .getByText(/^Страница подключена/)
    .waitFor();
}

/** Plans what is missing, for tomorrow, and moves it by the keyboard and back. */
async function planMissing(page: Page): Promise<string> {
  await open(page, "/desnogorsk/official-pages/plan?view=month");
  const missing = main(page).getByRole("listitem").filter({ hasText: subject });
  await missing.getByText("Не запланирована").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const dialog = await begin(page, `Запланировать: ${subject}`);
  await dialog.getByLabel("Время").fill("23:58");
  await dialog.getByRole("button", { name: "Сохранить", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await missing.getByText("Запланирована", { exact: true }).waitFor();
  const link = main(page).getByRole("link", { name: `23:58 ${subject}` });
  await link.press("Alt+ArrowRight");
  await main(page)
    .getByText(/^Публикация перенесена/)
    .waitFor();
  const address = await link.getAttribute("href");
  return address!.split("/").at(-1)!;
}

interface Revised {
  contentPost: { revision: number };
}

/** Sends it for publication and brings its time near. */
async function publish(page: Page, id: string): Promise<void> {
  await open(page, `/desnogorsk/official-pages/posts/${id}`);
  const dialog = await begin(page, "Отправить в публикацию");
  await dialog.getByRole("button", { name: "Отправить в публикацию", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const { contentPost } = await ask<Revised>(page, `{ contentPost(id: "${id}") { revision } }`);
  const plannedAt = new Date(Date.now() + 3_000).toISOString();
  await ask(
    page,
    `mutation { moveContentPost(input: { id: "${id}", revision: ${contentPost.revision}, plannedAt: "${plannedAt}" }) { __typename } }`,
  );
  await expect
    .poll(
      async () =>
        (await ask<{ contentPost: { state: string } }>(page, `{ contentPost(id: "${id}") { state } }`))
          .contentPost.state,
      {
        timeout: 30_000,
        interval: 500,
      },
    )
    .toBe("PUBLISHED");
  await open(page, `/desnogorsk/official-pages/posts/${id}`);
  expect(
    await main(page)
      .getByText(/^Размещена · /)
      .count(),
  ).toBe(4);
  expect(await violationsOf(page)).toEqual([]);
}

test("what is obligatory is missed, planned, published and counted", { timeout: 120_000 }, async () => {
  await visit({ login: "smo-head" }, ({ page }) => oblige(page));
  await visit({ login: "desnogorsk-head" }, async ({ page }) => {
    await connect(page);
    await publish(page, await planMissing(page));
  });
  const [vk, ok, telegram] = stands.map(({ taken }) =>
    taken.filter(({ fields }) => Object.values(fields).join().includes("Не выходите на лёд")),
  );
  expect([vk!.length, ok!.length, telegram!.length]).toEqual([2, 1, 1]);
  await visit({ login: "smo-head", width: 360 }, async ({ page }) => {
    await open(page, "/region/official-pages");
    const given = main(page).getByRole("listitem").filter({ hasText: subject });
    await given.getByText(/Десногорск · Размещена в срок/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await fits(page, "official pages of the region");
  });
});
