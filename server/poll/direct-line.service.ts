/** Direct lines: planned, held, and the submissions that came by them. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { Member } from "../composition/member.entity.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { Submission } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { DirectLine, type DirectLineId, DirectLineSubmission } from "./direct-line.entity.ts";
import {
  closingRefusal,
  type DirectLineFacts,
  type LineClosing,
  lineFactsRefusal,
} from "./direct-line.rules.ts";
import { DirectLineState } from "./poll.enums.ts";

type Outcome = DirectLine | SubmissionRefusal;

export interface SeenLine {
  readonly id: DirectLineId;
  readonly revision: number;
}

/** @throws {DenialError} NOT_FOUND for a line that is not the municipality's */
export async function getDirectLine(ctx: MunicipalContext, id: DirectLineId): Promise<DirectLine> {
  const line = await ctx.em.findOne(DirectLine, { municipality: ctx.municipalityId, id });
  if (!line) throw notFound();
  return line;
}

async function lockLine(ctx: MunicipalContext, { id, revision }: SeenLine): Promise<Outcome> {
  const line = await ctx.em.findOne(
    DirectLine,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!line) throw notFound();
  return line.revision === revision ? line : changedByOther(line.revision);
}

/** @param seen null for a new one */
export async function saveDirectLine(
  ctx: MunicipalContext,
  seen: SeenLine | null,
  facts: DirectLineFacts,
): Promise<Outcome> {
  const refused = lineFactsRefusal(facts);
  if (refused) return refused;
  const { answererMemberId: memberId } = facts;
  const own = { municipality: ctx.municipalityId };
  if (memberId !== null && !(await ctx.em.findOne(Member, { ...own, id: memberId }))) throw notFound();
  if (seen === null) return planLine(ctx, facts);
  const line = await lockLine(ctx, seen);
  if (isRefusal(line)) return line;
  if (line.state !== DirectLineState.PLANNED)
    return refuse("STEP_NOT_ALLOWED", "Изменить можно только линию в плане. Сначала верните её в план.");
  Object.assign(line, facts, { revision: line.revision + 1 });
  recordAudit(ctx, "directLine.changed", line.theme);
  await ctx.em.flush();
  return line;
}

async function planLine(ctx: MunicipalContext, facts: DirectLineFacts): Promise<DirectLine> {
  const line = ctx.em.create(DirectLine, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<DirectLineId>(ctx.clock.now().getTime()),
    state: DirectLineState.PLANNED,
    answeredAtOnce: null,
    note: null,
    revision: 1,
  });
  ctx.em.persist(line);
  recordAudit(ctx, "directLine.planned", facts.theme);
  await ctx.em.flush();
  return line;
}

/** Notes that a line was held, that it is not going to be, or opens it again. */
export async function closeDirectLine(
  ctx: MunicipalContext,
  seen: SeenLine,
  closing: LineClosing,
): Promise<Outcome> {
  const line = await lockLine(ctx, seen);
  if (isRefusal(line)) return line;
  const refused = closingRefusal(line, closing, ctx.clock.now());
  if (refused) return refused;
  const { state, note } = closing;
  const answeredAtOnce = state === DirectLineState.HELD ? closing.answeredAtOnce : null;
  Object.assign(line, { state, note, answeredAtOnce, revision: line.revision + 1 });
  recordAudit(ctx, "directLine.closed", line.theme, { state, answeredAtOnce });
  await ctx.em.flush();
  return line;
}

/** Says that a submission came by a line, or takes it back. A submission belongs to one line: it moves to the new one. */
export async function linkToDirectLine(
  ctx: MunicipalContext,
  id: DirectLineId,
  number: string,
  isRemoved: boolean,
): Promise<Outcome> {
  const line = await getDirectLine(ctx, id);
  if (line.state === DirectLineState.CANCELLED)
    return refuse("STEP_NOT_ALLOWED", "Линия отменена: обращений по ней быть не может.");
  // Two people may say it at once: the later word stands.
  const submission = await ctx.em.findOne(
    Submission,
    { municipality: ctx.municipalityId, number },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!submission)
    return refuse("SUBMISSION_UNKNOWN", "Обращения с таким номером нет. Проверьте номер в реестре.");
  const own = { municipality: ctx.municipalityId, submissionId: submission.id };
  const of: DirectLineSubmission["line"] = [ctx.municipalityId, id];
  await ctx.em.nativeDelete(DirectLineSubmission, isRemoved ? { ...own, line: of } : own);
  if (!isRemoved) ctx.em.persist(ctx.em.create(DirectLineSubmission, { ...own, line: of }));
  recordAudit(ctx, isRemoved ? "directLine.unlinked" : "directLine.linked", line.theme, { number });
  await ctx.em.flush();
  return line;
}
