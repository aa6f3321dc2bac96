/** What a document says, apart from how a file shows it: one content, three formats. */

export type DocumentFormat = "docx" | "xlsx" | "pdf";
export type DocumentLanguage = "ru" | "en";

export interface DocumentContent {
  readonly language: DocumentLanguage;
  /** Whose document it is; stands above every page. */
  readonly issuer: string;
  readonly title: string;
  /** Under the title, e.g. the period. */
  readonly subtitle: string | null;
  /** What the reader has to know of the document: to whom, on what ground. */
  readonly facts: readonly DocumentFact[];
  /** The moment the figures are of, in words; shown as «По состоянию на …». */
  readonly asOf: string | null;
  /** A word across the document that is not final, e.g. «Проект»; null for a final one. */
  readonly mark: string | null;
  readonly isLandscape?: boolean;
  readonly sections: readonly DocumentSection[];
  readonly signatures: readonly DocumentSignature[];
}

export interface DocumentFact {
  readonly name: string;
  readonly value: string;
}

export interface DocumentSection {
  readonly title: string | null;
  /** Line breaks inside stay. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocumentTable[];
  readonly charts: readonly DocumentChart[];
}

/** Null is «no value» and is shown as a dash. */
export type DocumentCell = string | number | null;

/** How numbers of a column are shown; a share is 0 to 1. */
export type NumberShape = "INTEGER" | "DECIMAL" | "SHARE" | "CHANGE";

export interface DocumentColumn {
  readonly title: string;
  /** Absent for a column of texts. */
  readonly shape?: NumberShape;
}

export interface DocumentTable {
  readonly title: string | null;
  readonly columns: readonly DocumentColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Stands under the rows, in bold. */
  readonly total?: readonly DocumentCell[] | null;
  /** What has to be known to read it. */
  readonly note: string | null;
}

export interface DocumentChart {
  readonly title: string;
  /** `BARS` lie and carry long names; `COLUMNS` and `LINES` go along time. */
  readonly kind: "BARS" | "COLUMNS" | "LINES";
  readonly categories: readonly string[];
  /** How its numbers are written; decimal when absent. */
  readonly shape?: NumberShape;
  readonly series: readonly DocumentSeries[];
}

export interface DocumentSeries {
  readonly name: string;
  /** As many as categories; null where there is no value. */
  readonly values: readonly (number | null)[];
}

export interface DocumentSignature {
  readonly post: string;
  /** Null: left for whoever signs. */
  readonly name: string | null;
}

/** Words that the writers put in by themselves. */
export const WORDS = {
  ru: {
    asOf: "По состоянию на",
    page: "Страница",
    of: "из",
    none: "—",
    nothing: "Данных нет.",
    signature: "подпись",
    name: "инициалы, фамилия",
    overview: "Отчёт",
    value: "Значение",
  },
  en: {
    asOf: "As of",
    page: "Page",
    of: "of",
    none: "—",
    nothing: "No data.",
    signature: "signature",
    name: "name",
    overview: "Report",
    value: "Value",
  },
} as const;
