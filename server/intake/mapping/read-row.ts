/** One row of a file → what it says of a submission, or why it cannot be taken. Pure. */
import type { RowRecord } from "../file/file-layout.ts";
import {
  ApplicantKind,
  type Outcome,
  Regime,
  type Scale,
  type SubmissionState,
} from "../../submission/submission.enums.ts";
import type { ApplicantFacts } from "../../submission/find-applicant.ts";
import { fold } from "../../submission/fold.ts";
import { foldHeader } from "../fold-name.ts";
import type { DateOrder, Mapping } from "./mapping.ts";
import { instantOfMoment, readMoment } from "./read-moment.ts";
import { recordFault } from "./record-fault.ts";
import { fault, type RowFault } from "./row-fault.ts";
import { fieldKind, type FieldKind, type TargetField } from "./target-fields.ts";
import usualWords from "./value-words.json" with { type: "json" };

/** What one row says; names of organisations and topics are not looked up yet. */
export interface RowFacts {
  readonly rowNumber: number;
  readonly externalNumber: string | null;
  readonly receivedAt: Date;
  readonly values: Readonly<Partial<Record<TargetField, string>>>;
  readonly channel: string;
  readonly regime: Regime;
  readonly route: string | null;
  readonly scale: Scale | null;
  readonly applicantKind: ApplicantKind;
  readonly applicant: ApplicantFacts;
  readonly summary: string;
  readonly state: SubmissionState | null;
  readonly outcome: Outcome | null;
  readonly answeredAt: Date | null;
  readonly mark: number | null;
  readonly isFastTrack: boolean;
  readonly isRepeat: boolean;
  readonly isReconsidered: boolean;
}

/** A mapping made ready for the columns of one file. */
export interface RowReader {
  read(record: RowRecord): { facts: RowFacts } | { faults: RowFault[] };
  /** Value of each mapped field as text, for the preview; faults by column. */
  readonly fields: readonly TargetField[];
}

interface ReadyColumn {
  readonly at: number;
  readonly header: string;
  readonly field: TargetField;
  readonly kind: FieldKind;
  readonly dates: DateOrder;
  readonly words: ReadonlyMap<string, string>;
  /** What spellings of words came to: a file repeats few of them many times. */
  readonly spellings: Map<string, string | undefined>;
}

const MOST_SPELLINGS = 1_000;

const USUAL = usualWords as Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Signs by which systems write that there is nothing. */
const NOTHING = new Set(["", "-", "–", "—", "нет данных", "н/д", "null", "не указано"]);

/** Joins a mapping with the header of a file. Columns that the file lacks are left out. */
export function rowReader(mapping: Mapping, header: readonly string[], zone: string): RowReader {
  const places = new Map(header.map((name, at) => [foldHeader(name), at] as const).toReversed());
  const columns = mapping.columns.flatMap((column): ReadyColumn[] => {
    const at = places.get(foldHeader(column.header));
    if (at === undefined) return [];
    const kind = fieldKind(column.field);
    const own = Object.entries(column.words ?? {}).map(([word, value]) => [fold(word), value] as const);
    const usual = Object.entries(USUAL[kind] ?? {}).map(
      ([word, value]) => [fold(word) || word, value] as const,
    );
    const words = new Map([...usual, ...own]);
    return [
      {
        at,
        header: header[at]!,
        field: column.field,
        kind,
        dates: column.dates ?? "DMY",
        words,
        spellings: new Map(),
      },
    ];
  });
  const width = header.length;
  return {
    fields: columns.map(({ field }) => field),
    read(record) {
      const damage = recordFault(record, header);
      if (damage) return { faults: [damage] };
      if (record.cells.slice(width).some((cell) => cell.trim() !== ""))
        return {
          faults: [
            fault(
              "TOO_MANY_CELLS",
              null,
              "В строке больше ячеек, чем столбцов: проверьте разделители и кавычки.",
            ),
          ],
        };
      return readCells(record, columns, mapping, zone);
    },
  };
}

function readCells(
  record: RowRecord,
  columns: readonly ReadyColumn[],
  mapping: Mapping,
  zone: string,
): { facts: RowFacts } | { faults: RowFault[] } {
  const faults: RowFault[] = [];
  const values: Partial<Record<TargetField, string>> = { ...mapping.constants };
  const moments: Partial<Record<TargetField, Date>> = {};
  for (const column of columns) {
    const text = tidy(record.cells[column.at] ?? "");
    if (NOTHING.has(text.toLowerCase())) continue;
    if (text.startsWith("=")) {
      faults.push(
        fault("FORMULA", column.header, "В ячейке формула, а не значение: сохраните таблицу со значениями."),
      );
      continue;
    }
    if (column.kind === "TEXT") values[column.field] ??= text;
    else if (column.kind === "MOMENT") readDate(column, text, zone, moments, faults);
    else readWord(column, text, values, faults);
  }
  requireNumber(mapping, values, columns, faults);
  if (!moments.receivedAt && !isFaulty(columns, "receivedAt", faults))
    faults.push(fault("DATE_MISSING", headerOf(columns, "receivedAt"), "Нет даты поступления."));
  const summary = summaryOf(values);
  if (summary === "")
    faults.push(fault("MATTER_MISSING", null, "Непонятно, о чём обращение: нет ни темы, ни текста."));
  if (faults.length > 0) return { faults };
  return { facts: factsOf(record.number, values, moments, summary) };
}

