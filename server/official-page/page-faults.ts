import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { daysBetween } from "../kernel/plain-date.ts";
import type { OfficialPage } from "./official-page.entity.ts";
import { faultsOf, type PageFault } from "./official-page.rules.ts";
import { pageRules } from "./page-setting.service.ts";
import { freshnessOf } from "./requirement.rules.ts";

const rules = perOperation(async (ctx: MunicipalContext, keys: readonly "rules"[]) => {
  const found = await pageRules(ctx);
  return new Map(keys.map((key) => [key, found]));
});

/** What keeps a page from being in order today. */
export async function pageFaults(ctx: MunicipalContext, page: OfficialPage): Promise<PageFault[]> {
  const { freshDays } = (await rules(ctx).load("rules"))!;
  const { isFresh } = freshnessOf(page.lastPostOn, todayOf(ctx), freshDays, daysBetween);
  return faultsOf({ ...page, isFresh });
}
