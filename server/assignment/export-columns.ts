/** What an export shows of assignments. */
import labels from "../../schema/labels.json" with { type: "json" };
import type { Cell, Language } from "../inbox/export/export-columns.ts";

/** A row as the statement gives it; days are texts. */
export interface ExportRow {
  readonly number: string;
  readonly sourceKind: string;
  readonly ground: string | null;
  readonly title: string;
  readonly text: string;
  readonly owner: string | null;
  readonly sector: string | null;
  readonly setOn: string;
  readonly setByName: string;
  readonly dueOn: string;
  readonly originalDueOn: string;
  readonly state: string;
  readonly isOverdue: boolean;
  readonly closedOn: string | null;
}

/** Values: zone, zone, today. */
export const EXPORT_COLUMNS_SQL = `s.ordinal || '/' || s.year as number, s.source_kind as "sourceKind", s.ground,
  s.title, s.text, coalesce(m.name, m.post, r.name) as owner, c.name as sector,
  (s.set_at at time zone ?)::date::text as "setOn", s.set_by_name as "setByName", s.due_on::text as "dueOn",
  s.original_due_on::text as "originalDueOn", s.state, (s.closed_at at time zone ?)::date::text as "closedOn",
  (s.state in ('SET', 'ACCEPTED', 'RETURNED') and s.due_on < ?::date) as "isOverdue"`;

export const EXPORT_JOINS_SQL = `left join member m on m.municipality_id = s.municipality_id and m.id = s.owner_member_id
  left join recipient r on r.municipality_id = s.municipality_id and r.id = s.owner_recipient_id
  left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id`;

interface Column {
  readonly ru: string;
  readonly en: string;
  readonly cell: (row: ExportRow, language: Language) => Cell;
}

type Labels = Readonly<Record<string, Readonly<Record<Language, string>>>>;
const label = (set: Labels, code: string, language: Language): string => set[code]?.[language] ?? code;

/** «21.11.2026» or as ISO writes it. */
const day = (text: string | null, language: Language): string | null =>
  text === null || language === "en" ? text : text.split("-").toReversed().join(".");

export const EXPORT_COLUMNS: readonly Column[] = [
  { ru: "Номер", en: "Number", cell: ({ number }) => number },
  { ru: "Поручение", en: "Assignment", cell: ({ title }) => title },
  { ru: "Что сделать", en: "What to do", cell: ({ text }) => text },
  { ru: "Исполнитель", en: "Owner", cell: ({ owner }) => owner },
  { ru: "Направление", en: "Sector", cell: ({ sector }) => sector },
  { ru: "Срок", en: "Due", cell: ({ dueOn }, language) => day(dueOn, language) },
  {
    ru: "Первоначальный срок",
    en: "Due at first",
    cell: ({ originalDueOn }, language) => day(originalDueOn, language),
  },
  {
    ru: "Состояние",
    en: "State",
    cell: ({ state }, language) => label(labels.assignmentState, state, language),
  },
  {
    ru: "Просрочено",
    en: "Overdue",
    cell: ({ isOverdue }, language) => (isOverdue ? { ru: "да", en: "yes" }[language] : ""),
  },
  {
    ru: "Откуда",
    en: "Follows from",
    cell: ({ sourceKind }, language) => label(labels.assignmentSource, sourceKind, language),
  },
  { ru: "Основание", en: "Ground", cell: ({ ground }) => ground },
  { ru: "Поставил", en: "Set by", cell: ({ setByName }) => setByName },
  { ru: "Поставлено", en: "Set on", cell: ({ setOn }, language) => day(setOn, language) },
  { ru: "Закрыто", en: "Closed on", cell: ({ closedOn }, language) => day(closedOn, language) },
];
