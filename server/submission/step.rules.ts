/** What a step needs besides the right state: pure, each rule next to its clause. */
import grounds from "./dismissal-grounds.json" with { type: "json" };
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { Outcome, Regime, SubmissionState } from "./submission.enums.ts";
import { refuse, type SubmissionRefusal } from "./submission-refusal.ts";

/** Code of `labels` set `dismissalGround`. */
export type GroundCode = keyof typeof grounds;

export interface GroundRule {
  readonly regime: Regime;
  readonly clause: string | null;
  readonly source: "LAW" | "METHOD" | "UNCONFIRMED";
  /** What the program can tell by itself; null when a person decides. */
  readonly check: "APPLICANT_UNREACHABLE" | "REPEAT" | null;
  readonly needsNotice: boolean;
}

export const GROUNDS = new Map(Object.entries(grounds) as [GroundCode, GroundRule][]);

/** Longest extension in days: 59-ФЗ, art. 12 part 2. */
export const LONGEST_EXTENSION = 30;
/** Furthest day that may be promised: later than that nobody remembers it. */
const LONGEST_POSTPONEMENT = 365;

/** Longest note of the history, in characters. */
const LONGEST_NOTE = 4_000;
/** Longest name of a body. */
const LONGEST_NAME = 500;

/** A note is for people to read, not a place for documents. */
export const noteRefusal = (note: string | null): SubmissionRefusal | null =>
  (note?.length ?? 0) > LONGEST_NOTE
    ? refuse("TEXT_TOO_LONG", `Слишком длинный текст: можно до ${LONGEST_NOTE} знаков.`)
    : null;

/** A reason that the history keeps must say something. */
export const reasonRefusal = (reason: string | null): SubmissionRefusal | null =>
  (reason ?? "").trim() === ""
    ? refuse("REASON_MISSING", "Напишите причину: она останется в истории.")
    : noteRefusal(reason);

/** The body that something goes to has a name. */
export function bodyRefusal(body: string): SubmissionRefusal | null {
  if (body.trim() === "") return refuse("BODY_MISSING", "Укажите орган, которому передаёте обращение.");
  return body.length > LONGEST_NAME
    ? refuse("TEXT_TOO_LONG", `Слишком длинное название: можно до ${LONGEST_NAME} знаков.`)
    : null;
}

export interface ExtensionClaim {
  readonly regime: Regime;
  readonly days: number;
  readonly isNotified: boolean;
  readonly isExtended: boolean;
}

/** Only an appeal, once, by 30 days at most, and the applicant is told. */
export function extensionRefusal(claim: ExtensionClaim): SubmissionRefusal | null {
  const clause = "59-ФЗ, ст. 12 ч. 2";
  if (claim.regime !== Regime.APPEAL)
    return refuse(
      "EXTENSION_ONLY_APPEAL",
      "Продление срока предусмотрено для обращений. Сообщение можно отложить до обещанного дня.",
      clause,
    );
  if (claim.isExtended)
    return refuse("ALREADY_EXTENDED", "Срок уже продлевали: второй раз закон не позволяет.", clause);
  if (!Number.isInteger(claim.days) || claim.days < 1 || claim.days > LONGEST_EXTENSION)
    return refuse("EXTENSION_TOO_LONG", `Продлить срок можно на 1–${LONGEST_EXTENSION} дней.`, clause);
  if (!claim.isNotified)
    return refuse("NOTICE_MISSING", "Уведомите заявителя о продлении и отметьте это.", clause);
  return null;
}

/** A postponed submission has a day that was promised, ahead and within a year. */
export function postponementRefusal(until: PlainDate, today: PlainDate): SubmissionRefusal | null {
  if (until <= today) return refuse("DAY_NOT_AHEAD", "Укажите обещанный день позже сегодняшнего.");
  if (until > addDays(today, LONGEST_POSTPONEMENT))
    return refuse("DAY_TOO_FAR", "Отложить можно не больше чем на год.");
  return null;
}

export interface ClosingClaim {
  readonly state: SubmissionState;
  readonly outcome: Outcome;
  readonly hasCause: boolean;
}

/** Solved is not the same as answered; a cause where the regulation wants one for every incident. */
export function closingRefusal(
  { state, outcome, hasCause }: ClosingClaim,
  causeObligatory: RegulationVariant["causeObligatory"],
): SubmissionRefusal | null {
  if (outcome === Outcome.FORWARDED || outcome === Outcome.DISMISSED)
    return refuse(
      "STEP_NOT_ALLOWED",
      "Для этого есть отдельные действия: «Переадресовать» и «Оставить без ответа по существу».",
    );
  if (outcome === Outcome.SOLVED && state !== SubmissionState.SOLVED)
    return refuse(
      "NOT_SOLVED",
      "Ответ дан, но вопрос не отмечен решённым. Отметьте решение или выберите другой итог.",
    );
  return causeRefusal(hasCause, causeObligatory);
}

/** The cause is obligatory where the regulation says so. */
export function causeRefusal(
  hasCause: boolean,
  causeObligatory: RegulationVariant["causeObligatory"],
): SubmissionRefusal | null {
  if (hasCause || !causeObligatory?.value) return null;
  const clause = causeObligatory.clause;
  const by = clause === null ? "" : ` (п. ${clause})`;
  return refuse("CAUSE_MISSING", `Регламент требует причину каждого инцидента${by}: укажите её.`, clause);
}

export interface DismissalClaim {
  readonly ground: string;
  readonly regime: Regime;
  readonly isRepeat: boolean;
  /** The applicant is named and can be written to. */
  readonly isReachable: boolean;
  readonly isNotified: boolean;
}

/** A ground of the law that fits the submission. */
export function dismissalRefusal(claim: DismissalClaim): SubmissionRefusal | null {
  const rule = GROUNDS.get(claim.ground as GroundCode);
  if (!rule || rule.regime !== claim.regime)
    return refuse("GROUND_UNKNOWN", "Такого основания для этого вида обращений нет.");
  if (rule.check === "APPLICANT_UNREACHABLE" && claim.isReachable)
    return refuse("GROUND_NOT_MET", "Заявитель назвал себя и оставил адрес: ответ обязателен.", rule.clause);
  if (rule.check === "REPEAT" && !claim.isRepeat)
    return refuse(
      "GROUND_NOT_MET",
      "Прекратить переписку можно только по повторному обращению: сначала подтвердите повтор.",
      rule.clause,
    );
  if (rule.needsNotice && !claim.isNotified)
    return refuse("NOTICE_MISSING", "Уведомите заявителя и отметьте это.", rule.clause);
  return null;
}
