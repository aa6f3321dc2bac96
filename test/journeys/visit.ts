import type { Browser, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { launchBrowser } from "./browser.ts";

export interface Visit {
  readonly page: Page;
  /** Errors of the console and of scripts so far. */
  readonly problems: string[];
}

interface VisitOptions {
  /** Login of a demo account; nobody signs in when absent. */
  login?: string;
  /** Width of the window in CSS pixels. */
  width?: number;
}

const demoPassword = "mcu-demo-2026";

let launched: Promise<Browser> | undefined;

/** The browser that all journeys of a run share. */
export function browser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = undefined;
}

/**
 * Opens the portal with cookies of its own, does what the journey says, and demands a clean console. Nothing
 * is on the page before the journey opens something.
 */
export async function visit(
  { login, width = 1440 }: VisitOptions,
  journey: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: inject("portalUrl"),
    viewport: { width, height: 900 },
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    try {
      if (login) await enter(page, login);
      await journey({ page, problems });
    } catch (error) {
      // The picture helps to mend the journey; that it cannot be taken must not hide what failed.
      await page
        .screenshot({ path: `test-results/failure-${login ?? "visitor"}-${Date.now()}.png`, timeout: 5_000 })
        .catch(() => undefined);
      throw error;
    }
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

/**
 * Opens a page and waits until it answers to presses: what it shows is alive. A page
 * that listens to changes is never idle, but whoever listens is alive.
 */
export async function open(page: Page, path: string): Promise<number | undefined> {
  const never = new Promise<never>(() => undefined);
  const listens = page.waitForRequest(/\/graphql\/stream$/).catch(() => never);
  const answer = await page.goto(path, { waitUntil: "load" });
  await Promise.race([listens, page.waitForLoadState("networkidle")]);
  return answer?.status();
}

/** Whether the page says that there is no such page. */
export async function isMissing(page: Page): Promise<boolean> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page.getByRole("heading", { name: "Страница не найдена" }).first().isVisible();
}

/** A session without a walk through the form: what the form does is a journey of its own. */
async function enter(page: Page, login: string): Promise<void> {
  const query = "mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }";
  const variables = { input: { login, password: demoPassword } };
  const answer = await page.request.post("/graphql", { data: { query, variables } });
  expect(await answer.text()).toContain('"SignedIn"');
}

/** Signs in by the form and waits for the room. */
export async function signIn(page: Page, login: string, password = demoPassword): Promise<void> {
  await open(page, "/sign-in");
  await page.getByLabel("Имя входа").fill(login);
  await page.getByLabel("Пароль", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Войти", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
