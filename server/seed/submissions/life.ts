/** What becomes of an invented submission: who answers it, when, how well. */
import { sha256Of } from "../../answer/answer.rules.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { Outcome, Regime } from "../../submission/submission.enums.ts";
import { QualityVerdict } from "../../quality/quality.enums.ts";
import { ANYBODY, APPROVERS, operatorOf, personOf } from "./acting.ts";
import { answerText, viaOf } from "./answer-desk.ts";
import type { Centre, CentrePerson, CentreRecipient } from "./centre.ts";
import type { Course } from "./course.ts";
import { ComingMark } from "./coming-mark.ts";
import type { Matter } from "./matters.ts";
import names from "./names.json" with { type: "json" };
import type { Random } from "./random.ts";
import { reviewAnswer } from "./review-answer.ts";
import type { OfficeTime } from "./rhythm.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of the answers, a dozen of a hundred are looked at again by somebody else. */
const REVIEWED_SHARE = 0.12;
const RETURNED_BY_REVIEW = 0.4;

/** One recipient of the sector, each with its own way of working. */
export interface Answering {
  readonly recipient: CentreRecipient;
  /** 0: late and poor, 1: quick and good. */
  readonly quality: number;
}

export interface LifeSetting {
  readonly centre: Centre;
  readonly random: Random;
  readonly office: OfficeTime;
  readonly matter: Matter;
  readonly answering: Answering;
  /** Where a submission first goes by mistake; null when the centre has one recipient only. */
  readonly mistaken: CentreRecipient | null;
}

/** Lives through everything that has happened until today. */
export function live(course: Course, setting: LifeSetting): void {
  const { random, centre } = setting;
  const operator = operatorOf(centre, course.row.channel);
  const first = setting.office.into(course.row.registeredAt.getTime() + random.wait(3 * HOUR), random);
  if (leave(course, setting, first, operator)) return;
  const assignedAt = assign(course, setting, first, operator);
  if (course.isOver) return;
  sendInterim(course, setting, assignedAt);
  const answerAt = plannedAnswer(course, setting, assignedAt);
  moveTerm(course, setting, assignedAt, answerAt);
  let answeredAt = answer(course, setting, answerAt);
  if (!course.isOver && random.isLikely(0.1 - 0.07 * setting.answering.quality))
    answeredAt = doAgain(course, setting, answeredAt);
  if (!course.isOver) finish(course, setting, answeredAt, operator);
}

/** Some are for another body, some cannot be understood. */
function leave(course: Course, { random }: LifeSetting, at: number, by: CentrePerson): boolean {
  const luck = random.unit();
  const isAppeal = course.row.regime === Regime.APPEAL;
  if (luck < 0.025) {
    const change = { outcome: Outcome.FORWARDED, closedAt: new Date(at) };
    return course.take("FORWARD", at, { by, change, note: random.pick(names.notes.FORWARDED) }) || true;
  }
  if (isAppeal && luck < 0.045) {
    const change = { outcome: Outcome.DISMISSED, closedAt: new Date(at) };
    return course.take("DISMISS", at, { by, change, note: random.pick(names.notes.DISMISSED) }) || true;
  }
  return false;
}

function assign(course: Course, setting: LifeSetting, first: number, by: CentrePerson): number {
  const { random, answering, mistaken, office } = setting;
  const give = (to: CentreRecipient, at: number, note: string | null) => {
    const executor = to.person && random.isLikely(0.7) ? to.person : null;
    const executorAccountId = executor?.accountId ?? null;
    const change = { recipientId: to.id, executorAccountId, executorName: executor?.name ?? null };
    const from = course.row.recipientId;
    const moved = from === null ? {} : { fromRecipientId: from };
    const details = { recipientId: to.id, executorAccountId, ...moved };
    course.take("ASSIGN", at, { by, note, change, details });
  };
  if (mistaken === null || !random.isLikely(0.06)) {
    give(answering.recipient, first, random.pick(names.notes.ASSIGNED));
    return first;
  }
  give(mistaken, first, random.pick(names.notes.ASSIGNED));
  const second = office.into(first + random.wait(1.5 * DAY), random);
  give(answering.recipient, second, random.pick(names.notes.REDIRECTED));
  return second;
}

