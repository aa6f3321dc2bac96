/** What stands around minutes and decisions. Batched. */
import type { DecisionId } from "../assignment/assignment.entity.ts";
import { isMine } from "../assignment/owner.reads.ts";
import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { MeetingId } from "../meeting/meeting.entity.ts";
import { Decision } from "./decision.entity.ts";
import { Minutes, type MinutesId } from "./minutes.entity.ts";
import { MinutesEvent, MinutesExtract } from "./minutes-paper.entity.ts";
import { MinutesSignatureFile } from "./minutes-signature.entity.ts";

const newestByMeeting = perOperation(async (ctx: OperationBase, ids: readonly MeetingId[]) => {
  const rows = await ctx.em.find(Minutes, { meetingId: { $in: [...ids] } }, { orderBy: { version: "asc" } });
  return new Map(rows.map((row) => [row.meetingId, row]));
});

/** The newest minutes of a meeting; null before they are begun. */
export function minutesOfMeeting(ctx: OperationBase, id: MeetingId): Promise<Minutes | null> {
  return newestByMeeting(ctx).load(id);
}

const byId = perOperation(async (ctx: OperationBase, ids: readonly MinutesId[]) => {
  const rows = await ctx.em.find(Minutes, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

export function minutesById(ctx: OperationBase, id: MinutesId): Promise<Minutes | null> {
  return byId(ctx).load(id);
}

const decisions = perOperation(async (ctx: OperationBase, ids: readonly DecisionId[]) => {
  const rows = await ctx.em.find(Decision, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** A decision of the context's municipality. */
export function decisionById(ctx: OperationBase, id: DecisionId | null): Promise<Decision | null> {
  return id === null ? Promise.resolve(null) : decisions(ctx).load(id);
}

const events = perOperation(async (ctx: OperationBase, ids: readonly MinutesId[]) => {
  const rows = await ctx.em.find(MinutesEvent, { minutesId: { $in: [...ids] } }, { orderBy: { id: "desc" } });
  return groupBy(rows, ({ minutesId }) => minutesId);
});

/** What was done, newest first. */
export async function eventsOf(ctx: OperationBase, id: MinutesId): Promise<MinutesEvent[]> {
  return (await events(ctx).load(id)) ?? [];
}

const extracts = perOperation(async (ctx: OperationBase, ids: readonly MinutesId[]) => {
  const where = { minutesId: { $in: [...ids] } };
  const rows = await ctx.em.find(MinutesExtract, where, { orderBy: { addressee: "asc", id: "asc" } });
  return groupBy(rows, ({ minutesId }) => minutesId);
});

export async function extractsOf(ctx: OperationBase, id: MinutesId): Promise<MinutesExtract[]> {
  return (await extracts(ctx).load(id)) ?? [];
}

const signatureFiles = perOperation(async (ctx: OperationBase, ids: readonly MinutesId[]) => {
  const where = { minutesId: { $in: [...ids] } };
  const rows = await ctx.em.find(MinutesSignatureFile, where, { orderBy: { id: "asc" } });
  return groupBy(rows, ({ minutesId }) => minutesId);
});

export async function signatureFilesOf(ctx: OperationBase, id: MinutesId): Promise<MinutesSignatureFile[]> {
  return (await signatureFiles(ctx).load(id)) ?? [];
}

/** Every version of the minutes of a meeting, newest first. */
export function versionsOf(ctx: MunicipalContext, meetingId: MeetingId): Promise<Minutes[]> {
  const where = { municipality: ctx.municipalityId, meetingId };
  return ctx.em.find(Minutes, where, { orderBy: { version: "desc" } });
}

const MOST_EXTRACTS = 200;

/** Extracts that were sent to the viewer, newest first. */
export async function myExtracts(ctx: MunicipalContext): Promise<MinutesExtract[]> {
  const confined = ctx.recipientId === null ? {} : { ownerRecipientId: ctx.recipientId };
  const where = { municipality: ctx.municipalityId, ...confined };
  const rows = await ctx.em.find(MinutesExtract, where, {
    orderBy: { sentAt: "desc", id: "desc" },
    limit: MOST_EXTRACTS,
  });
  const own = await Promise.all(rows.map(async (row) => ((await isMine(ctx, row)) ? row : null)));
  return own.filter((row) => row !== null);
}

type DecisionRow = Omit<Decision, "municipality" | "minutes"> & {
  readonly minutesId: MinutesId;
  readonly clusterId: string;
};

/** Signed decisions on items of agendas that are about a problem. */
const byCluster = perOperation(async (ctx: MunicipalContext, ids: readonly string[]) => {
  const rows = await select<DecisionRow>(
    ctx.em,
    `select d.id, d.minutes_id as "minutesId", d.agenda_item_id as "agendaItemId", d.ordinal, d.text,
       d.is_for_action as "isForAction", d.owner_member_id as "ownerMemberId",
       d.owner_recipient_id as "ownerRecipientId", d.due_on::text as "dueOn", d.source,
       d.assignment_id as "assignmentId", d.replaces_id as "replacesId", d.revision, i.subject_id as "clusterId"
     from decision d
     join minutes s on s.municipality_id = d.municipality_id and s.id = d.minutes_id and s.state = 'SIGNED'
       and not exists (select from minutes n where n.municipality_id = s.municipality_id
         and n.corrects_id = s.id and n.state = 'SIGNED')
     join agenda_item i on i.municipality_id = d.municipality_id and i.id = d.agenda_item_id
     where d.municipality_id = ? and i.subject_kind = 'CLUSTER' and i.subject_id = any(string_to_array(?, ',')::uuid[])
     order by d.id`,
    [ctx.municipalityId, ids.join(",")],
  );
  return groupBy(rows, ({ clusterId }) => clusterId);
});

/** What was decided about a problem, oldest first. */
export async function decisionsOfCluster(ctx: MunicipalContext, clusterId: string): Promise<Decision[]> {
  const rows = (await byCluster(ctx).load(clusterId)) ?? [];
  return rows.map(({ minutesId, clusterId: _cluster, ...row }) => ({
    ...row,
    municipality: ctx.municipalityId,
    minutes: [ctx.municipalityId, minutesId],
  }));
}
