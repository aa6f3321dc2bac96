/** Decisions with an owner and a day become assignments, in the transaction of the last signature. */
import { Assignment, type AssignmentId, type DecisionId } from "../assignment/assignment.entity.ts";
import {
  AssignmentLinkKind,
  AssignmentSource,
  AssignmentState,
  AssignmentStep,
  CLOSED_STATES,
} from "../assignment/assignment.enums.ts";
import { LONGEST_TITLE } from "../assignment/assignment.rules.ts";
import { recordAssignmentEvent } from "../assignment/find-assignment.ts";
import { type AssignmentFacts, newAssignments } from "../assignment/new-assignment.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { AgendaItem } from "../meeting/agenda-item.entity.ts";
import { nameOf } from "../meeting/find-meeting.ts";
import { AgendaSubjectKind } from "../meeting/meeting.enums.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Decision } from "./decision.entity.ts";
import { keyOf, type MinutesWhole, numbersOf } from "./find-minutes.ts";
import { dayInWords } from "./minutes-words.ts";
import { localDay } from "../term/local-time.ts";

/** Sets what the minutes decide. In corrected minutes what did not change goes on, and what fell away is taken back. */
export async function carryOutDecisions(ctx: MunicipalContext, whole: MinutesWhole): Promise<void> {
  const before = await decisionsBefore(ctx, whole);
  const fresh: Decision[] = [];
  for (const decision of whole.decisions) {
    const old = decision.replacesId === null ? undefined : before.get(decision.replacesId);
    if (old?.assignmentId && isSame(old, decision)) {
      decision.assignmentId = old.assignmentId;
      before.delete(old.id);
    } else if (decision.isForAction) fresh.push(decision);
  }
  const fallen = [...before.values()].map(({ assignmentId }) => assignmentId).filter((id) => id !== null);
  await takeBack(ctx, fallen);
  const set = await newAssignments(
    ctx,
    fresh.map((decision) => factsOf(ctx, whole, decision)),
  );
  for (const [at, decision] of fresh.entries()) decision.assignmentId = set[at]!.id;
}

async function decisionsBefore(
  ctx: MunicipalContext,
  { minutes }: MinutesWhole,
): Promise<Map<DecisionId, Decision>> {
  if (minutes.correctsId === null) return new Map();
  const rows = await ctx.em.find(Decision, { minutes: keyOf(ctx, minutes.correctsId) });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same task of the same owner by the same day. */
const isSame = (old: Decision, decision: Decision): boolean =>
  decision.isForAction &&
  old.text === decision.text &&
  old.ownerMemberId === decision.ownerMemberId &&
  old.ownerRecipientId === decision.ownerRecipientId &&
  old.dueOn === decision.dueOn;

async function takeBack(ctx: MunicipalContext, ids: readonly AssignmentId[]): Promise<void> {
  if (ids.length === 0) return;
  const own = { municipality: ctx.municipalityId, id: { $in: [...ids] } };
  for (const assignment of await ctx.em.find(Assignment, own)) {
    if (CLOSED_STATES.includes(assignment.state)) continue;
    assignment.state = AssignmentState.CANCELLED;
    assignment.closedAt = ctx.clock.now();
    assignment.revision += 1;
    recordAssignmentEvent(ctx, assignment.id, AssignmentStep.CANCEL, {
      note: "Решение изменено уточнённым протоколом.",
    });
  }
}

function factsOf(ctx: MunicipalContext, whole: MinutesWhole, decision: Decision): AssignmentFacts {
  const { agenda, meeting } = whole;
  const { meeting: held, procedure } = meeting;
  const item = agenda.find(({ id }) => id === decision.agendaItemId)!;
  const day = dayInWords(localDay(ctx.timeZone, held.startsAt));
  const { text, ownerMemberId, ownerRecipientId, dueOn } = decision;
  return {
    ownerMemberId,
    ownerRecipientId,
    text,
    title: item.title.slice(0, LONGEST_TITLE),
    dueOn: dueOn!,
    sourceKind: AssignmentSource.DECISION,
    decisionId: decision.id,
    ground: `Протокол № ${nameOf(held)} от ${day}, решение ${numbersOf(whole).get(decision.id)}`,
    clause: procedure.acts.SIGN_MINUTES.clause,
    // Whoever chaired watches over what was decided, and so does whoever signed.
    controlledByRole: held.chairRole ?? procedure.acts.CHAIR.value[0] ?? null,
    sectorId:
      item.subjectKind === AgendaSubjectKind.SUBMISSIONS_OVERDUE ? (item.subjectId as SectorId) : null,
    links: linksOf(item),
  };
}

const linksOf = ({ subjectKind, subjectId }: AgendaItem) =>
  subjectKind === AgendaSubjectKind.CLUSTER && subjectId !== null
    ? [{ kind: AssignmentLinkKind.CLUSTER, linkedId: subjectId }]
    : [];
