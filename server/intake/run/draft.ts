/** What a row says and the plan knows → what the register will hold, or why it will not. Pure. */
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { AccountId, RecipientId } from "../../kernel/ids.ts";
import type { SectorId } from "../../municipality/sector.entity.ts";
import type { Routing } from "../../routing/routing-book.ts";
import { LIMITS, registrationRefusal } from "../../submission/registration.rules.ts";
import { SubmissionState } from "../../submission/submission.enums.ts";
import { isOpenState } from "../../submission/submission-states.ts";
import { localDay } from "../../term/local-time.ts";
import { answerDue } from "../../term/answer-due.ts";
import { nearestDue, type StartedTerm } from "../../term/term-book.ts";
import { TermKind } from "../../term/term-kind.ts";
import type { AliasId } from "../alias.entity.ts";
import type { RowFacts } from "../mapping/read-row.ts";
import { fault, type RowFault } from "../mapping/row-fault.ts";
import type { DayGround, ImportPlan } from "./import-plan.ts";
import { marksOf, topicName } from "./source-marks.ts";

export interface Draft {
  readonly facts: RowFacts;
  /** By which the row is known in the next file. */
  readonly externalNumber: string;
  readonly regulationVersion: number;
  readonly topicId: TopicId | null;
  readonly sectorId: SectorId | null;
  /** By which regions compare it. */
  readonly federalSector: string | null;
  readonly recipientId: RecipientId | null;
  readonly executorAccountId: AccountId | null;
  readonly executorName: string | null;
  readonly isAccelerated: boolean;
  readonly state: SubmissionState;
  readonly isCauseObligatory: boolean;
  readonly routing: Routing | null;
  readonly aliasIds: { readonly organisation?: AliasId; readonly topic?: AliasId };
  readonly marks: string;
}

/** Judges a row. @param now the instant of the run */
export function draftOf(
  facts: RowFacts,
  externalNumber: string,
  plan: ImportPlan,
  now: Date,
): Draft | RowFault {
  const receivedOn = localDay(plan.terms.rules.timeZone, facts.receivedAt);
  const ground = plan.groundOn(receivedOn);
  if (!ground) return fault("REGISTER", null, "У центра ещё нет действующего регламента.");
  const { values } = facts;
  const refusal = registrationRefusal(
    {
      regime: facts.regime,
      channel: facts.channel,
      route: facts.route,
      receivedAt: facts.receivedAt,
      receivedOn,
      scale: facts.scale,
      summary: facts.summary,
      text: values.text ?? "",
      place: values.place ?? null,
      object: values.object ?? null,
      fact: values.fact ?? null,
      externalNumber,
    },
    ground,
    now,
  );
  if (refusal) return fault("REGISTER", null, refusal.message);
  return longNames(facts) ?? placed(facts, externalNumber, plan, ground);
}

function longNames({ applicant, values }: RowFacts): RowFault | null {
  const long = [...Object.values(applicant), values.executorName].some(
    (text) => (text?.length ?? 0) > LIMITS.applicant,
  );
  return long ? fault("TEXT_TOO_LONG", null, `Имя или контакт длиннее ${LIMITS.applicant} знаков.`) : null;
}

