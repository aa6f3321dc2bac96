/** Ties an assignment to a submission, a problem or a measure, or unties it. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import { type AssignmentRefusal, isRefusal, refuse } from "./assignment-refusal.ts";
import type { Assignment, AssignmentId } from "./assignment.entity.ts";
import { AssignmentLink } from "./assignment-link.entity.ts";
import { checkLinks } from "./check-links.ts";
import { lockAssignment, recordAssignmentEvent } from "./find-assignment.ts";
import { type LinkFacts, numberOf } from "./new-assignment.ts";

const MOST_LINKS = 100;

/** @throws {DenialError} NOT_FOUND for what is not there, FORBIDDEN for people of a recipient */
export async function linkAssignment(
  ctx: MunicipalContext,
  id: AssignmentId,
  link: LinkFacts,
  isRemoved: boolean,
): Promise<Assignment | AssignmentRefusal> {
  if (ctx.recipientId !== null) throw forbidden();
  const assignment = await lockAssignment(ctx, id, null);
  if (isRefusal(assignment)) return assignment;
  const own = { assignment: [ctx.municipalityId, id] as [typeof ctx.municipalityId, AssignmentId] };
  const known = await ctx.em.findOne(AssignmentLink, { ...own, ...link } as never);
  if ((known === null) === isRemoved) return assignment;
  if (known) ctx.em.remove(known);
  else {
    await checkLinks(ctx, [link]);
    if ((await ctx.em.count(AssignmentLink, own as never)) >= MOST_LINKS)
      return refuse("TOO_MANY", `К поручению можно привязать до ${MOST_LINKS} записей.`);
    ctx.em.persist(ctx.em.create(AssignmentLink, { ...own, ...link }));
  }
  recordAssignmentEvent(ctx, id, isRemoved ? "UNLINKED" : "LINKED");
  const { kind, linkedId } = link;
  recordAudit(ctx, isRemoved ? "assignment.unlinked" : "assignment.linked", numberOf(assignment), {
    kind,
    linkedId,
  });
  await ctx.em.flush();
  return assignment;
}