/** In time mostly; the worse the recipient, the oftener late. */
function plannedAnswer(course: Course, { random, office, answering }: LifeSetting, from: number): number {
  const due = course.clocks.answerDue?.getTime() ?? from + 30 * DAY;
  const { quality } = answering;
  if (random.isLikely(0.17 - 0.11 * quality))
    return office.into(due + 2 * HOUR + random.wait(6 * DAY), random);
  const share = (0.08 + ((random.unit() + random.unit()) / 2) * 0.85) * (1.2 - 0.4 * quality);
  const at = office.into(from + Math.min(share, 0.98) * Math.max(due - from, 2 * HOUR), random);
  // A morning after the last day would be late: it is sent on the last day itself.
  return at <= due ? at : Math.max(from + HOUR, due - random.between(6 * HOUR, 14 * HOUR));
}

/** In networks people are told at once that their message is seen. */
function sendInterim(course: Course, { random, centre, office, answering }: LifeSetting, from: number): void {
  const due = course.clocks.answerDue?.getTime() ?? from + DAY;
  const isQuick = due - from < 2 * DAY;
  if (!random.isLikely(isQuick ? 0.93 : 0.08)) return;
  const by = answering.recipient.person ?? operatorOf(centre, course.row.channel);
  const late = office.into(from + random.wait(HOUR), random);
  const at = isQuick && late > due ? from + Math.max(HOUR / 10, (due - from) / 2) : late;
  if (at > course.now) return;
  const text = answerText(course.row, random.pick(names.interim));
  const interim = course.desk.draft(from + (at - from) / 2, by, text, true);
  const details = { answerId: interim.id, via: viaOf(course.row.channel), sha256: sha256Of(text) };
  course.take("SEND_INTERIM_ANSWER", at, { by, details, change: { firstAnsweredAt: new Date(at) } });
  course.desk.send(interim, at, by);
}

/** Appeals are extended, messages put off to a day that is promised. */
function moveTerm(course: Course, setting: LifeSetting, assignedAt: number, answerAt: number): void {
  const { random, centre } = setting;
  const due = course.clocks.answerDue?.getTime() ?? answerAt;
  const isAppeal = course.row.regime === Regime.APPEAL;
  const last = course.lastAt;
  if (isAppeal && answerAt > due && due - DAY > last && random.isLikely(0.35)) {
    const by = personOf(centre, APPROVERS);
    const at = due - random.between(2 * HOUR, 20 * HOUR);
    course.take("EXTEND", at, { by, note: random.pick(names.notes.EXTENDED) });
  } else if (!isAppeal && answerAt - assignedAt > 6 * DAY && random.isLikely(0.07))
    postpone(course, setting, assignedAt, answerAt);
}

function postpone(course: Course, setting: LifeSetting, assignedAt: number, answerAt: number): void {
  const { random, centre, office } = setting;
  const by = personOf(centre, APPROVERS);
  const at = office.into(assignedAt + (answerAt - assignedAt) * 0.4, random);
  if (at >= answerAt - DAY || at <= course.lastAt) return;
  const promisedOn = addDays(office.dayOf(answerAt), 2 + random.below(20));
  const note = random.pick(names.notes.POSTPONED);
  course.take("POSTPONE", at, {
    by,
    note,
    change: { postponedUntil: promisedOn },
    promisedOn,
    details: { promisedOn },
  });
}

