/** Reminds of risks whose day is near or over: their owner, and the head of the centre when it is over. */
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { paramsOf } from "./lock-risk.ts";
import { Risk } from "./risk.entity.ts";
import { OWED_STATES, riskReminderOf } from "./risk.rules.ts";

const EVERY_MINUTES = 30;
const LEADING_ROLES = ["HEAD", "DEPUTY_HEAD"];

/** Safe to run again: what was reminded of is kept on the row, in the same transaction. */
export const remindRisksQueue: Queue = {
  name: "remind-risks",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    await work.inMunicipality(remindOfRisks);
  },
};

export async function remindOfRisks(ctx: MunicipalContext): Promise<void> {
  const today = todayOf(ctx);
  const due = await ctx.em.find(Risk, {
    municipality: ctx.municipalityId,
    state: { $in: [...OWED_STATES] },
    dueOn: { $lte: today },
    reminded: { $lt: 2 },
  });
  for (const risk of due) {
    const reminder = riskReminderOf(risk, today);
    if (reminder <= risk.reminded) continue;
    risk.reminded = reminder;
    await notify(ctx, {
      kind: NotificationKind.RISK_DUE,
      accountIds: [risk.ownerAccountId],
      roleCodes: reminder === 2 ? LEADING_ROLES : [],
      params: { ...paramsOf(risk), isOver: reminder === 2 },
    });
  }
  await ctx.em.flush();
}
