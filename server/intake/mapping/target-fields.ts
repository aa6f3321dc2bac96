/** What a column of a file may become. Data: `target-fields.json`; labels stand in `labels` set `intakeField`. */
import data from "./target-fields.json" with { type: "json" };

/** How the text of a cell is read. */
export type FieldKind =
  | "TEXT"
  | "MOMENT"
  | "MARK"
  | "YES_NO"
  | "STATE"
  | "OUTCOME"
  | "REGIME"
  | "APPLICANT_KIND"
  | "SCALE"
  | "CHANNEL"
  | "ROUTE";

export type TargetField = keyof typeof data;

interface TargetRule {
  readonly kind: FieldKind;
  /** Names of columns that mean it, as other systems write them. */
  readonly headers: readonly string[];
}

export const TARGET_FIELDS = Object.keys(data) as TargetField[];

const RULES = data as unknown as Readonly<Record<TargetField, TargetRule>>;

export const fieldKind = (field: TargetField): FieldKind => RULES[field].kind;
export const usualHeaders = (field: TargetField): readonly string[] => RULES[field].headers;
