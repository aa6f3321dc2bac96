/** How a municipality keeps its pages: its own choice where it made one, the usual otherwise. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { PageRules } from "./official-page.types.ts";
import { PageSetting } from "./page-setting.entity.ts";
import { DEFAULTS } from "./requirement.rules.ts";

const MOST_FRESH_DAYS = 90;

export async function pageRules(ctx: MunicipalContext): Promise<PageRules> {
  return rulesOf(await ctx.em.findOne(PageSetting, { municipality: ctx.municipalityId }));
}

function rulesOf(own: PageSetting | null): PageRules {
  return {
    freshDays: own?.freshDays ?? DEFAULTS.freshDays,
    isFreshDaysOwn: own?.freshDays != null,
    needsApproval: own?.needsApproval ?? DEFAULTS.needsApproval,
    isNeedsApprovalOwn: own?.needsApproval != null,
    inOrderShare: DEFAULTS.inOrderShare,
    revision: own?.revision ?? 0,
  };
}

/** The row of the municipality, held until the transaction ends; made when there is none. */
export async function lockSetting(ctx: MunicipalContext): Promise<PageSetting> {
  const of = { municipality: ctx.municipalityId };
  await select(
    ctx.em,
    "insert into page_setting (municipality_id, reminded, revision) values (?, '{}', 0) on conflict do nothing",
    [ctx.municipalityId],
  );
  return ctx.em.findOneOrFail(PageSetting, of, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Sets them. */
export async function savePageRules(
  ctx: MunicipalContext,
  revision: number,
  { freshDays, needsApproval }: Pick<PageSetting, "freshDays" | "needsApproval">,
): Promise<PageRules | SubmissionRefusal> {
  if (freshDays !== null && (!Number.isInteger(freshDays) || freshDays < 1 || freshDays > MOST_FRESH_DAYS))
    return refuse("VALUE_WRONG", `Укажите число дней от 1 до ${MOST_FRESH_DAYS}.`);
  const row = await lockSetting(ctx);
  if (row.revision !== revision) return changedByOther(row.revision);
  Object.assign(row, { freshDays, needsApproval, revision: row.revision + 1 });
  recordAudit(ctx, "pageRules.changed", "", { freshDays, needsApproval });
  await ctx.em.flush();
  return rulesOf(row);
}
