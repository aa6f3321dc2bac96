import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionImportId } from "./submission-import.entity.ts";

export interface ReportRow {
  /** Row of the file. */
  readonly row: number;
  readonly outcome: "CREATED" | "CHANGED" | "REFUSED";
  /** Number in the register; null for one that is no longer there. */
  readonly number: string | null;
}

/** What one batch did, in the order of the file. */
export function readReportRows(
  ctx: MunicipalContext,
  id: SubmissionImportId,
  position: number,
): Promise<ReportRow[]> {
  return select<ReportRow>(
    ctx.em,
    `with b as (select created, changed from submission_import_batch
       where municipality_id = ? and import_id = ? and position = ?),
     done as (
       select (c->>'row')::int as row, 'CREATED' as outcome, (c->>'id')::uuid as id from b, jsonb_array_elements(b.created) c
       union all
       select (c->>'row')::int, 'CHANGED', (c->>'id')::uuid from b, jsonb_array_elements(b.changed) c)
     select d.row, d.outcome, s.number from done d
     left join submission s on s.municipality_id = ? and s.id = d.id order by d.row`,
    [ctx.municipalityId, id, position, ctx.municipalityId],
  );
}
