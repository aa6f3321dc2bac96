/** Letters in words: what happened, the number and the term. Never the applicant and never the matter. */
import { NotificationKind } from "./notification-kind.ts";

/** One thing a letter tells. */
export interface LetterLine {
  readonly kind: NotificationKind;
  readonly submissionId: string | null;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Where the letter comes from and leads to. */
export interface LetterPlace {
  /** Name of the municipality. */
  readonly municipality: string;
  /** Address of the municipality's part of the portal, without a slash at the end. */
  readonly url: string;
  readonly timeZone: string;
}

/** What a summary counts. */
export interface DigestCounts {
  readonly overdue: number;
  readonly dueToday: number;
  readonly open: number;
  readonly unread: number;
}

export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const SENTENCES: Readonly<Record<NotificationKind, (about: string) => string>> = {
  ASSIGNED: (about) => `Вам передано обращение${about}.`,
  CO_EXECUTOR_ASKED: (about) => `Вас просят о соисполнении по обращению${about}.`,
  RETURNED: (about) => `Обращение${about} возвращено на доработку.`,
  AWAITING_APPROVAL: (about) => `Ответ на обращение${about} ждёт согласования.`,
  ANSWER_APPROVED: (about) => `Ответ на обращение${about} согласован.`,
  ANSWER_REJECTED: (about) => `Ответ на обращение${about} не согласован.`,
  TERM_NEAR: (about) => `Подходит срок по обращению${about}.`,
  TERM_OVER: (about) => `Истёк срок по обращению${about}.`,
  ESCALATED: (about) => `Обращение${about} требует внимания: срок истёк или истекает.`,
  REPEAT_PROPOSED: (about) => `Обращение${about} похоже на повторное.`,
  CORRECTION_DEMANDED: (about) => `Просят исправить сведения по обращению${about}.`,
  IMPORT_FINISHED: () => "Загрузка файла завершена.",
  REQUEST_RECEIVED: () => "Получен запрос ЦУР.",
  REQUEST_DECIDED: () => "ЦУР принял решение по запросу.",
  REQUEST_ANSWERED: () => "ЦУР ответил на запрос вашего центра.",
  REQUEST_DUE: () => "Подходит срок ответа на запрос ЦУР.",
  REQUEST_OVERDUE: () => "Срок ответа на запрос ЦУР истёк.",
  RECOMMENDATION_RECEIVED: () => "Получена рекомендация ЦУР.",
  PRACTICE_DECIDED: () => "ЦУР рассмотрел предложенную практику.",
  TARGET_SET: () => "Центру доведён целевой показатель.",
  INCIDENT_CHANGED: () => "Есть новое в региональном инциденте.",
  INCIDENT_TASK_DUE: () => "Подходит или истёк срок поручения по региональному инциденту.",
  REPORT_DUE: () => "Ждёт работы отчёт, который нужно отправить.",
  REPORT_OVERDUE: () => "Отчёт не отправлен в срок.",
  REPORT_SENT: () => "Отчёт отправлен.",
  SUBSTITUTION_SET: () => "Оформлено замещение на время отсутствия.",
  SUBSTITUTION_ENDED: () => "Замещение прекращено.",
  BLOCK_PROPOSED: () => "Внесено предложение о составе отраслевого блока.",
  BLOCK_DECIDED: () => "Принято решение по предложению о составе отраслевого блока.",
  PLAN_CHANGED: () => "Изменилось состояние плана центра.",
  POLL_CHANGED: () => "Изменилось состояние опроса, голосования или слушаний.",
  PROPOSAL_CHANGED: (about) => `Есть новое по предложению${about}.`,
  PROPOSAL_REPLY_DUE: (about) => `Нужен ответ на предложение${about}: срок подошёл или истёк.`,
  SYSTEM_OCCURRENCE: () => "Есть сообщение о работе информационной системы.",
  SUPPORT_ASKED: (about) => `Поступила заявка в поддержку${about}.`,
  SUPPORT_CHANGED: (about) => `Есть новое по заявке в поддержку${about}.`,
  SUPPORT_OVERDUE: (about) => `Истёк срок ответа на заявку в поддержку${about}.`,
  ASSIGNMENT_SET: (about) => `Вам дано поручение${about}.`,
  ASSIGNMENT_REPORTED: (about) => `Исполнитель отчитался по поручению${about}.`,
  ASSIGNMENT_RETURNED: (about) => `Возвращено на доработку поручение${about}.`,
  ASSIGNMENT_CHANGED: (about) => `Изменилось поручение${about}.`,
  ASSIGNMENT_DUE: (about) => `Подходит срок поручения${about}.`,
  ASSIGNMENT_OVERDUE: (about) => `Истёк срок поручения${about}.`,
  ASSIGNMENT_ESCALATED: (about) => `Требует внимания поручение${about}.`,
  MINUTES_TO_SIGN: () => "Протокол заседания ждёт подписи.",
  ROADMAP_CHANGED: () => "Изменилась дорожная карта или её мероприятие.",
  MEASURE_DUE: () => "Подходит срок мероприятия дорожной карты.",
  MEASURE_OVERDUE: () => "Истёк срок мероприятия дорожной карты.",
  MEASURE_EFFECT: () => "Посчитано, что изменилось после мероприятия.",
  EXTRACT_SENT: () => "Вам направлена выписка из протокола заседания. Подтвердите получение.",
  MEETING_CALLED: () => "Созвано заседание, в котором вы участвуете.",
  MEETING_CHANGED: () => "В заседании, в котором вы участвуете, есть изменения.",
  MEETING_CANCELLED: () => "Заседание, в котором вы участвуете, отменено.",
  MEETING_SOON: () => "Скоро заседание, в котором вы участвуете.",
  RISK_REPORTED: (about) =>
    `Вас уведомляют об информационном риске${about}. Откройте его: так отмечается получение.`,
  RISK_ASSIGNED: (about) => `Вы отвечаете за информационный риск${about}.`,
  RISK_CHANGED: (about) => `Изменилось состояние информационного риска${about}.`,
  RISK_DUE: (about) => `Подходит или истёк срок реагирования на информационный риск${about}.`,
  MEETING_TO_AGREE: () => "Повестка и время заседания ждут вашего согласования.",
  POST_TO_APPROVE: () => "Публикация ждёт согласования.",
  POST_DECIDED: () => "Принято решение по вашей публикации.",
  POST_NOT_PUBLISHED: () => "Публикация не вышла сама: нужно ваше участие.",
  CONTENT_OBLIGED: (about) => `Региональный центр назначил обязательную публикацию${about}.`,
  CONTENT_DUE: (about) => `Обязательная публикация${about} не размещена: срок подходит или прошёл.`,
  PAGE_STALE: () => "На официальной странице давно нет публикаций.",
  PAGE_ADVISED: () => "Вам дали рекомендацию по официальной странице.",
};

/** A letter about what has just happened. */
export function noticeLetter(lines: readonly LetterLine[], place: LetterPlace): LetterText {
  const items = lines.map((line) => ({ sentence: sentenceOf(line, place), url: urlOf(line, place) }));
  const [first] = items;
  const subject =
    items.length === 1 ? withoutFullStop(first!.sentence) : `${countOf(items.length)} по обращениям`;
  return written(`${place.municipality}: ${subject}`, items, place);
}

/** The summary of a day. */
export function digestLetter(counts: DigestCounts, place: LetterPlace): LetterText {
  const items = [
    { sentence: `Просрочено: ${counts.overdue}.`, url: `${place.url}/submissions?view=OVERDUE` },
    { sentence: `Срок сегодня: ${counts.dueToday}.`, url: `${place.url}/submissions?view=DUE_TODAY` },
    { sentence: `Всего в работе у вас: ${counts.open}.`, url: `${place.url}/my-day` },
    { sentence: `Непрочитанных уведомлений: ${counts.unread}.`, url: `${place.url}/notifications` },
  ];
  return written(`${place.municipality}: сводка на сегодня`, items, place);
}

/** What one line tells, as a sentence. */
export function sentenceOf({ kind, params }: LetterLine, { timeZone }: LetterPlace): string {
  const number = typeof params.number === "string" ? ` № ${params.number}` : "";
  const dueAt = typeof params.dueAt === "string" ? new Date(params.dueAt) : null;
  const due = dueAt && !Number.isNaN(dueAt.getTime()) ? ` Срок: ${formatDue(dueAt, timeZone)}.` : "";
  const startsAt = typeof params.startsAt === "string" ? new Date(params.startsAt) : null;
  const start =
    startsAt && !Number.isNaN(startsAt.getTime()) ? ` Начало: ${formatDue(startsAt, timeZone)}.` : "";
  const hurry = params.isUrgent === true ? "Срочно. " : "";
  return `${hurry}${SENTENCES[kind](number)}${due}${start}`;
}

/** The term as the municipality's clock shows it. A day ends a millisecond before the next one begins. */
function formatDue(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("ru-RU", {
    timeZone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

function urlOf({ kind, submissionId, params }: LetterLine, { url }: LetterPlace): string {
  if (submissionId !== null) return `${url}/submissions/${submissionId}`;
  if (kind === NotificationKind.IMPORT_FINISHED && typeof params.importId === "string")
    return `${url}/submissions/imports/${params.importId}`;
  if (typeof params.path === "string" && COOPERATION_PATH.test(params.path))
    return `${url}/cooperation/${params.path}`;
  if (typeof params.measureId === "string") return `${url}/roadmaps/measures/${params.measureId}`;
  if (typeof params.roadmapId === "string") return `${url}/roadmaps/${params.roadmapId}`;
  if (typeof params.assignmentId === "string") return `${url}/assignments/${params.assignmentId}`;
  if (typeof params.extractId === "string") return `${url}/assignments/extracts/${params.extractId}`;
  if (typeof params.minutesOf === "string") return `${url}/meetings/${params.minutesOf}/minutes`;
  if (typeof params.meetingId === "string") return `${url}/meetings/${params.meetingId}`;
  if (typeof params.reportId === "string") return `${url}/reports/${params.reportId}`;
  if (typeof params.riskId === "string") return `${url}/information/risks/${params.riskId}`;
  return `${url}/notifications`;
}

/** What two-way work puts into `path`: a list and an id. */
const COOPERATION_PATH = /^[a-z]+(?:\/[0-9a-f-]{36})?$/;

interface Item {
  readonly sentence: string;
  readonly url: string;
}

/** A letter of a few sentences, each with the page it speaks of. */
export function written(subject: string, items: readonly Item[], { url }: LetterPlace): LetterText {
  const closing = "Письмо отправлено программой, отвечать на него не нужно.";
  const preferences = `${url}/preferences`;
  const lines = items.map(({ sentence, url: link }) => `${sentence}\n${link}`);
  const rows = items.map(
    ({ sentence, url: link }) => `<li><a href="${escaped(link)}">${escaped(sentence)}</a></li>`,
  );
  return {
    subject,
    text: `${lines.join("\n\n")}\n\n${closing}\nКак получать уведомления: ${preferences}\n`,
    html:
      `<!doctype html><html lang="ru"><body><ul>${rows.join("")}</ul><p>${closing}<br>` +
      `<a href="${escaped(preferences)}">Как получать уведомления</a></p></body></html>`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const withoutFullStop = (text: string): string => text.replace(/\.$/, "");

const PLURAL = new Intl.PluralRules("ru");
const NOTICES: Readonly<Record<string, string>> = {
  one: "уведомление",
  few: "уведомления",
  many: "уведомлений",
};

/** How many things a letter tells, in words. */
export const countOf = (count: number): string =>
  `${count} ${NOTICES[PLURAL.select(count)] ?? NOTICES.many!}`;
