/** Regional incidents: raised by a centre, led by the regional one, written in by all who take part. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import type { MunicipalContext, RegionalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, newId, type RegionId } from "../kernel/ids.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Region } from "../municipality/region.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import { getSubmission } from "../submission/find-submission.ts";
import { Scale } from "../submission/submission.enums.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { type Acting, sideOf } from "./acting.ts";
import { CooperationSide, IncidentState } from "./cooperation.enums.ts";
import { link } from "./incident-link.service.ts";
import { getIncident } from "./incident.reads.ts";
import { incidentSteps } from "./incident.rules.ts";
import {
  IncidentParticipant,
  IncidentPost,
  type IncidentPostId,
  RegionalIncident,
  type RegionalIncidentId,
} from "./regional-incident.entity.ts";
import { MOST_ADDRESSEES } from "./send-request.ts";
import { tellCentre, tellRegion } from "./telling.ts";
import { changedByOther, noteRefusal, notNow, textRefusal } from "./text.rules.ts";

type Outcome = RegionalIncident | SubmissionRefusal;

/** A centre puts its submissions of regional scale before the regional centre. */
export async function raiseIncident(
  ctx: MunicipalContext,
  title: string,
  text: string,
  submissionIds: readonly SubmissionId[],
): Promise<Outcome> {
  const refused = textRefusal(title, text);
  if (refused) return refused;
  if (submissionIds.length === 0)
    return refuse("SUBMISSION_MISSING", "Выберите обращения, из-за которых поднимается инцидент.");
  for (const id of new Set(submissionIds)) {
    const { scale, number } = await getSubmission(ctx, id);
    if (scale !== Scale.REGIONAL)
      return refuse(
        "NOT_REGIONAL",
        `Обращение ${number} не отмечено как региональное. Измените его масштаб.`,
      );
  }
  const town = await ctx.em.findOneOrFail(Municipality, { id: ctx.municipalityId });
  const incident = newIncident(ctx, ctx.regionId, {
    title,
    text,
    state: IncidentState.PROPOSED,
    raisedById: ctx.municipalityId,
    raisedByName: town.name,
  });
  await ctx.em.flush();
  link(ctx, incident.id, submissionIds);
  recordAudit(ctx, "incident.raised", title, { id: incident.id });
  await tellRegion(ctx, RegionNotificationKind.INCIDENT_RAISED, incident.id);
  await ctx.em.flush();
  return incident;
}

type NewIncident = Pick<RegionalIncident, "title" | "text" | "state" | "raisedById" | "raisedByName">;

function newIncident(ctx: Acting, region: RegionId, facts: NewIncident): RegionalIncident {
  const now = ctx.clock.now();
  const incident = ctx.em.create(RegionalIncident, {
    ...facts,
    region,
    id: newId<RegionalIncidentId>(now.getTime()),
    participantNames: [],
    createdAt: now,
    closedAt: null,
    summary: null,
    revision: 1,
  });
  ctx.em.persist(incident);
  return incident;
}

export interface OpenFacts {
  /** The incident that a centre raised; null for a new one. */
  readonly known: { readonly id: RegionalIncidentId; readonly revision: number } | null;
  readonly title: string;
  readonly text: string;
  readonly municipalityIds: readonly MunicipalityId[];
}

/** The regional centre opens an incident: a new one, or one that a centre raised. */
export async function openIncident(ctx: RegionalContext, facts: OpenFacts): Promise<Outcome> {
  const { known, title, text } = facts;
  const refused = textRefusal(title, text);
  if (refused) return refused;
  const raised = known && (await lockIncident(ctx, known.id, known.revision));
  if (raised && isRefusal(raised)) return raised;
  if (raised && !incidentSteps(raised.state, CooperationSide.REGION).includes("OPEN")) return notNow();
  const origin = raised?.raisedById ?? null;
  const towns = await townsOf(ctx, [...facts.municipalityIds, ...(origin === null ? [] : [origin])]);
  if (isTooFew(towns)) return NO_PARTICIPANTS;
  const regionId = towns[0]!.region;
  if (towns.some(({ region }) => region !== regionId) || (raised && raised.region !== regionId))
    return refuse("OTHER_REGION", "Инцидент ведут муниципалитеты одного региона.");
  const incident =
    raised ??
    newIncident(ctx, regionId, {
      title,
      text,
      state: IncidentState.OPEN,
      raisedById: null,
      raisedByName: await centreName(ctx, regionId),
    });
  if (raised)
    Object.assign(raised, { title, text, state: IncidentState.OPEN, closedAt: null, summary: null });
  if (raised) raised.revision += 1;
  await ctx.em.flush();
  await setParticipants(ctx, incident, towns);
  return noted(ctx, incident, "OPENED", incident.text);
}

const NO_PARTICIPANTS = refuse(
  "ADDRESSEE_MISSING",
  "Выберите муниципалитеты, которые участвуют в инциденте.",
);
const isTooFew = (towns: readonly unknown[]) => towns.length === 0 || towns.length > MOST_ADDRESSEES;

async function townsOf(ctx: RegionalContext, ids: readonly MunicipalityId[]): Promise<Municipality[]> {
  const wanted = [...new Set(ids)];
  const towns = await ctx.em.find(Municipality, { id: { $in: wanted } }, { orderBy: { name: "asc" } });
  if (towns.length < wanted.length) throw notFound();
  return towns;
}

async function centreName(ctx: RegionalContext, id: RegionId): Promise<string> {
  return (await ctx.em.findOneOrFail(Region, { id })).centreName;
}

