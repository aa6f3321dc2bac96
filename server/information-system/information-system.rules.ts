/** What is said of systems, their work and their protection, and where it stands: pure. */
import { addDays, addMonths, type PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { InformationSystem, ProtectionMark, SystemOccurrence } from "./information-system.entity.ts";
import { OccurrenceKind, OccurrenceState, ProtectionState } from "./information-system.enums.ts";
import { type ProtectionMeasure, SOON_DAYS } from "./protection-book.ts";

export type SystemFacts = Pick<
  InformationSystem,
  "name" | "purpose" | "owner" | "systemClass" | "protectionLevel" | "clause" | "link" | "contact" | "state"
>;

const LINK = /^https:\/\/[^\s<>"']+$/iu;
const LONGEST_LINK = 2_000;
const LONGEST_CLAUSE = 60;

export function systemRefusal(facts: SystemFacts): SubmissionRefusal | null {
  const { name, purpose, owner, protectionLevel, clause, link, contact } = facts;
  if (link !== null && (link.length > LONGEST_LINK || !LINK.test(link)))
    return refuse("LINK_WRONG", "Ссылка должна начинаться с https:// и не содержать пробелов.");
  if (protectionLevel !== null && ![1, 2, 3, 4].includes(protectionLevel))
    return refuse("VALUE_OUT_OF_RANGE", "Уровень защищённости — число от 1 до 4.");
  if ((clause?.length ?? 0) > LONGEST_CLAUSE)
    return refuse("TEXT_TOO_LONG", `Пункт положения — до ${LONGEST_CLAUSE} знаков, например «4.3.6».`);
  return lineRefusal(name) ?? textRefusal(purpose) ?? textRefusal(owner) ?? textRefusal(contact);
}

export type OccurrenceFacts = Pick<
  SystemOccurrence,
  "kind" | "title" | "startsAt" | "endsAt" | "cause" | "outcome" | "isCancelled"
>;

export function occurrenceRefusal(facts: OccurrenceFacts, now: Date): SubmissionRefusal | null {
  const { kind, title, startsAt, endsAt, cause, outcome, isCancelled } = facts;
  if (endsAt !== null && endsAt <= startsAt)
    return refuse("DATES_REVERSED", "Окончание раньше начала. Проверьте время.");
  if (kind === OccurrenceKind.PLANNED_WORK && endsAt === null)
    return refuse("DATE_MISSING", "Укажите, когда работы закончатся: люди должны знать, сколько ждать.");
  if (kind !== OccurrenceKind.PLANNED_WORK && startsAt > now)
    return refuse("IN_THE_FUTURE", "Сбой не может начаться в будущем. Проверьте время.");
  if (kind !== OccurrenceKind.PLANNED_WORK && isCancelled)
    return refuse("STEP_NOT_ALLOWED", "Отменить можно только плановые работы. Укажите, когда сбой устранён.");
  return lineRefusal(title) ?? textRefusal(cause) ?? textRefusal(outcome);
}

/** Where an occurrence stands at a moment. */
export function occurrenceState(
  { startsAt, endsAt, isCancelled }: Pick<SystemOccurrence, "startsAt" | "endsAt" | "isCancelled">,
  now: Date,
): OccurrenceState {
  if (isCancelled) return OccurrenceState.CANCELLED;
  if (startsAt > now) return OccurrenceState.AHEAD;
  return endsAt !== null && endsAt <= now ? OccurrenceState.OVER : OccurrenceState.RUNNING;
}

/** Hours within which the regulator is told of a leak, and of what was found (152-ФЗ, ст. 21, ч. 3.1). */
const TELL_HOURS = 24;
const FINDINGS_HOURS = 72;

/** By when the regulator is to be told, twice; null for what is no leak. */
export function leakTerms({
  kind,
  startsAt,
  notedAt,
}: Pick<SystemOccurrence, "kind" | "startsAt" | "notedAt">): {
  readonly tellBy: Date;
  readonly findingsBy: Date;
} | null {
  if (kind !== OccurrenceKind.SECURITY_INCIDENT) return null;
  // The term runs from when it was found out, and nobody finds out before it happened.
  const found = notedAt > startsAt ? notedAt : startsAt;
  const after = (hours: number) => new Date(found.getTime() + hours * 3_600_000);
  return { tellBy: after(TELL_HOURS), findingsBy: after(FINDINGS_HOURS) };
}

export type ProtectionFacts = Pick<
  ProtectionMark,
  "measureCode" | "doneOn" | "doneByName" | "document" | "note"
>;

export function protectionRefusal(
  { doneOn, doneByName, document, note }: ProtectionFacts,
  measure: ProtectionMeasure | null,
  today: PlainDate,
): SubmissionRefusal | null {
  if (measure === null)
    return refuse("MEASURE_UNKNOWN", "Такой меры в перечне нет. Обновите страницу и выберите из списка.");
  if (doneOn > today)
    return refuse("IN_THE_FUTURE", "Отметить можно только сделанное: день не может быть в будущем.");
  if (doneOn < measure.from || (measure.until !== undefined && doneOn > measure.until))
    return refuse("NOT_ASKED_THEN", "В этот день такой меры не требовалось. Проверьте дату.");
  return lineRefusal(doneByName) ?? textRefusal(document) ?? textRefusal(note);
}

/** The day on which a measure is due again. */
export const dueAgainOn = (doneOn: PlainDate, { months }: Pick<ProtectionMeasure, "months">): PlainDate =>
  addMonths(doneOn, months);

/** Where a measure stands on a day. */
export function protectionState(dueOn: PlainDate | null, today: PlainDate): ProtectionState {
  if (dueOn === null) return ProtectionState.NEVER;
  if (dueOn < today) return ProtectionState.OVERDUE;
  return dueOn <= addDays(today, SOON_DAYS) ? ProtectionState.DUE_SOON : ProtectionState.DONE;
}

/** An account that nobody uses for so long is to be looked at. */
const IDLE_DAYS = 92;

/** Whether nobody has signed in for long; an account made lately has had no time for it. */
export function isIdle(
  { grantedAt, lastSignedInAt }: { readonly grantedAt: Date; readonly lastSignedInAt: Date | null },
  now: Date,
): boolean {
  const last = lastSignedInAt ?? grantedAt;
  return now.getTime() - last.getTime() > IDLE_DAYS * 86_400_000;
}
