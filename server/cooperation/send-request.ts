/** Requests between the regional centre and centres: asked. */
import { type GrainPeriod, startOfPeriod } from "../indicator/period.ts";
import { type MunicipalContext, type RegionalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { standingOf } from "../regulation/standing.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { endOfDay } from "../term/local-time.ts";
import { type Acting, recordDeed } from "./acting.ts";
import { CentreRequest, type CentreRequestId, type MailingId } from "./centre-request.entity.ts";
import { RequestDirection, type RequestPriority, RequestState } from "./cooperation.enums.ts";
import { codesRefusal } from "./figures.ts";
import { type RequestGround, requestGrounds } from "./request-ground.reads.ts";
import { LONGEST_TERM_DAYS, reminderOf } from "./request.rules.ts";
import { tellOfRequest } from "./request-telling.ts";
import { textRefusal } from "./text.rules.ts";

export interface RequestFacts {
  readonly subject: string;
  readonly text: string;
  readonly indicators: readonly string[];
  /** Period of the figures; null when none are wanted. */
  readonly period: GrainPeriod | null;
  readonly priority: RequestPriority;
  /** Null: the term of the regulation. */
  readonly dueOn: PlainDate | null;
}

/** More than a region has; a longer list is a mistake of the client. */
export const MOST_ADDRESSEES = 500;

function factsRefusal(facts: RequestFacts): SubmissionRefusal | null {
  if (facts.indicators.length > 0 && facts.period === null)
    return refuse("PERIOD_MISSING", "Укажите период, за который нужны показатели.");
  return textRefusal(facts.subject, facts.text) ?? codesRefusal(facts.indicators);
}

const tidy = (facts: RequestFacts): RequestFacts => ({
  ...facts,
  subject: facts.subject.trim(),
  text: facts.text.trim(),
  indicators: [...new Set(facts.indicators)],
});

/** Sends one text to several centres: a request to each. All of them or none. */
export async function sendRequests(
  ctx: RegionalContext,
  ids: readonly MunicipalityId[],
  given: RequestFacts,
): Promise<CentreRequest[] | SubmissionRefusal> {
  const facts = tidy(given);
  const wanted = [...new Set(ids)];
  const refused = factsRefusal(facts) ?? addresseesRefusal(wanted.length);
  if (refused) return refused;
  const grounds = await requestGrounds(ctx, wanted);
  if (grounds.length < wanted.length) throw notFound();
  const dues = grounds.map((ground) => dueOf(ground, facts.dueOn));
  for (const due of dues) if (typeof due !== "string") return due;
  const mailingId = newId<MailingId>(ctx.clock.now().getTime());
  const requests = grounds.map((ground, index) =>
    newRequest(ctx, RequestDirection.TO_CENTRE, mailingId, facts, ground, dues[index] as PlainDate),
  );
  for (const request of requests) {
    recordDeed(ctx, request, { kind: "REQUEST", action: "SENT", subject: request.subject });
    await tellOfRequest(ctx, request, "SENT");
  }
  await ctx.em.flush();
  return requests;
}

function addresseesRefusal(count: number): SubmissionRefusal | null {
  if (count === 0) return refuse("ADDRESSEE_MISSING", "Выберите хотя бы один муниципалитет.");
  return count > MOST_ADDRESSEES
    ? refuse("TOO_MANY_ADDRESSEES", `За один раз можно запросить до ${MOST_ADDRESSEES} муниципалитетов.`)
    : null;
}

/** The last day: as set, but never before the regulation's own term is over. */
function dueOf(ground: RequestGround, set: PlainDate | null): PlainDate | SubmissionRefusal {
  const { name, clause, today, dueOn } = ground;
  if (set === null)
    return dueOn ?? refuse("DUE_MISSING", `${name}: регламент не называет срока ответа. Укажите его.`);
  if (set < today || set > addDays(today, LONGEST_TERM_DAYS)) return dayRefusal();
  return dueOn !== null && set < dueOn
    ? refuse(
        "DUE_TOO_EARLY",
        `${name}: по регламенту ответить нужно до ${dueOn}. Укажите этот день или более поздний.`,
        clause,
      )
    : set;
}

const dayRefusal = () =>
  refuse("DAY_NOT_AHEAD", "Срок — день не раньше сегодняшнего и не позже чем через год.");

/** A centre asks the regional one. */
export async function askRegion(
  ctx: MunicipalContext,
  given: RequestFacts,
): Promise<CentreRequest | SubmissionRefusal> {
  const facts = tidy(given);
  const refused = factsRefusal(facts);
  if (refused) return refused;
  const today = todayOf(ctx);
  const dueOn = facts.dueOn;
  if (dueOn === null) return refuse("DUE_MISSING", "Укажите, к какому дню нужен ответ.");
  if (dueOn < today || dueOn > addDays(today, LONGEST_TERM_DAYS)) return dayRefusal();
  const clause = (await standingOf(ctx))?.capabilities.get("CUR-05")?.[0] ?? null;
  const ground = {
    municipalityId: ctx.municipalityId,
    regionId: ctx.regionId,
    timeZone: ctx.timeZone,
    today,
    clause,
  };
  const mailingId = newId<MailingId>(ctx.clock.now().getTime());
  const request = newRequest(ctx, RequestDirection.TO_REGION, mailingId, facts, ground, dueOn);
  recordDeed(ctx, request, { kind: "REQUEST", action: "SENT", subject: request.subject });
  await tellOfRequest(ctx, request, "SENT");
  await ctx.em.flush();
  return request;
}

function newRequest(
  ctx: Acting,
  direction: RequestDirection,
  mailingId: MailingId,
  { subject, text, indicators, period, priority }: RequestFacts,
  ground: Omit<RequestGround, "name" | "dueOn">,
  dueOn: PlainDate,
): CentreRequest {
  const now = ctx.clock.now();
  const isFigured = period !== null && indicators.length > 0;
  const request = ctx.em.create(CentreRequest, {
    municipality: ground.municipalityId,
    id: newId<CentreRequestId>(now.getTime()),
    regionId: ground.regionId,
    direction,
    mailingId,
    subject,
    text,
    wantedIndicators: [...indicators],
    wantedGrain: isFigured ? period.grain : null,
    wantedFrom: isFigured ? startOfPeriod(period.grain, period.startsOn) : null,
    priority,
    clause: ground.clause,
    dueOn,
    originalDueOn: dueOn,
    dueAt: endOfDay(ground.timeZone, dueOn),
    state: RequestState.SENT,
    createdAt: now,
    answeredAt: null,
    closedAt: null,
    askedDueOn: null,
    reminded: reminderOf(dueOn, ground.today),
    revision: 1,
  });
  ctx.em.persist(request);
  return request;
}
