/** Reminds of replies that are expected: on the last day, and once it has passed. */
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { ProposalState } from "./proposal.enums.ts";
import { Proposal } from "./proposal.entity.ts";
import { reminderOf } from "./proposal.rules.ts";

const EVERY_MINUTES = 60;
/** Who sends proposals and asks about the reply. */
const SENDING_ROLES = ["HEAD", "DEPUTY_HEAD", "SECRETARY"];

/** Safe to run again: what was reminded of is kept on the row, in the same transaction. */
export const remindProposalsQueue: Queue = {
  name: "remind-proposals",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    await work.inMunicipality(remindOfReplies);
  },
};

export async function remindOfReplies(ctx: MunicipalContext): Promise<void> {
  const today = todayOf(ctx);
  const waiting = await ctx.em.find(Proposal, {
    municipality: ctx.municipalityId,
    state: ProposalState.SENT,
    replyDueOn: { $lte: today },
  });
  for (const proposal of waiting) {
    const reminder = reminderOf(proposal, today);
    if (reminder <= proposal.reminded) continue;
    proposal.reminded = reminder;
    await notify(ctx, {
      kind: NotificationKind.PROPOSAL_REPLY_DUE,
      accountIds: [proposal.authorAccountId],
      roleCodes: SENDING_ROLES,
      params: { proposalId: proposal.id, number: String(proposal.number), isOver: reminder === 2 },
    });
  }
  await ctx.em.flush();
}
