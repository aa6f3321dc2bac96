/** A task as a row: numbered, with its history, its links and the word to its owner, all in the caller's transaction. */
import { recordAudit } from "../audit/record-audit.ts";
import type { CentreRequestId } from "../cooperation/centre-request.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { endOfDay } from "../term/local-time.ts";
import type { CorrectionDemandId } from "../quality/correction-demand.entity.ts";
import { Assignment, type AssignmentId, type DecisionId } from "./assignment.entity.ts";
import { type AssignmentLinkKind, type AssignmentSource, AssignmentState } from "./assignment.enums.ts";
import { AssignmentLink } from "./assignment-link.entity.ts";
import { recordAssignmentEvent } from "./find-assignment.ts";
import { type Owner, toTellOwner } from "./owner.reads.ts";

export interface LinkFacts {
  readonly kind: AssignmentLinkKind;
  readonly linkedId: string;
}

export interface AssignmentFacts extends Owner {
  readonly sourceKind: AssignmentSource;
  readonly decisionId?: DecisionId | null;
  readonly requestId?: CentreRequestId | null;
  readonly demandId?: CorrectionDemandId | null;
  readonly ground: string | null;
  readonly clause: string | null;
  readonly title: string;
  readonly text: string;
  readonly dueOn: PlainDate;
  readonly sectorId: SectorId | null;
  readonly controlledByRole: string | null;
  readonly links?: readonly LinkFacts[];
}

/** Makes assignments out of facts that were checked. One writer numbers at a time. */
export async function newAssignments(
  ctx: MunicipalContext,
  all: readonly AssignmentFacts[],
): Promise<Assignment[]> {
  if (all.length === 0) return [];
  const year = Number(todayOf(ctx).slice(0, 4));
  const first = await nextOrdinal(ctx, year);
  const made = all.map((facts, at) => persisted(ctx, facts, year, first + at));
  await ctx.em.flush();
  for (const assignment of made) await tellOwner(ctx, assignment);
  return made;
}

async function nextOrdinal(ctx: MunicipalContext, year: number): Promise<number> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `assignment:${ctx.municipalityId}`,
  ]);
  const [row] = await select<{ last: number }>(
    ctx.em,
    "select coalesce(max(ordinal), 0)::int as last from assignment where municipality_id = ? and year = ?",
    [ctx.municipalityId, year],
  );
  return row!.last + 1;
}

function persisted(ctx: MunicipalContext, facts: AssignmentFacts, year: number, ordinal: number): Assignment {
  const { links = [], decisionId = null, requestId = null, demandId = null, ...words } = facts;
  const now = ctx.clock.now();
  const assignment = ctx.em.create(Assignment, {
    ...words,
    municipality: ctx.municipalityId,
    id: newId<AssignmentId>(now.getTime()),
    year,
    ordinal,
    decisionId,
    requestId,
    demandId,
    title: words.title.trim(),
    text: words.text.trim(),
    setByAccount: ctx.viewer.accountId,
    setByName: ctx.viewer.displayName,
    originalDueOn: words.dueOn,
    wishedDueOn: null,
    state: AssignmentState.SET,
    setAt: now,
    reportedAt: null,
    closedAt: null,
    revision: 1,
  });
  ctx.em.persist(assignment);
  for (const link of links)
    ctx.em.persist(
      ctx.em.create(AssignmentLink, { assignment: [ctx.municipalityId, assignment.id], ...link }),
    );
  recordAssignmentEvent(ctx, assignment.id, "SET", { dueTo: words.dueOn });
  recordAudit(ctx, "assignment.set", numberOf(assignment), {
    sourceKind: words.sourceKind,
    dueOn: words.dueOn,
  });
  return assignment;
}

/** «12/2026». */
export const numberOf = ({ ordinal, year }: Pick<Assignment, "ordinal" | "year">): string =>
  `${ordinal}/${year}`;

/** What a notice of an assignment carries: its number, its term and where it is. */
export const noticeParams = (
  ctx: MunicipalContext,
  assignment: Pick<Assignment, "id" | "ordinal" | "year" | "dueOn">,
) => ({
  assignmentId: assignment.id,
  number: numberOf(assignment),
  dueAt: endOfDay(ctx.timeZone, assignment.dueOn).toISOString(),
});

/** Tells the owner that there is something to do. */
export async function tellOwner(ctx: MunicipalContext, assignment: Assignment): Promise<void> {
  const told = await toTellOwner(ctx, assignment);
  await notify(ctx, {
    kind: NotificationKind.ASSIGNMENT_SET,
    ...told,
    params: noticeParams(ctx, assignment),
  });
}
