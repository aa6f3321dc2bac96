import type { RegionWideContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { decodeCursor, encodeCursor } from "../kernel/paging.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { comparisonRows } from "./comparison-rows.ts";
import type { Row } from "./comparison-rows.ts";
import { countColumns, readCells, readColumns } from "./comparison.reads.ts";
import type { ColumnFilter, ColumnRow } from "./comparison.reads.ts";
import type { ComparisonColumn, RegulationComparison } from "./comparison.types.ts";

/** More columns than this fit no screen, and one page must not cost more than it shows. */
export const MOST_COLUMNS = 60;

export interface ComparisonRequest extends ColumnFilter {
  first: number;
  after: string | null;
  groups: readonly string[] | null;
  isTotalWanted: boolean;
}

function columnOf(row: ColumnRow): ComparisonColumn {
  const { id, slug, name, kind, time_zone, region_id, is_demo } = row;
  return {
    municipality: Object.assign(new Municipality(), {
      id,
      slug,
      name,
      kind,
      timeZone: time_zone,
      region: region_id,
      isDemo: is_demo,
    }),
    regulationId: row.regulation_id,
    version: row.version,
    inForceFrom: row.in_force_from,
    act: {
      kind: row.act_kind,
      number: row.act_number,
      signedOn: row.act_signed_on,
      title: row.act_title,
      issuingBody: row.act_issuing_body,
      signatory: row.act_signatory,
    },
  };
}

/**
 * Puts the regulations in force side by side, one page of columns at a time.
 *
 * @throws {DenialError} BAD_INPUT when the page is larger than 60 columns
 */
export async function compareRegulations(
  ctx: RegionWideContext,
  request: ComparisonRequest,
): Promise<RegulationComparison> {
  const { first, after, groups } = request;
  if (first < 1 || first > MOST_COLUMNS)
    throw badInput(`На одной странице сравнения — от 1 до ${MOST_COLUMNS} муниципалитетов (first).`);
  const keyset = after === null ? [] : decodeCursor(after, ["string", "string"]);
  const rows = await readColumns(ctx, request, keyset, first + 1);
  const page = rows.slice(0, first);
  const last = page.at(-1);
  return {
    columns: page.map(columnOf),
    groups,
    totalColumns: request.isTotalWanted ? await countColumns(ctx, request) : 0,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? encodeCursor([last.name, last.id]) : null,
    },
  };
}

/** The rows of a page that was read in the same operation. */
export async function rowsOf(
  ctx: RegionWideContext,
  { columns, groups }: RegulationComparison,
): Promise<Row[]> {
  return comparisonRows(await readCells(ctx, columns), groups);
}
