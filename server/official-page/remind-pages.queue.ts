/** Reminds of obligatory publications that nobody planned or placed, and of pages where nothing was posted for long. */
import { accountsOfMembers } from "../assignment/owner.reads.ts";
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays, daysBetween } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { standingOf } from "../regulation/standing.ts";
import { obligationsOf } from "./obligation.reads.ts";
import { reminderOf } from "./obligation.rules.ts";
import { OfficialPage } from "./official-page.entity.ts";
import { PageStatus } from "./official-page.enums.ts";
import { PAGE_ROLES } from "./page-roles.ts";
import { lockSetting, pageRules } from "./page-setting.service.ts";
import { freshnessOf } from "./requirement.rules.ts";

const EVERY_MINUTES = 60;
/** The last day is near from so many days before it on. */
const NEAR_DAYS = 2;

/** Safe to run again: what was told is kept in the same transaction. */
export const remindPagesQueue: Queue = {
  name: "remind-pages",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    await work.inMunicipality(async (ctx) => {
      const capabilities = (await standingOf(ctx))?.capabilities;
      if (capabilities?.has("GOS-07")) await remindOfObligations(ctx);
      if (capabilities?.has("GOS-06")) await remindOfStalePages(ctx);
    });
  },
};

export async function remindOfObligations(ctx: MunicipalContext): Promise<void> {
  const today = todayOf(ctx);
  const due = (await obligationsOf(ctx)).flatMap(({ template, state }) => {
    const reminder = reminderOf(state, addDays(today, NEAR_DAYS) >= template.placeBy!);
    return reminder === 0 ? [] : [{ template, reminder }];
  });
  if (due.length === 0) return;
  const setting = await lockSetting(ctx);
  const reminded = { ...setting.reminded };
  for (const { template, reminder } of due) {
    if (reminder <= (reminded[template.id] ?? 0)) continue;
    reminded[template.id] = reminder;
    await notify(ctx, {
      kind: NotificationKind.CONTENT_DUE,
      roleCodes: PAGE_ROLES,
      params: { templateId: template.id, dueOn: template.placeBy, isOver: reminder === 2 },
    });
  }
  setting.reminded = reminded;
  await ctx.em.flush();
}

export async function remindOfStalePages(ctx: MunicipalContext): Promise<void> {
  const { freshDays } = await pageRules(ctx);
  const today = todayOf(ctx);
  const quiet = await ctx.em.find(OfficialPage, {
    municipality: ctx.municipalityId,
    status: PageStatus.ACTIVE,
    isStaleTold: false,
    lastPostOn: { $lt: addDays(today, -freshDays) },
  });
  if (quiet.length === 0) return;
  const members = quiet.flatMap(({ responsibleMemberId }) => responsibleMemberId ?? []);
  const accounts = await accountsOfMembers(ctx, members);
  for (const page of quiet) {
    page.isStaleTold = true;
    const { silentDays } = freshnessOf(page.lastPostOn, today, freshDays, daysBetween);
    await notify(ctx, {
      kind: NotificationKind.PAGE_STALE,
      accountIds: (page.responsibleMemberId && accounts.get(page.responsibleMemberId)) || [],
      roleCodes: PAGE_ROLES,
      params: { pageId: page.id, days: silentDays },
    });
  }
  await ctx.em.flush();
}