function factsOf(
  rowNumber: number,
  values: Partial<Record<TargetField, string>>,
  moments: Partial<Record<TargetField, Date>>,
  summary: string,
): RowFacts {
  const isYes = (field: TargetField) => values[field] === "true";
  return {
    rowNumber,
    values,
    summary,
    externalNumber: values.externalNumber ?? null,
    receivedAt: moments.receivedAt!,
    answeredAt: moments.answeredAt ?? null,
    channel: values.channel ?? "",
    regime: isYes("isAppeal") ? Regime.APPEAL : ((values.regime as Regime | undefined) ?? Regime.MESSAGE),
    route: values.route ?? null,
    scale: (values.scale as Scale | undefined) ?? null,
    applicantKind: (values.applicantKind as ApplicantKind | undefined) ?? ApplicantKind.UNKNOWN,
    applicant: {
      name: values.applicantName ?? null,
      phone: values.phone ?? null,
      email: values.email ?? null,
      address: values.address ?? null,
      nickname: values.nickname ?? null,
    },
    state: (values.state as SubmissionState | undefined) ?? null,
    outcome: (values.outcome as Outcome | undefined) ?? null,
    mark: values.mark === undefined ? null : Number(values.mark),
    isFastTrack: isYes("isFastTrack"),
    isRepeat: isYes("isRepeat"),
    isReconsidered: isYes("isReconsidered"),
  };
}

const headerOf = (columns: readonly ReadyColumn[], field: TargetField): string | null =>
  columns.find((column) => column.field === field)?.header ?? null;

/** What stands in a column of the field is said to be wrong already: it is not missing. */
const isFaulty = (
  columns: readonly ReadyColumn[],
  field: TargetField,
  faults: readonly RowFault[],
): boolean =>
  columns.some((column) => column.field === field && faults.some((each) => each.column === column.header));

function requireNumber(
  mapping: Mapping,
  values: Partial<Record<TargetField, string>>,
  columns: readonly ReadyColumn[],
  faults: RowFault[],
): void {
  if (mapping.key === "NUMBER" && values.externalNumber === undefined)
    faults.push(
      fault(
        "NUMBER_MISSING",
        headerOf(columns, "externalNumber"),
        "Нет номера: без него строку не узнать в следующей выгрузке.",
      ),
    );
}

/** Control characters are no part of any text; the database takes none of them. */
function tidy(cell: string): string {
  return cell.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "").trim();
}

function readDate(
  column: ReadyColumn,
  text: string,
  zone: string,
  moments: Partial<Record<TargetField, Date>>,
  faults: RowFault[],
): void {
  const moment = readMoment(text, column.dates);
  if (moment === null) {
    faults.push(
      fault(
        "DATE_UNREADABLE",
        column.header,
        `«${text.slice(0, 40)}» — не дата. Нужна дата вида 16.04.2026 или 16.04.2026 09:30.`,
      ),
    );
    return;
  }
  const year = Number(moment.day.slice(0, 4));
  if (year < 2000 || year > 2098) {
    faults.push(
      fault("DATE_IMPOSSIBLE", column.header, `Дата ${text.slice(0, 40)} невозможна: проверьте год.`),
    );
    return;
  }
  moments[column.field] ??= instantOfMoment(moment, zone);
}

function readWord(
  column: ReadyColumn,
  text: string,
  values: Partial<Record<TargetField, string>>,
  faults: RowFault[],
): void {
  if (column.kind === "MARK") {
    const mark = /^([1-5])(?:[.,]0+)?$/.exec(text)?.[1];
    if (mark !== undefined) values[column.field] ??= mark;
    else
      faults.push(
        fault("MARK_UNREADABLE", column.header, `Оценка «${text.slice(0, 40)}» — не число от 1 до 5.`),
      );
    return;
  }
  const value = meaningOf(column, text);
  if (value !== undefined) {
    if (value !== "") values[column.field] ??= value;
    return;
  }
  const hint = "Скажите в настройке столбца, что оно значит.";
  faults.push(
    fault("WORD_UNKNOWN", column.header, `Значение «${text.slice(0, 60)}» программе не знакомо. ${hint}`),
  );
}

function meaningOf({ words, spellings }: ReadyColumn, text: string): string | undefined {
  if (spellings.has(text)) return spellings.get(text);
  const value = words.get(fold(text) || text.toLowerCase());
  if (spellings.size < MOST_SPELLINGS) spellings.set(text, value);
  return value;
}

/** What the file says first of: a summary, else its topic and fact, else the beginning of the text. */
function summaryOf(values: Partial<Record<TargetField, string>>): string {
  if (values.summary) return values.summary;
  const levels = [values.category, values.subcategory, values.topic, values.fact].filter(
    (each, at, all) => each !== undefined && all.indexOf(each) === at,
  );
  if (levels.length > 0) return levels.join(". ").slice(0, 500);
  const text = (values.text ?? "").replaceAll(/\s+/gu, " ").trim();
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
