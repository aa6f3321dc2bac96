import { afterAll, expect, test } from "vitest";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

test("the regional centre sees who carries out what, and what a mark rests on", async () => {
  await visit({ login: "network-onboarding" }, async ({ page }) => {
    await open(page, "/region/duties?grain=MONTH");
    await page.getByText("Общие для всех", { exact: true }).click();
    await page.waitForURL(/show=common/);
    await page.getByText("Все", { exact: true }).click();
    await page.waitForURL((url) => !url.search.includes("show=common"));
    const register = page.getByRole("row", { name: /Единый реестр обращений и сообщений/ });
    await register.getByRole("button", { name: /Ленский район/ }).click();
    const panel = page.getByRole("dialog");
    await panel.getByText("Внесено в реестр").waitFor();
    expect(await panel.getByRole("link", { name: /II\.2\.1\.1/ }).getAttribute("href")).toMatch(
      /^\/region\/municipalities\/lenskii\/regulation\?clause=/,
    );
  });
});

test("a centre sees what it has to do and goes there", async () => {
  await visit({ login: "lenskii-head" }, async ({ page }) => {
    await open(page, "/lenskii/duties/due?grain=MONTH");
    await page.getByRole("heading", { name: /^Осталось сделать/ }).waitFor();
    await page.getByRole("link", { name: "Сделать: Собственные сроки по каналам и тематикам" }).click();
    await page.waitForURL("**/lenskii/settings/terms");
  });
});
