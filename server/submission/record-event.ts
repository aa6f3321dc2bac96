/** The history of a submission, written in the transaction of what happened. */
import { isProgram } from "../identity/program.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { Submission } from "./submission.entity.ts";
import { type EventKind, SubmissionEvent, type SubmissionEventId } from "./submission-event.entity.ts";

export interface EventFacts {
  /** What the person wrote about it. */
  readonly note?: string | null;
  /** Ids, codes and days; never personal data. */
  readonly details?: Record<string, unknown>;
}

/**
 * Adds an event and keeps it on the row as the last one. Flushed with the rest of the transaction.
 *
 * @param kind code of `labels` set `submissionEvent`
 */
export function recordEvent(
  ctx: MunicipalContext,
  submission: Submission,
  kind: EventKind,
  { note = null, details = {} }: EventFacts = {},
): SubmissionEvent {
  const at = ctx.clock.now();
  const actor = actorName(ctx);
  const event = ctx.em.create(SubmissionEvent, {
    municipality: ctx.municipalityId,
    id: newId<SubmissionEventId>(at.getTime()),
    submissionId: submission.id,
    at,
    kind,
    accountId: isProgram(ctx) ? null : ctx.viewer.accountId,
    actor,
    note,
    details,
  });
  ctx.em.persist(event);
  submission.lastEventAt = at;
  submission.lastEventKind = kind;
  submission.lastEventActor = actor;
  return event;
}
