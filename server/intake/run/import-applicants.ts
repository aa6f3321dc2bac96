/** Applicants of a batch, found or made: as `findOrMakeApplicant` does one by one. */
import { type ReadyRows, readyRows } from "../../kernel/bulk-insert.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import type { Cell } from "../../kernel/database/load-rows.ts";
import { newId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import type { ApplicantId } from "../../submission/applicant.entity.ts";
import { type ApplicantFacts, isKnown, matchKeyOf } from "../../submission/find-applicant.ts";
import type { Draft } from "./draft.ts";

const COLUMNS = [
  "municipality_id",
  "id",
  "name",
  "match_key",
  "phone",
  "email",
  "address",
  "nickname",
  "created_at",
];

/** Applicants of a batch. */
export interface BatchApplicants {
  /** Whoever applies in each draft; null where the file says nothing of them. */
  readonly ids: readonly (ApplicantId | null)[];
  /** Those who are new, by their key: the next batch may have them too, before they are written. */
  readonly made: ReadonlyMap<string, ApplicantId>;
  readonly rows: ReadyRows;
}

/**
 * Finds the applicants of the drafts, or makes them ready to be written.
 *
 * @param before new ones of the batch that is being written now
 */
export async function applicantsOf(
  ctx: MunicipalContext,
  drafts: readonly Draft[],
  before: ReadonlyMap<string, ApplicantId>,
): Promise<BatchApplicants> {
  const keys = drafts.map(({ facts: { applicant } }) => (isKnown(applicant) ? matchKeyOf(applicant) : null));
  const known = await findApplicants(ctx, [...new Set(keys.filter((key) => key !== null))]);
  const made = new Map<string, ApplicantId>();
  const rows: Cell[][] = [];
  const ids = drafts.map(({ facts: { applicant } }, at) => {
    if (!isKnown(applicant)) return null;
    const key = keys[at]!;
    const found = key === null ? undefined : (known.get(key) ?? before.get(key) ?? made.get(key));
    if (found) return found;
    const id = newId<ApplicantId>();
    if (key !== null) made.set(key, id);
    rows.push(rowOf(ctx, id, key ?? "", applicant));
    return id;
  });
  return { ids, made, rows: await readyRows(ctx.em, { table: "applicant", columns: COLUMNS, rows }) };
}

async function findApplicants(
  ctx: MunicipalContext,
  keys: readonly string[],
): Promise<Map<string, ApplicantId>> {
  if (keys.length === 0) return new Map();
  const rows = await select<{ id: ApplicantId; key: string }>(
    ctx.em,
    `select distinct on (match_key) id, match_key as key from applicant
     where municipality_id = ? and match_key = any(array(select jsonb_array_elements_text(?::jsonb)))
     order by match_key, created_at, id`,
    [ctx.municipalityId, JSON.stringify(keys)],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

function rowOf(
  ctx: MunicipalContext,
  id: ApplicantId,
  key: string,
  { name, phone, email, address, nickname }: ApplicantFacts,
): Cell[] {
  return [ctx.municipalityId, id, name ?? "", key, phone, email, address, nickname, ctx.clock.now()];
}
