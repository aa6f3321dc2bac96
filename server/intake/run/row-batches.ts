/** Rows of a file in batches of one transaction each, judged as far as a row by itself can be. */
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { FileBytes, FileLayout, RowRecord } from "../file/file-layout.ts";
import { readRecords } from "../file/read-file.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { type RowFacts, rowReader } from "../mapping/read-row.ts";
import { fault, type RowFault } from "../mapping/row-fault.ts";

export interface ReadRow {
  readonly facts: RowFacts;
  readonly externalNumber: string;
}

export interface RefusedRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly faults: readonly RowFault[];
}

export interface RowBatchOfFile {
  readonly rows: readonly ReadRow[];
  readonly refused: readonly RefusedRow[];
  readonly records: ReadonlyMap<number, RowRecord>;
  /** Rows of the file in the batch. */
  readonly count: number;
  readonly bytesRead: number;
}

/** Rows of one transaction: enough to be fast, few enough that a stop is heard soon. */
export const BATCH_ROWS = 4_000;

/** Rows read in one go: the answers of the database to the batch before are heard in between. */
const AT_ONCE = 250;

/**
 * Batches behind the rows that are done already. Those are read as well: what is equal in one file is told by
 * the rows before.
 *
 * @param done rows of the file that earlier batches took
 * @param size rows of a batch
 */
export async function* readBatches(
  file: FileBytes,
  layout: FileLayout,
  mapping: Mapping,
  zone: string,
  done: number,
  size: number,
): AsyncGenerator<RowBatchOfFile> {
  const judge = new RowJudge(mapping, layout.header, zone);
  let seen = 0;
  let batch = new Collecting();
  for await (const { records, bytesRead } of readRecords(file, layout)) {
    for (const record of records) {
      const judged = judge.judge(record);
      seen += 1;
      if (seen % AT_ONCE === 0) await setImmediate();
      if (seen <= done) continue;
      batch.add(record, judged);
      if (batch.count < size) continue;
      yield batch.closed(bytesRead);
      batch = new Collecting();
    }
  }
  if (batch.count > 0) yield batch.closed(file.length);
}

class Collecting {
  readonly #rows: ReadRow[] = [];
  readonly #refused: RefusedRow[] = [];
  readonly #records = new Map<number, RowRecord>();
  count = 0;

  add(record: RowRecord, judged: ReadRow | readonly RowFault[]): void {
    this.count += 1;
    if ("facts" in judged) {
      this.#rows.push(judged);
      this.#records.set(record.number, record);
    } else this.#refused.push({ rowNumber: record.number, cells: record.cells, faults: judged });
  }

  closed(bytesRead: number): RowBatchOfFile {
    return { rows: this.#rows, refused: this.#refused, records: this.#records, count: this.count, bytesRead };
  }
}

/** Reads rows one after another and remembers their keys. */
export class RowJudge {
  readonly #read: ReturnType<typeof rowReader>["read"];
  readonly #isByNumber: boolean;
  readonly #keys = new Map<string, number>();

  constructor(mapping: Mapping, header: readonly string[], zone: string) {
    this.#read = rowReader(mapping, header, zone).read;
    this.#isByNumber = mapping.key === "NUMBER";
  }

  judge(record: RowRecord): ReadRow | readonly RowFault[] {
    const read = this.#read(record);
    if ("faults" in read) return read.faults;
    const { facts } = read;
    const own = this.#isByNumber ? facts.externalNumber! : keyOfWhole(facts);
    const place = `${facts.channel}\n${own}`;
    const before = this.#keys.get(place) ?? 0;
    this.#keys.set(place, before + 1);
    if (!this.#isByNumber) return { facts, externalNumber: before === 0 ? own : `${own}-${before + 1}` };
    if (before === 0) return { facts, externalNumber: own };
    return [fault("NUMBER_TWICE", null, `Номер ${own.slice(0, 60)} в этом файле уже был выше.`)];
  }
}

/** A row without a number is known by all that it says. */
function keyOfWhole({ values, receivedAt }: RowFacts): string {
  const said = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify([receivedAt.getTime(), said]);
  return `строка-${createHash("sha256").update(text).digest("base64url").slice(0, 20)}`;
}
