/** The rows of an export, part by part: each is read in a short transaction of its own. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { lanesOf, placeOf, type LaneKeys } from "../lanes.ts";
import type { SubmissionSort } from "../submission-filter.types.ts";
import { readLane, type Selection } from "../submission-list.reads.ts";
import { EXPORT_SQL, type ExportRow } from "./export-columns.ts";

/** Rows read and written at once: bounds the memory. */
export const PART = 1_000;

export type InTransaction = <T>(step: (ctx: MunicipalContext) => Promise<T>) => Promise<T>;

/** Everything that the selection meets, in its order. Rows that change meanwhile stand where they stand then. */
export async function* exportRows(
  inTransaction: InTransaction,
  selection: Selection,
  sort: SubmissionSort,
): AsyncGenerator<readonly ExportRow[]> {
  const { openness, conditions } = selection;
  for (const lane of lanesOf(sort, openness)) {
    let keys: LaneKeys | null = null;
    for (;;) {
      const behind: LaneKeys | null = keys;
      const rows = await inTransaction((ctx) =>
        readLane<ExportRow>(ctx, lane, behind, conditions, PART, EXPORT_SQL),
      );
      const last = rows.at(-1);
      if (!last) break;
      yield rows;
      if (rows.length < PART) break;
      const [, at, id] = placeOf(sort, openness, {
        id: last.id,
        isOpen: last.isOpen,
        receivedAt: new Date(last.receivedAt),
        lastEventAt: new Date(last.lastEventAt),
        dueAt: last.dueAt === null ? null : new Date(last.dueAt),
      });
      keys = { at, id };
    }
  }
}
