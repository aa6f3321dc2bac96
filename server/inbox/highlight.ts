/** Where the words of a search stand in the fields of the rows that are shown. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import type { Highlight, HighlightRange } from "./submission-list.types.ts";

/** Fields that may be quoted to everybody who sees the row; what the applicant wrote may not. */
const FIELDS = ["summary", "place", "object", "fact"] as const;

/** Around a word that was found; no text of ours holds them. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"] as const;

/**
 * Places to mark, by row; rows without any are left out.
 *
 * @param words as for `to_tsquery`
 */
export async function highlights(
  ctx: MunicipalContext,
  words: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Highlight[]>> {
  if (words === "" || ids.length === 0) return new Map();
  const options = `HighlightAll=true, StartSel=${OPEN}, StopSel=${CLOSE}`;
  const columns = FIELDS.map(
    (field) => `ts_headline('russian', translate(s.${field}, 'ёЁ', 'еЕ'), q.words, '${options}') as ${field}`,
  );
  const rows = await select<{ id: string } & Record<(typeof FIELDS)[number], string | null>>(
    ctx.em,
    `select s.id, ${columns.join(", ")} from submission s, to_tsquery('russian', ?) as q(words)
     where s.municipality_id = ? and s.id = any(string_to_array(?, ',')::uuid[])`,
    [words, ctx.municipalityId, ids.join(",")],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      FIELDS.map((field) => ({ field, ranges: markedRanges(row[field] ?? "") })).filter(
        ({ ranges }) => ranges.length > 0,
      ),
    ]),
  );
}

/** Ranges between the marks, counted in the text without them. */
export function markedRanges(marked: string): HighlightRange[] {
  const ranges: HighlightRange[] = [];
  let at = 0;
  let start = 0;
  for (const part of marked.split(/([\uE000\uE001])/u)) {
    if (part === OPEN) start = at;
    else if (part === CLOSE) ranges.push({ start, end: at });
    else at += part.length;
  }
  return ranges;
}
