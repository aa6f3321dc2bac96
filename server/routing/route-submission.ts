/** A fresh submission goes where the rules say. */
import { PROGRAM } from "../identity/program.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { scopeOf } from "../kernel/scopes.ts";
import { enterScope } from "../kernel/unit-of-work.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { assignLocked } from "../submission/assign-submission.ts";
import { giveSector } from "../submission/place-of.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission } from "../submission/submission.entity.ts";
import type { Routing, RuleFacts } from "./routing-book.ts";
import { routingBookOf, routingFactsOf } from "./routing.reads.ts";

/** What the history keeps of a decision: the rule's own words, never the applicant's. */
export function routingDetails({ rule, matches }: Routing): Record<string, unknown> {
  const { id, name, position, recipientId, executorAccountId, roleCode, sectorId, isUrgent } = rule;
  return {
    rule: { id, name, position },
    matches,
    to: { recipientId, executorAccountId, roleCode, sectorId, isUrgent },
  };
}

/**
 * Follows the first rule that holds, as the program: whoever registers need not have the right to assign.
 * To be called in the transaction that registers, once the submission is stored.
 *
 * @returns what decided; null when no rule holds
 */
export async function routeSubmission(
  ctx: MunicipalContext,
  submission: Submission,
): Promise<Routing | null> {
  const book = await routingBookOf(ctx);
  const routing = book.isEmpty ? null : book.route(routingFactsOf(submission));
  if (!routing) return null;
  const { rule } = routing;
  const program: MunicipalContext = { ...ctx, viewer: PROGRAM, roleCodes: [], recipientId: null };
  if (submission.sectorId === null && rule.sectorId !== null)
    await giveSector(ctx, submission, rule.sectorId);
  recordEvent(program, submission, "ROUTED", { details: routingDetails(routing) });
  const { recipientId, executorAccountId, isUrgent } = rule;
  if (recipientId !== null || executorAccountId !== null) {
    await assignLocked(program, submission, { recipientId, executorAccountId, note: null }, isUrgent);
    await enterScope(ctx.em, scopeOf(ctx));
  }
  await tellHolders(program, submission, rule);
  return routing;
}

/** Assigning tells whoever answers; the other holders of a role hear of it from here. */
async function tellHolders(
  program: MunicipalContext,
  submission: Submission,
  { roleCode, holders, executorAccountId, isUrgent }: RuleFacts,
): Promise<void> {
  if (roleCode === null) return;
  await notify(program, {
    kind: NotificationKind.ASSIGNED,
    submission,
    accountIds: holders.filter((id) => id !== executorAccountId),
    params: isUrgent ? { isUrgent } : {},
    isUrgent,
  });
}
