/** A submission enters the register. */
import { recordAudit } from "../audit/record-audit.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { plainDateIn } from "../kernel/plain-date.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { openChannels } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { startTerms } from "../term/submission-terms.ts";
import { routeSubmission } from "../routing/route-submission.ts";
import { type ApplicantFacts, findOrMakeApplicant } from "./find-applicant.ts";
import { placeKey } from "./fold.ts";
import { type PlacedColumns, placeOf } from "./place-of.ts";
import { proposeRepeats } from "./propose-repeats.ts";
import { recordEvent } from "./record-event.ts";
import { confirmRepeats, repeatedOnes } from "./repeat.service.ts";
import { registrationRefusal } from "./registration.rules.ts";
import { Submission, type SubmissionId } from "./submission.entity.ts";
import { type ApplicantKind, type Regime, type Scale, SubmissionState } from "./submission.enums.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";
import { lockSeries, takeNumbers } from "./take-numbers.ts";

/** What is known of a submission when it comes in. */
export interface RegistrationFacts {
  readonly regime: Regime;
  readonly channel: string;
  /** How an electronic appeal came in: code of `labels` set `electronicRoute`. */
  readonly route: string | null;
  readonly externalNumber: string | null;
  readonly receivedAt: Date;
  readonly applicantKind: ApplicantKind;
  readonly applicant: ApplicantFacts;
  readonly summary: string;
  readonly text: string;
  readonly place: string | null;
  readonly object: string | null;
  readonly fact: string | null;
  readonly topicId: TopicId | null;
  /** Only without a topic that has a sector of its own. */
  readonly sectorId: SectorId | null;
  readonly scale: Scale | null;
  readonly isFastTrack: boolean;
  /** Earlier ones that a person says it repeats. */
  readonly repeats?: readonly SubmissionId[];
}

/**
 * Enters a submission: number, applicant, regulation of the day, clocks, history and audit together.
 *
 * @returns the submission, or why it may not be entered
 * @throws {DenialError} NOT_FOUND for a topic or sector that the municipality does not have
 */
export async function registerSubmission(
  ctx: MunicipalContext,
  facts: RegistrationFacts,
): Promise<Submission | SubmissionRefusal> {
  const receivedOn = isFinite(facts.receivedAt.getTime())
    ? plainDateIn(ctx.timeZone, facts.receivedAt)
    : null;
  if (receivedOn === null) return refuse("RECEIVED_TOO_EARLY", "Дата поступления записана неверно.");
  const standing = await standingOf(ctx, receivedOn);
  if (!standing) return refuse("NO_REGULATION", "У центра ещё нет действующего регламента.");
  const ground = { channels: openChannels(standing), incidentClasses: standing.incidentClasses };
  const refusal = registrationRefusal({ ...facts, receivedOn }, ground, ctx.clock.now());
  if (refusal) return refusal;
  const placed = await placeOf(ctx, facts);
  const double = await findDouble(ctx, facts);
  if (double) return double;
  const repeated = await repeatedOnes(ctx, facts.repeats ?? [], facts.receivedAt);
  if (isRefusal(repeated)) return repeated;
  const [number] = await takeNumbers(ctx, 1);
  const applicant = await findOrMakeApplicant(ctx, facts.applicant);
  const { acceleratedDays, ...columns } = placed;
  const submission = newSubmission(ctx, facts, number!, standing.version, columns);
  submission.applicantId = applicant?.id ?? null;
  ctx.em.persist(submission);
  await startTerms(ctx, submission, { acceleratedDays });
  submission.originalDueAt = submission.answerDueAt;
  recordEvent(ctx, submission, "REGISTERED", { details: { channel: facts.channel, regime: facts.regime } });
  recordAudit(ctx, "submission.registered", submission.number);
  confirmRepeats(ctx, submission, repeated);
  await ctx.em.flush();
  if ((await proposeRepeats(ctx, [submission.id])).size > 0) {
    recordEvent(ctx, submission, "REPEAT_PROPOSED");
    await ctx.em.flush();
  }
  await routeSubmission(ctx, submission);
  await ctx.em.flush();
  return submission;
}

/** Registrations of the municipality follow one another from here on: nobody else can register the same now. */
async function findDouble(
  ctx: MunicipalContext,
  { channel, externalNumber }: RegistrationFacts,
): Promise<SubmissionRefusal | null> {
  if (externalNumber === null || externalNumber.trim() === "") return null;
  await lockSeries(ctx);
  const double = await ctx.em.findOne(Submission, {
    municipality: ctx.municipalityId,
    channel,
    externalNumber: externalNumber.trim(),
  });
  if (!double) return null;
  return refuse(
    "ALREADY_REGISTERED",
    `Обращение с таким номером этого канала уже зарегистрировано под № ${double.number}.`,
  );
}

const tidy = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
};

function newSubmission(
  ctx: MunicipalContext,
  facts: RegistrationFacts,
  number: string,
  regulationVersion: number,
  placed: PlacedColumns,
): Submission {
  const now = ctx.clock.now();
  const submission = new Submission();
  return Object.assign(submission, {
    municipality: ctx.municipalityId,
    id: newId<SubmissionId>(now.getTime()),
    number,
    regime: facts.regime,
    channel: facts.channel,
    route: facts.route,
    externalNumber: tidy(facts.externalNumber),
    applicantKind: facts.applicantKind,
    applicantId: null,
    summary: facts.summary.trim(),
    text: facts.text.trim(),
    place: tidy(facts.place),
    placeKey: placeKey(facts.place),
    object: tidy(facts.object),
    fact: tidy(facts.fact),
    ...placed,
    originalSectorId: placed.sectorId,
    scale: facts.scale,
    regulationVersion,
    ...UNTOUCHED,
    receivedAt: facts.receivedAt,
    registeredAt: now,
    isFastTrack: facts.isFastTrack,
  });
}

/** A row nobody has worked on yet. */
const UNTOUCHED = {
  state: SubmissionState.NEW,
  isOpen: true,
  outcome: null,
  recipientId: null,
  executorAccountId: null,
  executorName: null,
  dueAt: null,
  dueKind: null,
  answerDueAt: null,
  originalDueAt: null,
  postponedUntil: null,
  promisedOn: null,
  firstAnswerMinutes: null,
  qualityScore: null,
  markSource: null,
  firstAnsweredAt: null,
  answeredAt: null,
  solvedAt: null,
  closedAt: null,
  isRepeat: false,
  causeId: null,
  mark: null,
  returnCount: 0,
  revision: 1,
} as const;