/** Drafted by who answers, approved by who answers for it, sent. */
function answer(course: Course, setting: LifeSetting, at: number): number {
  const { random, centre, answering, matter } = setting;
  const { desk } = course;
  const by = answering.recipient.person ?? personOf(centre, ["SECTOR_LEAD", ...ANYBODY]);
  const last = course.lastAt;
  const sentAt = Math.max(at, last + HOUR / 2);
  const drafted = last + (sentAt - last) * random.between(0.6, 0.9);
  if (!course.take("DRAFT_ANSWER", drafted, { by, details: { isInterim: false } })) return sentAt;
  const answered = desk.draft(drafted, by, answerText(course.row, random.pick(matter.answers)), false);
  const details = { answerId: answered.id };
  const submitted = drafted + (sentAt - drafted) * 0.2;
  if (submitted <= course.now) {
    course.record("ANSWER_SUBMITTED", new Date(submitted), by, null, details);
    desk.submit(answered, submitted);
  }
  const approver = personOf(centre, APPROVERS);
  const approved = submitted + (sentAt - submitted) * random.between(0.2, 0.9);
  if (!course.take("APPROVE_ANSWER", approved, { by: approver, details })) return sentAt;
  desk.approve(answered, approved, approver);
  const moment = new Date(sentAt);
  const firstAnsweredAt = course.row.firstAnsweredAt ?? moment;
  const via = viaOf(course.row.channel);
  const sent = { ...details, via, sha256: desk.versions.at(-1)!.sha256 };
  const change = { answeredAt: moment, firstAnsweredAt, postponedUntil: null };
  if (course.take("SEND_ANSWER", sentAt, { by, details: sent, change })) desk.send(answered, sentAt, by);
  return sentAt;
}

/** The answer is not accepted and written again. */
function doAgain(course: Course, setting: LifeSetting, answeredAt: number): number {
  const { random, centre, office } = setting;
  const at = office.into(answeredAt + random.wait(DAY), random);
  const change = { answeredAt: null, solvedAt: null, returnCount: course.row.returnCount + 1 };
  const note = random.pick(names.notes.RETURNED);
  if (random.isLikely(RETURNED_BY_REVIEW)) reviewAnswer(course, setting, at, QualityVerdict.RETURN, note);
  if (!course.take("RETURN", at, { by: personOf(centre, APPROVERS), change, note })) return answeredAt;
  return answer(course, setting, office.into(at + DAY + random.wait(2 * DAY), random));
}

/** Marked by the applicant, found solved or explained, closed. */
function finish(course: Course, setting: LifeSetting, answeredAt: number, operator: CentrePerson): void {
  const { random, office } = setting;
  const { row } = course;
  const isSolved = random.isLikely(0.68);
  if (random.isLikely(REVIEWED_SHARE)) {
    const reviewedAt = office.into(answeredAt + random.wait(DAY), random);
    reviewAnswer(course, setting, reviewedAt, QualityVerdict.ACCEPT, null);
  }
  const mark = new ComingMark(course, setting, answeredAt, isSolved, operator);
  let at = office.into(Math.max(answeredAt, course.lastAt) + random.wait(2 * DAY), random);
  const cause = { causeId: random.isLikely(0.55) ? causeOf(setting) : null };
  mark.comeBefore(at);
  if (isSolved && !course.take("SOLVE", at, { by: operator, change: { solvedAt: new Date(at), ...cause } }))
    return mark.comeBefore(course.now);
  at = Math.max(office.into(at + random.wait(3 * DAY), random), at + HOUR);
  mark.comeBefore(at);
  const outcome = isSolved ? Outcome.SOLVED : random.isLikely(0.85) ? Outcome.EXPLAINED : Outcome.REFUSED;
  const causeId = row.causeId ?? (setting.centre.isCauseObligatory ? causeOf(setting) : cause.causeId);
  const words = outcome === Outcome.EXPLAINED ? names.explanations : names.refusals;
  const note = isSolved ? null : random.pick(words);
  const change = { outcome, closedAt: new Date(at), causeId };
  course.take("CLOSE", at, { by: operator, note, details: { outcome }, change });
  mark.comeBefore(course.now);
}

function causeOf({ centre, random, matter }: LifeSetting): Centre["causes"][number]["id"] | null {
  const group = random.isLikely(0.7) ? matter.causes[0]! : random.pick(matter.causes);
  const fitting = centre.causes.filter((cause) => cause.group === group);
  const list = fitting.length > 0 ? fitting : centre.causes;
  return list.length > 0 ? random.pick(list).id : null;
}
