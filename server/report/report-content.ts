/** What a report says while it is worked at: figures of the program, and texts of people beside them. */
import type { DocumentChart, DocumentTable } from "../document/document-content.ts";

/** A part of a report as the program fills it. Made anew when the figures are filled in again. */
export interface FilledSection {
  readonly code: string;
  readonly title: string;
  /** Sentences that follow from the figures. */
  readonly sentences: readonly string[];
  readonly tables: readonly DocumentTable[];
  readonly charts: readonly DocumentChart[];
}

export interface FilledFigures {
  /** Moment the figures are of. */
  readonly at: string;
  readonly formulaVersion: string;
  readonly sections: readonly FilledSection[];
}

/** What people wrote; kept whatever is filled in. */
export interface OwnSection {
  /** Code of a section, or one that begins with `OWN`. */
  readonly code: string;
  /** Null: as the program names it. */
  readonly title: string | null;
  readonly text: string;
  /** Rows of cells, the first one is the heading; null without a table of one's own. */
  readonly table: readonly (readonly string[])[] | null;
  readonly isHidden: boolean;
}
