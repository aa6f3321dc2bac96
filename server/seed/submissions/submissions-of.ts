/**
 * Two years of invented submissions of one municipality, in the order in which they came in. Pure and
 * streaming: the same centre, size and day give the same rows, and no more than a day of them is held at once.
 */
import type { TopicId } from "../../classifier/topic.entity.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ApplicantId } from "../../submission/applicant.entity.ts";
import { matchKeyOf } from "../../submission/find-applicant.ts";
import { placeKey } from "../../submission/fold.ts";
import { Regime, Scale } from "../../submission/submission.enums.ts";
import type { SubmissionEventId } from "../../submission/submission-event.entity.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { LinkKind, LinkState, type SubmissionLinkId } from "../../submission/submission-link.entity.ts";
import { registerNumber } from "../../submission/take-numbers.ts";
import type { SubmissionTermId } from "../../term/submission-term.entity.ts";
import { AnswerDesk } from "./answer-desk.ts";
import type { Centre } from "./centre.ts";
import { ChannelChoice } from "./channels.ts";
import { Clocks } from "./clocks.ts";
import { Course } from "./course.ts";
import { operatorOf } from "./acting.ts";
import { live, type LifeSetting } from "./life.ts";
import { type Earlier, Memory } from "./memory.ts";
import { mattersOf, type TopicMatter } from "./matters.ts";
import { Lot, Random } from "./random.ts";
import { answeringOf, type AnsweringBodies } from "./answering.ts";
import { HOURS, isWeekend, monthOf, OfficeTime, SEASONS, sharesByDay } from "./rhythm.ts";
import {
  type ApplicantRow,
  type LinkRow,
  type InventedSubmission,
  type SubmissionRow,
  UNTOUCHED,
} from "./rows.ts";
import { storiesUntil, type Telling } from "./town-stories.ts";
import { applicantOf, houseOf, type InventedApplicant, placeOf, wordsOf } from "./wording.ts";

