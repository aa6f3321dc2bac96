/** What belongs to an import: the file itself, what each batch did, rows that were refused. */
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { tenantTable } from "../kernel/policies.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { RowFault } from "./mapping/row-fault.ts";
import { SubmissionImport, type SubmissionImportId } from "./submission-import.entity.ts";

/** What a row changed, with what stood there before, so that it can be taken back. */
export interface ChangedRow {
  readonly row: number;
  readonly id: SubmissionId;
  /** Revision that the change made. */
  readonly revision: number;
  /** Column → value before. */
  readonly before: Readonly<Record<string, unknown>>;
}

/** A piece of the uploaded file. */
@Entity({ tableName: "submission_import_chunk", ...tenantTable() })
export class SubmissionImportChunk {
  @ManyToOne(() => SubmissionImport, {
    primary: true,
    fieldNames: ["municipality_id", "import_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  import!: [MunicipalityId, SubmissionImportId];

  /** Place of its first byte in the file. */
  @PrimaryKey({ type: "integer" })
  startsAt!: number;

  @Property({ type: "blob" })
  content!: Buffer;
}

/** One committed transaction of an import. Its key keeps two workers from doing the same rows twice. */
@Entity({ tableName: "submission_import_batch", ...tenantTable() })
export class SubmissionImportBatch {
  @ManyToOne(() => SubmissionImport, {
    primary: true,
    fieldNames: ["municipality_id", "import_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  import!: [MunicipalityId, SubmissionImportId];

  @PrimaryKey({ type: "integer" })
  position!: number;

  /** Rows of the file and the submissions they made. */
  @Property({ type: "json" })
  created!: { row: number; id: SubmissionId }[];

  /** Rows of the file and the submissions they changed. */
  @Property({ type: "json" })
  changed!: ChangedRow[];
}

/** A row that did not get into the register. Its cells may name people: nobody but the centre reads them. */
@Entity({ tableName: "submission_import_refusal", ...tenantTable() })
export class SubmissionImportRefusal {
  @ManyToOne(() => SubmissionImport, {
    primary: true,
    fieldNames: ["municipality_id", "import_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  import!: [MunicipalityId, SubmissionImportId];

  /** Row of the file as a spreadsheet numbers it: the header is row 1. */
  @PrimaryKey({ type: "integer" })
  rowNumber!: number;

  @Property({ type: "json" })
  faults!: RowFault[];

  @Property({ type: "json" })
  cells!: string[];
}
