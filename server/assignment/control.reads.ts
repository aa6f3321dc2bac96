/** Which role watches over assignments where nobody says so, and what roles are called. */
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";

/** The first of these that the regulation names: whoever runs the centre day by day. */
const CONTROLLING = ["HEAD", "DEPUTY_HEAD", "COORDINATOR", "SECRETARY", "CURATOR", "ADMINISTRATOR"];

export async function usualController(ctx: MunicipalContext): Promise<string | null> {
  const standing = await standingOf(ctx);
  return CONTROLLING.find((code) => standing?.roleCodes.includes(code)) ?? null;
}

/** A version never changes, so it is read once. Bounded: the least recently read goes first. */
const kept = new Map<string, ReadonlyMap<string, string>>();
const MOST_KEPT = 500;

/** Titles of roles in the regulation in force. */
export async function roleTitles(ctx: MunicipalContext): Promise<ReadonlyMap<string, string>> {
  const standing = await standingOf(ctx);
  if (!standing) return new Map();
  const known = kept.get(standing.regulationId);
  if (known) return known;
  const [row] = await select<{ roles: { code: string; title: string }[] }>(
    ctx.em,
    "select variant->'roles' as roles from regulation where municipality_id = ? and id = ?",
    [ctx.municipalityId, standing.regulationId],
  );
  const titles = new Map(row?.roles.map(({ code, title }) => [code, title]));
  kept.set(standing.regulationId, titles);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return titles;
}