export interface InventOptions {
  readonly size: number;
  readonly now: Date;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const REPEAT_SHARE = 0.062;
const KNOWN_APPLICANT_SHARE = 0.2;

export function* submissionsOf(centre: Centre, { size, now }: InventOptions): Generator<InventedSubmission> {
  const inventor = new Inventor(centre, now, size);
  const today = inventor.office.dayOf(now.getTime());
  const chance = new Random(`${centre.slug}: stories`);
  const stories = storiesUntil(today, chance, (on) => inventor.topicsOf(monthOf(on)).draw(chance));
  for (const { day, count } of sharesByDay(today, size, (month) => inventor.topicsOf(month).total)) {
    const told = [...(stories.get(day) ?? [])];
    for (const { at, channel } of inventor.arrivalsOn(day, count))
      yield inventor.invent(day, at, channel, told.pop() ?? null);
  }
}

class Inventor {
  readonly office: OfficeTime;
  readonly #random: Random;
  readonly #topics: readonly Lot<TopicMatter>[];
  readonly #channels: ChannelChoice;
  readonly #bodies: AnsweringBodies;
  readonly #memory: Memory;
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly centre: Centre,
    readonly now: Date,
    size: number,
  ) {
    this.#random = new Random(centre.slug);
    this.#memory = new Memory(this.#random, size);
    this.office = new OfficeTime(centre.timeZone, (day) => centre.terms.calendar.dayOf(day).isWorking);
    const matters = mattersOf(centre.topics);
    this.#topics = Array.from(
      { length: 12 },
      (_, month) =>
        new Lot(matters.map((each) => [each, each.matter.weight * SEASONS[each.matter.season][month]!])),
    );
    this.#channels = new ChannelChoice(centre.channels);
    this.#bodies = answeringOf(centre);
  }

  topicsOf(month: number): Lot<TopicMatter> {
    return this.#topics[month]!;
  }

  /** Instants of a day in order, none after now. */
  arrivalsOn(day: PlainDate, count: number): { at: number; channel: string }[] {
    const random = this.#random;
    const start = this.office.startOf(day);
    const arrivals = Array.from({ length: count }, () => {
      const channel = this.#channels.on(isWeekend(day), random);
      const hour = HOURS[this.#channels.hoursOf(channel)].draw(random);
      const at = start + Math.floor((hour * 60 + random.between(0, 60)) * MINUTE);
      const isFuture = at > this.now.getTime();
      // Today has only come so far: what would come later comes before.
      return { channel, at: isFuture ? Math.floor(random.between(start, this.now.getTime())) : at };
    });
    return arrivals.toSorted((one, other) => one.at - other.at);
  }

  /** @param told the story that it is a part of; null when it is about something of its own */
  invent(day: PlainDate, at: number, channel: string, told: Telling | null): InventedSubmission {
    const random = this.#random;
    const repeated = !told && random.isLikely(REPEAT_SHARE) ? this.#memory.repeatable(at) : null;
    const choice = told?.choice ?? repeated?.choice ?? this.topicsOf(monthOf(day)).draw(random);
    const regime = this.#channels.regimeOf(channel, random);
    const place = told?.place ?? (repeated ? repeated.place : placeOf(random, choice.matter.where));
    const known = repeated ?? (!told && random.isLikely(KNOWN_APPLICANT_SHARE) ? this.#memory.any() : null);
    const home = choice.matter.where === "HOUSE" && place !== null ? place : houseOf(random);
    const applicant = known?.applicant ?? applicantOf(random, this.#channels.isNetwork(channel), home);
    const applicantId = known?.applicantId ?? random.id<ApplicantId>(at);
    const row = this.#row({ at, channel, regime, choice, place, applicant, applicantId, repeated, told });
    const course = this.#course(row, choice);
    this.#memory.keep({
      id: row.id,
      receivedAt: at,
      choice,
      form: this.#form,
      place,
      applicant,
      applicantId,
    });
    return {
      submission: row,
      applicant: known ? null : this.#applicantRow(applicantId, applicant, row.registeredAt),
      events: course.events.map((event) => ({
        municipality: this.centre.id,
        id: random.id<SubmissionEventId>(event.at.getTime()),
        submissionId: row.id,
        at: event.at,
        kind: event.kind,
        accountId: event.actor.accountId,
        actor: event.actor.name,
        note: event.note,
        details: event.details,
      })),
      terms: course.clocks.terms.map((term) => ({
        ...term,
        municipality: this.centre.id,
        id: random.id<SubmissionTermId>(term.startedAt.getTime()),
        submissionId: row.id,
      })),
      marks: course.marks,
      reviews: course.reviews,
      answers: course.desk.answers,
      answerVersions: course.desk.versions,
      link: repeated ? this.#link(row, repeated) : null,
    };
  }

  /** Form of the last submission, for those who come back to it. */
  #form = 0;

  #row(facts: RowFacts): SubmissionRow {
    const { at, channel, regime, choice, place, applicant, applicantId, repeated, told } = facts;
    const random = this.#random;
    const registeredAt = this.#registeredAt(at, channel);
    const isSigned = regime === Regime.APPEAL && applicant.name !== null;
    const signature = isSigned ? [applicant.name, applicant.phone].filter(Boolean).join(", ") : null;
    const { form, ...words } = wordsOf(random, choice.matter, {
      place,
      regime,
      signature,
      earlier: repeated?.form ?? null,
      told: told?.form ?? null,
    });
    this.#form = form;
    const topic = choice.topic;
    return {
      ...UNTOUCHED,
      municipality: this.centre.id,
      id: random.id<SubmissionId>(at),
      number: this.#number(registeredAt),
      regime,
      channel,
      route: regime === Regime.APPEAL ? this.#channels.routeOf(channel, random) : null,
      externalNumber: this.#channels.externalNumberOf(channel, random),
      applicantKind: applicant.kind,
      applicantId,
      ...words,
      place,
      placeKey: placeKey(place),
      sectorId: topic?.sectorId ?? null,
      topicId: topic?.id ?? null,
      originalSectorId: topic?.sectorId ?? null,
      federalSector: this.centre.federal.of(topic?.id ?? null, topic?.sectorId ?? null),
      scale: this.#scale(),
      regulationVersion: this.centre.regulationVersion,
      receivedAt: new Date(at),
      registeredAt,
      isRepeat: repeated !== null,
      isFastTrack: channel === "POS" && regime === Regime.MESSAGE && random.isLikely(0.6),
      isAccelerated: (topic?.acceleratedDays ?? null) !== null,
      lastEventAt: registeredAt,
    };
  }

  #course(row: SubmissionRow, { topic, matter }: TopicMatter): Course {
    const { centre } = this;
    const clocks = new Clocks(centre.terms, {
      regime: row.regime,
      channel: row.channel,
      topicId: row.topicId as TopicId | null,
      receivedAt: row.receivedAt,
      registeredAt: row.registeredAt,
      isFastTrack: row.isFastTrack,
      isAccelerated: row.isAccelerated,
      acceleratedDays: topic?.acceleratedDays ?? null,
      isUrgent: centre.terms.isUrgent(row.text, row.topicId),
    });
    row.originalDueAt = clocks.finalDue;
    const desk = new AnswerDesk(row, this.#random);
    const course = new Course(row, clocks, desk, this.now.getTime());
    const { channel, regime } = row;
    course.record("REGISTERED", row.registeredAt, operatorOf(centre, channel), null, { channel, regime });
    const answering = this.#bodies.forSector(row.sectorId, this.#random);
    if (answering) {
      const setting: LifeSetting = {
        centre,
        random: this.#random,
        office: this.office,
        matter,
        answering,
        mistaken: this.#bodies.another(answering, this.#random),
      };
      live(course, setting);
    }
    course.settle();
    return course;
  }

  /** From systems at once, from paper on a working day. */
  #registeredAt(at: number, channel: string): Date {
    const random = this.#random;
    const isByHand = this.#channels.hoursOf(channel) === "OFFICE";
    const registered = isByHand
      ? this.office.into(at + random.wait(0.7 * DAY), random)
      : at + random.wait(12) * MINUTE;
    return new Date(Math.max(at, Math.min(Math.floor(registered), this.now.getTime())));
  }

  #number(registeredAt: Date): string {
    const year = this.office.dayOf(registeredAt.getTime()).slice(0, 4);
    const index = (this.#numbers.get(year) ?? 0) + 1;
    this.#numbers.set(year, index);
    return registerNumber(Number(year), index);
  }

  #scale(): Scale | null {
    const { scales } = this.centre;
    if (scales.length === 0) return null;
    const isRegional = scales.includes(Scale.REGIONAL) && this.#random.isLikely(0.12);
    return isRegional ? Scale.REGIONAL : (scales.find((scale) => scale === Scale.MUNICIPAL) ?? scales[0]!);
  }

  /** A person found it to be a repeat when it was registered. */
  #link(row: SubmissionRow, earlier: Earlier): LinkRow {
    return {
      municipality: this.centre.id,
      id: this.#random.id<SubmissionLinkId>(row.registeredAt.getTime()),
      submissionId: row.id,
      earlierId: earlier.id,
      kind: LinkKind.REPEAT,
      state: LinkState.CONFIRMED,
      score: 0.9,
      reasons: ["SAME_APPLICANT", "SAME_TOPIC", ...(row.place === null ? [] : (["SAME_PLACE"] as const))],
      createdAt: row.registeredAt,
      decidedAt: row.registeredAt,
      decidedBy: operatorOf(this.centre, row.channel).name,
    };
  }

  #applicantRow(id: ApplicantId, applicant: InventedApplicant, createdAt: Date): ApplicantRow {
    const { name, phone, email, address, nickname } = applicant;
    const facts = { name, phone, email, address, nickname };
    const matchKey = matchKeyOf(facts) ?? "";
    return { municipality: this.centre.id, id, ...facts, name: facts.name ?? "", matchKey, createdAt };
  }
}

interface RowFacts {
  readonly at: number;
  readonly channel: string;
  readonly regime: Regime;
  readonly choice: TopicMatter;
  readonly place: string | null;
  readonly applicant: InventedApplicant;
  readonly applicantId: ApplicantId;
  readonly repeated: Earlier | null;
  readonly told: Telling | null;
}
