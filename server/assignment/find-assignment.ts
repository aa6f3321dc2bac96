/** Finds assignments of the context's municipality. Another's is not found, for people of a recipient neither its neighbour's. */
import { LockMode } from "@mikro-orm/core";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { type AssignmentRefusal, changedMeanwhile } from "./assignment-refusal.ts";
import { Assignment, type AssignmentId } from "./assignment.entity.ts";
import {
  AssignmentEvent,
  type AssignmentEventId,
  type AssignmentEventKind,
} from "./assignment-event.entity.ts";

/** What the viewer may see: people of the centre all of them, a recipient's people its own. */
export function ownAssignments(ctx: MunicipalContext) {
  return {
    municipality: ctx.municipalityId,
    ...(ctx.recipientId === null ? {} : { ownerRecipientId: ctx.recipientId }),
  };
}

/** @throws {DenialError} NOT_FOUND */
export async function getAssignment(ctx: MunicipalContext, id: AssignmentId): Promise<Assignment> {
  const found = await ctx.em.findOne(Assignment, { ...ownAssignments(ctx), id });
  if (!found) throw notFound();
  return found;
}

/**
 * The assignment for whoever changes it: held until the end of the transaction.
 *
 * @param revision the one seen; null where the newest will do
 * @throws {DenialError} NOT_FOUND
 */
export async function lockAssignment(
  ctx: MunicipalContext,
  id: AssignmentId,
  revision: number | null,
): Promise<Assignment | AssignmentRefusal> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const found = await ctx.em.findOne(Assignment, { ...ownAssignments(ctx), id }, options);
  if (!found) throw notFound();
  return revision === null || found.revision === revision ? found : changedMeanwhile(found.revision);
}

export interface EventWords {
  readonly note?: string | null;
  readonly dueFrom?: PlainDate | null;
  readonly dueTo?: PlainDate | null;
}

/** Notes what was done, in the transaction that does it. */
export function recordAssignmentEvent(
  ctx: MunicipalContext,
  assignmentId: AssignmentId,
  kind: AssignmentEventKind,
  { note = null, dueFrom = null, dueTo = null }: EventWords = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(AssignmentEvent, {
      municipality: ctx.municipalityId,
      id: newId<AssignmentEventId>(at.getTime()),
      assignmentId,
      kind,
      at,
      actor: ctx.viewer.displayName,
      note,
      dueFrom,
      dueTo,
    }),
  );
}
