/** What every page is held to: nothing out of reach, nothing sticking out. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const folder = "test-results";
mkdirSync(folder, { recursive: true });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [1440, 360];

/**
 * What axe finds wrong on the page: the rule and the first elements that break it.
 *
 * @param without rules to leave out
 */
export async function violationsOf(page: Page, without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe);
  return page.evaluate<string[]>(`
    axe.run({ resultTypes: ["violations"], rules: ${JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html).join(" | ")))
  `);
}

/**
 * Demands that an open page is clean and fits, wide and narrow, and keeps a picture of each to look at when `JOURNEY_PICTURES` is set. No
 * script of the portal asks how wide the window is, so a page that is made narrower is the page of a phone.
 *
 * @param name of the pictures
 */
export async function fits(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const path = `${folder}/${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}.png`;
    if (process.env["JOURNEY_PICTURES"]) await page.screenshot({ path });
    // Colours are the same at every width, and to measure them takes longer than all the rest.
    const known = width === widths[0] ? [] : ["color-contrast"];
    expect.soft(await violationsOf(page, known), `${name} at ${width} px`).toEqual([]);
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    expect.soft(overflow, `${name} sticks out at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
