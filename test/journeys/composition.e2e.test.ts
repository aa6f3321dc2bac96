import { afterAll, expect, test } from "vitest";
import { violationsOf } from "./look.ts";
import { closeBrowser, open, visit } from "./visit.ts";

afterAll(closeBrowser);

test("a member is added, appointed and ended", async () => {
  await visit({ login: "zheleznogorsk-head" }, async ({ page }) => {
    await open(page, "/zheleznogorsk/composition");
    await page.getByRole("button", { name: "Добавить человека" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Фамилия и инициалы").fill("Проверкина П. П.");
    await dialog.getByLabel("Должность").fill("специалист");
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Добавить", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "Проверкина П. П." });
    await row.waitFor();

    await row.getByRole("button", { name: /Назначить/ }).click();
    await dialog.getByRole("combobox", { name: "Роль" }).click();
    await page
      .getByRole("option", { name: /отраслев/i })
      .first()
      .click();
    await dialog.getByRole("button", { name: "Назначить" }).click();
    await row.getByRole("button", { name: /Завершить/ }).waitFor();

    await row.getByRole("button", { name: /Завершить/ }).click();
    await dialog.getByRole("button", { name: "Завершить" }).click();
    await row.getByText(/по.\d{2}\.\d{2}\.\d{4}/).waitFor();
  });
});

test("a taken role is refused with its reason", async () => {
  await visit({ login: "desnogorsk-head" }, async ({ page }) => {
    await open(page, "/desnogorsk/composition");
    await page
      .getByRole("button", { name: /^Назначить на роль/ })
      .last()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Роль" }).click();
    await page
      .getByRole("option", { name: /куратор/i })
      .first()
      .click();
    await dialog.getByRole("button", { name: "Назначить" }).click();
    expect(await dialog.getByRole("alert").textContent()).toMatch(/исполняет/);
  });
});

test("a day before the centre shows nobody", async () => {
  await visit({ login: "desnogorsk-head" }, async ({ page }) => {
    await open(page, "/desnogorsk/composition?on=2000-01-01");
    await page.getByText("В составе никого нет").waitFor();
  });
});

test("a recipient is entered and closed", async () => {
  await visit({ login: "desnogorsk-head" }, async ({ page }) => {
    await open(page, "/desnogorsk/recipients");
    await page.getByRole("button", { name: "Добавить получателя" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Название", { exact: true }).fill("Комитет проверок");
    await dialog.getByLabel("Электронная почта").fill("check@example.org");
    await dialog.getByRole("button", { name: "Добавить", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "Комитет проверок" });
    await row.getByRole("button", { name: /Закрыть/ }).click();
    await dialog.getByRole("button", { name: "Закрыть", exact: true }).last().click();
    await row.waitFor({ state: "detached" });
  });
});

test("a role that may not change sees no buttons", async () => {
  await visit({ login: "desnogorsk-pos-operator" }, async ({ page }) => {
    await open(page, "/desnogorsk/composition");
    await page.getByRole("heading", { name: "Состав центра" }).waitFor();
    expect(await page.getByRole("button", { name: "Добавить человека" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Учётные записи" }).count()).toBe(0);
  });
});

test("duties are found by role, person and capability", async () => {
  await visit({ login: "desnogorsk-head" }, async ({ page }) => {
    await open(page, "/desnogorsk/duties");
    await page
      .getByRole("heading", { level: 2, name: /куратор/i })
      .first()
      .waitFor();
    await page.getByText("По людям", { exact: true }).click();
    await page.waitForURL("**/*by=person*");
    await page.getByText("По возможностям", { exact: true }).click();
    await page.getByRole("heading", { level: 2, name: "Приём и реестр" }).waitFor();
    await page.getByLabel("Обязанность, роль, человек, пункт").fill("госпаблик");
    await page.waitForURL("**/*q=*");
    expect(
      await page
        .getByRole("listitem")
        .filter({ hasText: /госпаблик/i })
        .count(),
    ).toBeGreaterThan(0);
  });
});
