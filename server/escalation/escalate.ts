/** Takes the steps of the ladder that are due, a batch per transaction. */
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notifyAll } from "../notification/notify.ts";
import { recordEvent } from "../submission/record-event.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { LadderStep } from "./default-ladder.ts";
import { dueForStep } from "./due-for-step.ts";
import { TO_EXECUTOR } from "./escalation-step.entity.ts";
import { ladderOf } from "./ladder.reads.ts";
import { staffingOf, type Told } from "./staffing.ts";

const BATCH = 100;
const EVERY_MINUTES = 5;

/** Looks every few minutes for terms that near or are over. Missed runs catch up: what is due stays due. */
export const escalateQueue: Queue = {
  name: "escalate",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    for (let count = 1; count > 0;) {
      work.throwIfStopping();
      count = await work.inMunicipality(escalateBatch);
    }
  },
};

/**
 * Takes one batch of one step. What was told, the history and the notifications commit together, and the key
 * of what was told lets no step be taken twice for one term.
 *
 * @returns how many submissions; 0 when nothing is due any more
 */
export async function escalateBatch(ctx: MunicipalContext): Promise<number> {
  for (const step of (await ladderOf(ctx)).filter(({ isOn }) => isOn)) {
    const ids = await dueForStep(ctx, step, BATCH);
    if (ids.length === 0) continue;
    const own = { municipality: ctx.municipalityId, id: { $in: ids } };
    const submissions = await ctx.em.find(Submission, own, { orderBy: { dueAt: "asc", id: "asc" } });
    await takeStepFor(ctx, step, submissions);
    return ids.length;
  }
  return 0;
}

async function takeStepFor(
  ctx: MunicipalContext,
  step: LadderStep,
  submissions: readonly Submission[],
): Promise<void> {
  const staffing = await staffingOf(ctx);
  const told = submissions.map((submission) => staffing.toTell(step.audience, submission));
  const counts = await notifyAll(
    ctx,
    submissions.map((submission, index) => noticeOf(step, submission, told[index]!)),
  );
  const rows = submissions.map((submission, index) => ({
    submission_id: submission.id,
    due_at: submission.dueAt!.toISOString(),
    due_kind: submission.dueKind,
    audience: told[index]!.audience,
    told_count: counts[index]!,
  }));
  await keep(ctx, step, rows);
  submissions.forEach((submission, index) => {
    recordEvent(ctx, submission, "TERM_ESCALATED", {
      details: {
        audience: told[index]!.audience,
        offsetMinutes: step.offsetMinutes,
        dueAt: rows[index]!.due_at,
        dueKind: submission.dueKind,
        toldCount: counts[index]!,
      },
    });
  });
  await ctx.em.flush();
}

function noticeOf(step: LadderStep, submission: Submission, { audience, ...told }: Told) {
  const kind =
    audience !== TO_EXECUTOR
      ? NotificationKind.ESCALATED
      : step.offsetMinutes < 0
        ? NotificationKind.TERM_NEAR
        : NotificationKind.TERM_OVER;
  return { kind, submission, ...told, params: { offsetMinutes: step.offsetMinutes } };
}

async function keep(ctx: MunicipalContext, step: LadderStep, rows: readonly object[]): Promise<void> {
  await select(
    ctx.em,
    `insert into submission_escalation
       (municipality_id, submission_id, step_id, due_at, due_kind, at, offset_minutes, audience, told_count)
     select ?::uuid, e.submission_id, ?::uuid, e.due_at, e.due_kind, ?::timestamptz, ?::int, e.audience, e.told_count
     from jsonb_to_recordset(?::jsonb) as e (submission_id uuid, due_at timestamptz, due_kind text, audience text,
       told_count int)`,
    [ctx.municipalityId, step.id, ctx.clock.now(), step.offsetMinutes, JSON.stringify(rows)],
  );
}
