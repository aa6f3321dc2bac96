/** Requests between the regional centre and centres: answered, decided. */
import { LockMode } from "@mikro-orm/core";
import type { GrainPeriod } from "../indicator/period.ts";
import { notFound } from "../kernel/errors.ts";
import { addDays, type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { endOfDay } from "../term/local-time.ts";
import { type Acting, ownRows, recordDeed, sideOf } from "./acting.ts";
import { CentreRequest, type CentreRequestId } from "./centre-request.entity.ts";
import { RequestStep } from "./cooperation.enums.ts";
import { codesRefusal, figuresOf } from "./figures.ts";
import { LONGEST_TERM_DAYS, mayTake, reminderOf, REQUEST_STEPS } from "./request.rules.ts";
import { tellOfRequest } from "./request-telling.ts";
import { changedByOther, noteRefusal, notNow, trimmed } from "./text.rules.ts";

type Outcome = CentreRequest | SubmissionRefusal;

export interface StepFacts {
  readonly id: CentreRequestId;
  readonly revision: number;
  readonly step: RequestStep;
  readonly note: string | null;
  /** Last day: asked for, granted, or set anew when an answer is returned. */
  readonly until: PlainDate | null;
  /** Figures that go out with an answer. */
  readonly indicators: readonly string[];
  readonly period: GrainPeriod | null;
}

/**
 * Takes a step.
 *
 * @throws {DenialError} NOT_FOUND for a request that is not the viewer's
 */
export async function takeRequestStep(ctx: Acting, given: StepFacts): Promise<Outcome> {
  const facts = { ...given, note: trimmed(given.note) };
  const request = await lockRequest(ctx, facts.id, facts.revision);
  if (isRefusal(request)) return request;
  if (!mayTake(request, facts.step, sideOf(ctx))) return notNow();
  const rule = REQUEST_STEPS[facts.step];
  const town = await ctx.em.findOneOrFail(Municipality, { id: request.municipality });
  const refused =
    noteRefusal(facts.note, rule.needsNote) ??
    daysRefusal(ctx, request, town.timeZone, facts) ??
    figuresRefusal(facts);
  if (refused) return refused;
  const { period, indicators } = facts;
  const isFigured = indicators.length > 0 && period !== null;
  const figures = isFigured ? await figuresOf(ctx, request.municipality, indicators, period) : null;
  applyStep(ctx, request, town.timeZone, facts);
  const { step, note } = facts;
  recordDeed(ctx, request, { kind: "REQUEST", action: step, subject: request.subject, note, figures });
  await tellOfRequest(ctx, request, step);
  await ctx.em.flush();
  return request;
}

async function lockRequest(ctx: Acting, id: CentreRequestId, revision: number): Promise<Outcome> {
  const request = await ctx.em.findOne(
    CentreRequest,
    { ...ownRows(ctx), id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!request) throw notFound();
  return request.revision === revision ? request : changedByOther(request.revision);
}

function figuresRefusal({ step, indicators, period }: StepFacts): SubmissionRefusal | null {
  if (indicators.length === 0) return null;
  if (step !== RequestStep.ANSWER)
    return refuse("FIGURES_NOT_HERE", "Показатели прикладывают только к ответу.");
  return period === null
    ? refuse("PERIOD_MISSING", "Укажите период, за который приложить показатели.")
    : codesRefusal(indicators);
}

function daysRefusal(
  ctx: Acting,
  request: CentreRequest,
  timeZone: string,
  { step, until }: StepFacts,
): SubmissionRefusal | null {
  const today = plainDateIn(timeZone, ctx.clock.now());
  const isAhead = (day: PlainDate) => day >= today && day <= addDays(today, LONGEST_TERM_DAYS);
  if (step === RequestStep.ASK_TIME)
    return until !== null && until > request.dueOn && isAhead(until)
      ? null
      : refuse("DAY_NOT_LATER", "Новый срок — день позже нынешнего срока и не раньше сегодняшнего.");
  if (step === RequestStep.GRANT_TIME || step === RequestStep.RETURN) {
    const day = until ?? (step === RequestStep.RETURN ? request.dueOn : request.askedDueOn);
    return day !== null && isAhead(day) && day >= request.dueOn
      ? null
      : refuse("DAY_NOT_AHEAD", "Прежний срок уже прошёл: укажите новый день, не раньше сегодняшнего.");
  }
  return null;
}

function applyStep(ctx: Acting, request: CentreRequest, timeZone: string, { step, until }: StepFacts): void {
  const now = ctx.clock.now();
  const { to } = REQUEST_STEPS[step];
  if (to !== null) request.state = to;
  request.revision += 1;
  switch (step) {
    case RequestStep.ANSWER:
      request.answeredAt = now;
      request.askedDueOn = null;
      return;
    case RequestStep.ASK_TIME:
      request.askedDueOn = until;
      return;
    case RequestStep.GRANT_TIME:
      moveDue(request, until ?? request.askedDueOn!, timeZone, now);
      request.askedDueOn = null;
      return;
    case RequestStep.REFUSE_TIME:
      request.askedDueOn = null;
      return;
    case RequestStep.RETURN:
      moveDue(request, until ?? request.dueOn, timeZone, now);
      return;
    case RequestStep.ACCEPT:
    case RequestStep.WITHDRAW:
      request.closedAt = now;
      request.askedDueOn = null;
      return;
    default:
      return step satisfies never;
  }
}

/** Moves the last day; reminders begin anew. */
function moveDue(request: CentreRequest, dueOn: PlainDate, timeZone: string, now: Date): void {
  request.dueOn = dueOn;
  request.dueAt = endOfDay(timeZone, dueOn);
  request.reminded = reminderOf(dueOn, plainDateIn(timeZone, now));
}