function placed(facts: RowFacts, externalNumber: string, plan: ImportPlan, ground: DayGround): Draft {
  const { values } = facts;
  const organisation = values.organisation ? plan.names.organisation(values.organisation) : null;
  const topicWords = topicName(facts);
  const topic = topicWords === "" ? null : plan.names.topic(topicWords);
  const known = topic?.targetId ? plan.topics.get(topic.targetId) : undefined;
  const recipientId = organisation?.targetId ?? null;
  const named = recipientId !== null && plan.openRecipients.has(recipientId) ? recipientId : null;
  const sectorId = known?.sectorId ?? sectorNamed(values.sector, plan);
  const base = {
    facts,
    externalNumber,
    regulationVersion: ground.version,
    topicId: known?.id ?? null,
    isAccelerated: (known?.acceleratedDays ?? null) !== null,
    isCauseObligatory: ground.isCauseObligatory,
    aliasIds: {
      ...(organisation ? { organisation: organisation.aliasId } : {}),
      ...(topic ? { topic: topic.aliasId } : {}),
    },
    marks: marksOf(facts),
  };
  const asked = facts.state ?? SubmissionState.NEW;
  const routing = named === null && isOpenState(asked) ? route({ ...base, sectorId }, plan) : null;
  const to = routing?.rule ?? null;
  const recipient = named ?? to?.recipientId ?? null;
  const executorAccountId = to?.executorAccountId ?? null;
  const ownSectorId = sectorId ?? to?.sectorId ?? null;
  return {
    ...base,
    routing,
    sectorId: ownSectorId,
    federalSector: plan.federal.of(base.topicId, ownSectorId),
    recipientId: recipient,
    executorAccountId,
    executorName: to?.executorName ?? values.executorName ?? null,
    state: stateOf(facts, ground, recipient !== null || executorAccountId !== null),
  };
}

function sectorNamed(name: string | undefined, plan: ImportPlan): SectorId | null {
  if (name === undefined) return null;
  const key = name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plan.sectors.get(key) ?? null;
}

function route(
  draft: Pick<Draft, "facts" | "topicId"> & { sectorId: SectorId | null },
  plan: ImportPlan,
): Routing | null {
  if (plan.routing.isEmpty) return null;
  const { facts, topicId, sectorId } = draft;
  const { channel, regime, scale, applicantKind, values, summary } = facts;
  return plan.routing.route({
    sectorId,
    topicId,
    channel,
    regime,
    scale,
    applicantKind,
    place: values.place ?? null,
    text: `${summary}\n${values.text ?? ""}`,
  });
}

/** Where the row stands here: somebody has it or nobody; and no incident is closed without its cause. */
export function stateOf(facts: RowFacts, ground: Pick<DayGround, "isCauseObligatory">, isAssigned: boolean) {
  const said = facts.state ?? SubmissionState.NEW;
  if (said === SubmissionState.CLOSED && ground.isCauseObligatory) return SubmissionState.ANSWERED;
  if (said === SubmissionState.NEW || said === SubmissionState.IN_WORK)
    return isAssigned ? SubmissionState.IN_WORK : SubmissionState.NEW;
  // A day for which it was put off is no part of any export.
  if (said === SubmissionState.POSTPONED) return isAssigned ? SubmissionState.IN_WORK : SubmissionState.NEW;
  return said;
}

/** Clocks of a row: registration was there, forwarding is past for what somebody already has. */
export function termsOf(draft: Draft, plan: ImportPlan): (StartedTerm & { cancelledAt: Date | null })[] {
  const { facts, topicId, isAccelerated, state } = draft;
  const { regime, channel, receivedAt, isFastTrack, summary, values } = facts;
  const acceleratedDays = (topicId && plan.topics.get(topicId)?.acceleratedDays) ?? null;
  const started = plan.terms.termsFor({
    regime,
    channel,
    topicId,
    receivedAt,
    registeredAt: receivedAt,
    isFastTrack,
    isAccelerated,
    acceleratedDays,
    isUrgent: plan.terms.isUrgent(`${summary} ${values.text ?? ""}`, topicId),
  });
  const isOpen = isOpenState(state);
  return started
    .filter(({ kind }) => kind !== TermKind.REGISTRATION)
    .filter(({ kind }) => kind !== TermKind.FORWARDING || state === SubmissionState.NEW)
    .map((term) => ({
      ...term,
      metAt: isOpen ? null : facts.answeredAt,
      // Answered, but the file does not say when: the clock is over, neither in time nor late.
      cancelledAt: isOpen || facts.answeredAt !== null ? null : facts.receivedAt,
    }));
}

/** What of them stands on the row itself. */
export const dueOf = (terms: ReturnType<typeof termsOf>) => ({
  ...nearestDue(terms),
  answerDueAt: answerDue(terms),
});
