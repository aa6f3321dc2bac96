/** How the columns of a file become a submission: data that a centre saves, checked wherever it comes in. */
import { z } from "zod";
import { TARGET_FIELDS, type TargetField } from "./target-fields.ts";

const Field = z.enum(TARGET_FIELDS as [TargetField, ...TargetField[]]);

/** Order of day, month and year in a date that is written with numbers. */
export const DATE_ORDERS = ["DMY", "YMD", "MDY"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const MappedColumn = z.strictObject({
  /** Name of the column; compared without case, ё and signs. */
  header: z.string().min(1).max(200),
  field: Field,
  dates: z.enum(DATE_ORDERS).optional(),
  /** Words of this file → values, before the usual ones: «Отправлен ответ» → ANSWERED. */
  words: z.record(z.string().max(200), z.string().max(50)).optional(),
});

export const Mapping = z.strictObject({
  columns: z.array(MappedColumn).min(1).max(200),
  /** Values for every row of the file; a column with a value wins. */
  constants: z.partialRecord(Field, z.string().max(500)),
  /**
   * What makes a row the same one in the next file: its number, or all that it says. A file without numbers
   * is told apart by the latter, equal rows by their count.
   */
  key: z.enum(["NUMBER", "ROW"]),
});

export type MappedColumn = z.infer<typeof MappedColumn>;
export type Mapping = z.infer<typeof Mapping>;
