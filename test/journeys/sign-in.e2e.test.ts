import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, open, signIn, visit, type Visit } from "./visit.ts";

afterAll(closeBrowser);

/** Through the form, as people come. */
const throughForm = (login: string, journey: (visit: Visit) => Promise<void>) =>
  visit({}, async (opened) => {
    await signIn(opened.page, login);
    await journey(opened);
  });

const rooms = [
  ["desnogorsk-head", "/desnogorsk", "Десногорск"],
  ["zheleznogorsk-pos-operator", "/zheleznogorsk", "ЗАТО Железногорск"],
  ["smo-analyst", "/region", "Муниципалитеты"],
  ["network-onboarding", "/region", "Муниципалитеты"],
  ["platform", "/platform", "Платформа"],
] as const;

test.each(rooms)("%s lands in the own room", async (login, path, heading) => {
  await throughForm(login, async ({ page }) => {
    await page.waitForURL((url) => url.pathname === path);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  });
});

test("a demo card signs in with one press", async () => {
  await visit({}, async ({ page }) => {
    await open(page, "/");
    await page.waitForURL("**/sign-in");
    await page.getByRole("button", { name: "smo-head" }).click();
    await page.waitForURL("**/region");
  });
});

test("a wrong password is told plainly", async () => {
  await visit({}, async ({ page }) => {
    await open(page, "/sign-in");
    await page.getByLabel("Имя входа").fill("smo-head");
    await page.getByLabel("Пароль", { exact: true }).fill("не тот пароль");
    await page.getByRole("button", { name: "Войти", exact: true }).click();
    await page.locator("#main").getByRole("alert").filter({ hasText: "не подходят" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});

test("the menu shows only what the role may", async () => {
  await throughForm("smo-analyst", async ({ page, problems }) => {
    await page.getByRole("link", { name: "Сравнение положений" }).waitFor();
    expect(await page.getByRole("link", { name: "Подключение" }).count()).toBe(0);
    const status = await open(page, "/region/onboarding");
    expect(status).toBe(404);
    await page.getByRole("heading", { name: "Страница не найдена" }).waitFor();
    // A refused page is an error for the console as well; nothing else may be wrong.
    expect(problems.filter((text) => !text.includes("404"))).toEqual([]);
    problems.length = 0;
  });
});

test("another municipality is not found", async () => {
  await throughForm("desnogorsk-head", async ({ page, problems }) => {
    const status = await open(page, "/zheleznogorsk");
    expect(status).toBe(404);
    await page.getByRole("heading", { name: "Страница не найдена" }).waitFor();
    expect(await page.getByText("Железногорск").count()).toBe(0);
    problems.length = 0;
  });
});

/** Addresses of everything that is one of many, with an identifier that nothing has. */
const detailsOf = (room: string, slug = room) =>
  readdirSync(`web/app/${room}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\[(id|report)\].*page\.tsx$/.test(file))
    .map((file) => `/${slug}/${dirname(file).replace(/\[\w+\]/, "00000000-0000-7000-8000-000000000000")}`);

test.each([
  ["network-onboarding", detailsOf("region")],
  ["lenskii-head", detailsOf("[municipality]", "lenskii")],
])("what does not exist is not found: %s", async (login, addresses) => {
  expect(addresses.length).toBeGreaterThan(5);
  await visit({ login }, async ({ page }) => {
    for (const address of addresses) {
      const answer = await page.request.get(address);
      expect.soft(answer.status(), address).toBe(404);
    }
  });
});

test("signing out ends the session", async () => {
  await throughForm("platform", async ({ page }) => {
    await page.getByRole("button", { name: /Учётная запись/ }).click();
    await page.getByRole("menuitem", { name: "Выйти" }).click();
    await page.waitForURL("**/sign-in");
    await open(page, "/platform");
    await page.waitForURL("**/sign-in");
  });
});

test("the whole interface speaks English too", async () => {
  await throughForm("smo-analyst", async ({ page }) => {
    await page.getByRole("button", { name: /EN/ }).click();
    await page.getByRole("heading", { level: 1, name: "Municipalities" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});

test("the keyboard reaches the content first", async () => {
  await visit({}, async ({ page }) => {
    await signIn(page, "smo-analyst");
    await page.reload();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
  });
});
