/** Steps of the daily work that several journeys take, pressed as people press them. */
import type { Page } from "playwright-core";
import { open } from "./visit.ts";

/** A submission as the form gives it back. */
export interface Registered {
  readonly id: string;
  readonly number: string;
}

export interface Paper {
  /** Code of the channel. */
  readonly channel: string;
  readonly summary: string;
  readonly text?: string;
  readonly place?: string;
  readonly applicant?: string;
}

/** Fills the intake form and opens what was registered. */
export async function register(page: Page, slug: string, paper: Paper): Promise<Registered> {
  await open(page, `/${slug}/submissions/new`);
  await page.locator(`[data-field=channel] input[value=${paper.channel}]`).check();
  await page.locator("[data-field=regime] input[value=MESSAGE]").check();
  await page.getByLabel("Фамилия, имя, отчество").fill(paper.applicant ?? "");
  await page.getByLabel("Суть одним предложением").fill(paper.summary);
  await page.getByLabel("Текст заявителя").fill(paper.text ?? "");
  await page.getByLabel("Место", { exact: true }).fill(paper.place ?? "");
  await page.getByRole("button", { name: "Зарегистрировать", exact: true }).click();
  const told = await page.getByRole("heading", { name: /Зарегистрировано под номером/ }).textContent();
  const link = page.locator("#main").getByRole("link", { name: "Открыть", exact: true });
  const path = (await link.getAttribute("href")) ?? "";
  return { id: path.split("/").at(-1) ?? "", number: told?.split(" ").at(-1) ?? "" };
}

/** Opens the page of one submission. */
export async function openItem(page: Page, slug: string, id: string): Promise<void> {
  await open(page, `/${slug}/submissions/${id}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Presses one of the things that may be done, and gives the dialogue it opens. */
export async function begin(page: Page, action: string | RegExp) {
  await page.getByRole("button", { name: action, exact: true }).first().click();
  return page.getByRole("dialog");
}

/** Chooses one of a searchable list. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: label }).fill(option);
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** The state that the head of the page of a submission shows. */
export const stateOf = (page: Page, state: string) => page.locator("header, #main").getByText(state).first();

/** Asks the API as the person of the page. */
export async function ask<Data>(page: Page, query: string): Promise<Data> {
  const answer = await page.request.post("/graphql", { data: { query } });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}