/** Adds who is new, takes out who is gone; all of them are told. */
async function setParticipants(
  ctx: RegionalContext,
  incident: RegionalIncident,
  towns: readonly Municipality[],
): Promise<void> {
  const before = await ctx.em.find(IncidentParticipant, {
    regionId: incident.region,
    incidentId: incident.id,
  });
  const wanted = new Set(towns.map(({ id }) => id));
  for (const participant of before) if (!wanted.has(participant.municipality)) ctx.em.remove(participant);
  const known = new Set(before.map(({ municipality }) => municipality));
  for (const { id } of towns.filter((town) => !known.has(town.id))) {
    const facts = { municipality: id, incidentId: incident.id, regionId: incident.region };
    ctx.em.persist(ctx.em.create(IncidentParticipant, { ...facts, joinedAt: ctx.clock.now() }));
  }
  incident.participantNames = towns.map(({ name }) => name);
  await ctx.em.flush();
}

/** Writes the act into the thread and the journal, and tells whoever takes part. */
async function noted(
  ctx: RegionalContext,
  incident: RegionalIncident,
  action: string,
  text: string,
): Promise<RegionalIncident> {
  addPost(ctx, incident, action, text, null, await centreName(ctx, incident.region));
  const { id, title, region } = incident;
  recordRegionAudit(ctx, region, `incident.${action.toLowerCase()}`, title, { id });
  await ctx.em.flush();
  const taking = await ctx.em.find(IncidentParticipant, { regionId: region, incidentId: id });
  const told = new Set(taking.map(({ municipality }) => municipality));
  if (incident.raisedById !== null) told.add(incident.raisedById);
  for (const town of told)
    await tellCentre(ctx, town, NotificationKind.INCIDENT_CHANGED, { page: "incidents", id });
  return incident;
}

function addPost(
  ctx: Acting,
  { region, id }: RegionalIncident,
  action: string,
  text: string,
  authorId: MunicipalityId | null,
  authorName: string,
): void {
  const at = ctx.clock.now();
  const facts = { region, incidentId: id, authorId, authorName, side: sideOf(ctx), action, text, at };
  ctx.em.persist(ctx.em.create(IncidentPost, { ...facts, id: newId<IncidentPostId>(at.getTime()) }));
}

/** Whoever takes part writes into an open incident. */
export async function postToIncident(ctx: Acting, id: RegionalIncidentId, text: string): Promise<Outcome> {
  const incident = await getIncident(ctx, id);
  if (!incidentSteps(incident.state, sideOf(ctx)).includes("POST")) return notNow();
  const refused = noteRefusal(text || null, true);
  if (refused) return refused;
  if (ctx.kind !== "municipal") return noted(ctx, incident, "POSTED", text);
  const town = await ctx.em.findOneOrFail(Municipality, { id: ctx.municipalityId });
  addPost(ctx, incident, "POSTED", text, ctx.municipalityId, town.name);
  recordAudit(ctx, "incident.posted", incident.title, { id });
  await tellRegion(ctx, RegionNotificationKind.INCIDENT_POST, id);
  await ctx.em.flush();
  return incident;
}

/** The regional centre says anew who takes part. */
export async function changeParticipants(
  ctx: RegionalContext,
  id: RegionalIncidentId,
  revision: number,
  ids: readonly MunicipalityId[],
): Promise<Outcome> {
  const incident = await lockIncident(ctx, id, revision);
  if (isRefusal(incident)) return incident;
  if (!incidentSteps(incident.state, CooperationSide.REGION).includes("CHANGE_PARTICIPANTS")) return notNow();
  const towns = await townsOf(ctx, ids);
  if (isTooFew(towns)) return NO_PARTICIPANTS;
  if (towns.some(({ region }) => region !== incident.region))
    return refuse("OTHER_REGION", "Инцидент ведут муниципалитеты одного региона.");
  incident.revision += 1;
  await setParticipants(ctx, incident, towns);
  return noted(ctx, incident, "PARTICIPANTS", incident.participantNames.join(", "));
}

/** The regional centre declines, closes or reopens an incident, with a word on it. */
export async function settleIncident(
  ctx: RegionalContext,
  id: RegionalIncidentId,
  revision: number,
  step: "DECLINE" | "CLOSE" | "REOPEN",
  note: string | null,
): Promise<Outcome> {
  const incident = await lockIncident(ctx, id, revision);
  if (isRefusal(incident)) return incident;
  if (!incidentSteps(incident.state, CooperationSide.REGION).includes(step)) return notNow();
  const refused = noteRefusal(note, true);
  if (refused) return refused;
  const state = { DECLINE: IncidentState.DECLINED, CLOSE: IncidentState.CLOSED, REOPEN: IncidentState.OPEN }[
    step
  ];
  const isEnd = step !== "REOPEN";
  Object.assign(incident, {
    state,
    closedAt: isEnd ? ctx.clock.now() : null,
    summary: isEnd ? note : null,
    revision: incident.revision + 1,
  });
  return noted(ctx, incident, state === IncidentState.OPEN ? "REOPENED" : state, note ?? "");
}

/** @throws {DenialError} NOT_FOUND for an incident of another region */
export async function lockIncident(
  ctx: RegionalContext,
  id: RegionalIncidentId,
  revision: number,
): Promise<Outcome> {
  const incident = await ctx.em.findOne(
    RegionalIncident,
    { region: { $in: [...ctx.regionIds] }, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!incident) throw notFound();
  return incident.revision === revision ? incident : changedByOther(incident.revision);
}
