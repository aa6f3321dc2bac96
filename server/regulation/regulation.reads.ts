import type { OperationBase } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { perOperation, groupBy } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { columnsSql } from "./regulation-columns.ts";
import type { RegulationColumn, RegulationContents } from "./regulation-columns.ts";
import type { RegulationId } from "./regulation.entity.ts";
import type { Regulation } from "./regulation.types.ts";
import { select } from "../kernel/select.ts";

export interface LightRow extends RegulationContents {
  municipality_id: MunicipalityId;
  id: RegulationId;
  version: number;
  in_force_from: PlainDate;
  in_force_to: PlainDate | null;
  act_kind: string | null;
  act_number: string | null;
  act_signed_on: PlainDate | null;
  act_title: string | null;
  act_issuing_body: string | null;
  act_signatory: string | null;
}

/** What names a version and tells when it is in force; `r` is the table. */
export const LIGHT_COLUMNS = `r.municipality_id, r.id, r.version, r.in_force_from, r.in_force_to, r.act_kind,
  r.act_number, r.act_signed_on, r.act_title, r.act_issuing_body, r.act_signatory`;

function regulationOf(row: LightRow): Regulation {
  return {
    municipalityId: row.municipality_id,
    contents: row,
    id: row.id,
    version: row.version,
    inForceFrom: row.in_force_from,
    inForceTo: row.in_force_to,
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

/** Which version is wanted: `municipality day columns`. */
type InForceKey = `${MunicipalityId} ${PlainDate} ${string}`;

async function readInForce(
  ctx: OperationBase,
  keys: readonly InForceKey[],
): Promise<ReadonlyMap<InForceKey, Regulation>> {
  const found = new Map<InForceKey, Regulation>();
  for (const [columns, alike] of groupBy(keys, (key) => key.split(" ")[2] ?? "")) {
    const wanted = alike.map((key) => key.split(" "));
    const rows = await select<LightRow & { day: PlainDate }>(
      ctx.em,
      `select ${LIGHT_COLUMNS}, w.day ${columnsSql(columns.split(",").filter(Boolean) as RegulationColumn[])}
       from unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::date[]) as w(id, day)
       join regulation r on r.municipality_id = w.id
        and r.in_force_from <= w.day and (r.in_force_to is null or r.in_force_to >= w.day)`,
      [wanted.map(([id]) => id).join(","), wanted.map(([, day]) => day).join(",")],
    );
    for (const row of rows) found.set(`${row.municipality_id} ${row.day} ${columns}`, regulationOf(row));
  }
  return found;
}

const inForceLoader = perOperation(readInForce);

/** The version in force in a municipality on a day; null before the first. Batched. */
export function regulationInForce(
  ctx: OperationBase,
  municipality: MunicipalityId,
  on: PlainDate,
  columns: readonly RegulationColumn[] = [],
): Promise<Regulation | null> {
  return inForceLoader(ctx).load(`${municipality} ${on} ${columns.join(",")}`);
}

/**
 * Tells the batch above what another statement found by the way.
 *
 * @param row its `LIGHT_COLUMNS`, all null where no version is in force on the day
 */
export function noteInForce(
  ctx: OperationBase,
  municipality: MunicipalityId,
  day: PlainDate,
  row: LightRow | { municipality_id: null },
): void {
  const found = row.municipality_id === null ? null : regulationOf(row);
  inForceLoader(ctx).prime(`${municipality} ${day} `, found);
}

type VersionsKey = `${MunicipalityId} ${string}`;

async function readVersions(
  ctx: OperationBase,
  keys: readonly VersionsKey[],
): Promise<ReadonlyMap<VersionsKey, Regulation[]>> {
  const found = new Map<VersionsKey, Regulation[]>();
  for (const [columns, alike] of groupBy(keys, (key) => key.split(" ")[1] ?? "")) {
    const rows = await select<LightRow>(
      ctx.em,
      `select ${LIGHT_COLUMNS} ${columnsSql(columns.split(",").filter(Boolean) as RegulationColumn[])}
       from regulation r where r.municipality_id = any(string_to_array(?, ',')::uuid[])
       order by r.municipality_id, r.version desc`,
      [alike.map((key) => key.split(" ")[0]).join(",")],
    );
    for (const [id, versions] of groupBy(rows, (row) => row.municipality_id))
      found.set(`${id} ${columns}`, versions.map(regulationOf));
  }
  return found;
}

const versionsLoader = perOperation(readVersions);

/** All versions of a municipality, newest first. Batched. */
export async function regulationVersions(
  ctx: OperationBase,
  municipality: MunicipalityId,
  columns: readonly RegulationColumn[] = [],
): Promise<Regulation[]> {
  return (await versionsLoader(ctx).load(`${municipality} ${columns.join(",")}`)) ?? [];
}

type ContentsKey = `${MunicipalityId} ${RegulationId} ${string}`;

async function readContents(
  ctx: OperationBase,
  keys: readonly ContentsKey[],
): Promise<ReadonlyMap<ContentsKey, RegulationContents>> {
  const found = new Map<ContentsKey, RegulationContents>();
  for (const [columns, alike] of groupBy(keys, (key) => key.split(" ")[2] ?? "")) {
    const wanted = alike.map((key) => key.split(" "));
    const rows = await select<RegulationContents & { municipality_id: string; id: string }>(
      ctx.em,
      `select r.municipality_id, r.id ${columnsSql(columns.split(",") as RegulationColumn[])}
       from unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::uuid[]) as w(municipality_id, id)
       join regulation r on r.municipality_id = w.municipality_id and r.id = w.id`,
      [wanted.map(([municipality]) => municipality).join(","), wanted.map(([, id]) => id).join(",")],
    );
    for (const row of rows) found.set(`${row.municipality_id} ${row.id} ${columns}` as ContentsKey, row);
  }
  return found;
}

const contentsLoader = perOperation(readContents);

/** A version with more of its columns. Batched. */
export async function withContents(
  ctx: OperationBase,
  regulation: Regulation,
  columns: readonly RegulationColumn[],
): Promise<Regulation> {
  const { municipalityId, id, contents } = regulation;
  if (columns.every((column) => column in contents)) return regulation;
  const read = await contentsLoader(ctx).load(`${municipalityId} ${id} ${columns.join(",")}`);
  return { ...regulation, contents: { ...contents, ...read } };
}
