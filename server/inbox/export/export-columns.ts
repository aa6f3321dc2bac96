/** What an export shows of a submission: never what the applicant wrote, nor who it is. */
import labels from "../../../schema/labels.json" with { type: "json" };

export type Language = "ru" | "en";

/** A row as the statement gives it; instants are texts. */
export interface ExportRow {
  readonly id: string;
  readonly isOpen: boolean;
  readonly number: string;
  readonly externalNumber: string | null;
  readonly regime: string;
  readonly channel: string;
  readonly applicantKind: string;
  readonly receivedAt: string;
  readonly summary: string;
  readonly place: string | null;
  readonly object: string | null;
  readonly fact: string | null;
  readonly sector: string | null;
  readonly topic: string | null;
  readonly scale: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly recipient: string | null;
  readonly executorName: string | null;
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
  readonly isRepeat: boolean;
  readonly isFastTrack: boolean;
  readonly cause: string | null;
  readonly mark: number | null;
  readonly lastEventAt: string;
}

export const EXPORT_SQL = {
  columns: `s.id, s.is_open as "isOpen", s.number, s.external_number as "externalNumber", s.regime, s.channel,
    s.applicant_kind as "applicantKind", s.received_at as "receivedAt", s.summary, s.place, s.object, s.fact,
    c.name as sector, t.name as topic, s.scale, s.state, s.outcome, r.name as recipient,
    s.executor_name as "executorName", s.due_at as "dueAt", s.answered_at as "answeredAt", s.closed_at as "closedAt",
    s.is_repeat as "isRepeat", s.is_fast_track as "isFastTrack", u.name as cause, s.mark, s.last_event_at as "lastEventAt"`,
  joins: `left join topic t on t.municipality_id = s.municipality_id and t.id = s.topic_id
    left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id
    left join recipient r on r.municipality_id = s.municipality_id and r.id = s.recipient_id
    left join cause u on u.municipality_id = s.municipality_id and u.id = s.cause_id`,
} as const;

/** A cell: text, number, or an instant. */
export type Cell = string | number | Date | null;

interface Column {
  readonly ru: string;
  readonly en: string;
  readonly cell: (row: ExportRow, language: Language) => Cell;
}

const LABELS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = labels;

/** A code that has no label stands for itself. */
const label = (set: string, code: string | null, language: Language): string | null =>
  code === null ? null : (LABELS[set]?.[code]?.[language] ?? code);

const at = (text: string | null): Date | null => (text === null ? null : new Date(text));
const yes = (is: boolean, language: Language): string => (is ? { ru: "да", en: "yes" }[language] : "");

export const EXPORT_COLUMNS: readonly Column[] = [
  { ru: "Номер", en: "Number", cell: ({ number }) => number },
  { ru: "Номер в источнике", en: "Number at the source", cell: ({ externalNumber }) => externalNumber },
  { ru: "Режим", en: "Regime", cell: ({ regime }, language) => label("regime", regime, language) },
  { ru: "Канал", en: "Channel", cell: ({ channel }, language) => label("channel", channel, language) },
  {
    ru: "Заявитель",
    en: "Applicant",
    cell: (row, language) => label("applicantKind", row.applicantKind, language),
  },
  { ru: "Поступило", en: "Received", cell: ({ receivedAt }) => at(receivedAt) },
  { ru: "Суть", en: "Matter", cell: ({ summary }) => summary },
  { ru: "Место", en: "Place", cell: ({ place }) => place },
  { ru: "Объект", en: "Object", cell: ({ object }) => object },
  { ru: "Факт", en: "Fact", cell: ({ fact }) => fact },
  { ru: "Направление", en: "Sector", cell: ({ sector }) => sector },
  { ru: "Тематика", en: "Topic", cell: ({ topic }) => topic },
  { ru: "Масштаб", en: "Scale", cell: ({ scale }, language) => label("incidentClass", scale, language) },
  { ru: "Состояние", en: "State", cell: ({ state }, language) => label("submissionState", state, language) },
  {
    ru: "Итог",
    en: "Outcome",
    cell: ({ outcome }, language) => label("submissionOutcome", outcome, language),
  },
  { ru: "Ответственный получатель", en: "Responsible recipient", cell: ({ recipient }) => recipient },
  { ru: "Исполнитель", en: "Executor", cell: ({ executorName }) => executorName },
  { ru: "Срок", en: "Due", cell: ({ dueAt }) => at(dueAt) },
  { ru: "Ответ дан", en: "Answered", cell: ({ answeredAt }) => at(answeredAt) },
  { ru: "Закрыто", en: "Closed", cell: ({ closedAt }) => at(closedAt) },
  { ru: "Повторное", en: "Repeat", cell: ({ isRepeat }, language) => yes(isRepeat, language) },
  {
    ru: "Быстрое решение",
    en: "Fast track",
    cell: ({ isFastTrack }, language) => yes(isFastTrack, language),
  },
  { ru: "Причина", en: "Cause", cell: ({ cause }) => cause },
  { ru: "Оценка", en: "Mark", cell: ({ mark }) => mark },
  { ru: "Последнее событие", en: "Last event", cell: ({ lastEventAt }) => at(lastEventAt) },
];
