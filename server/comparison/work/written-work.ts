/**
 * Pages of the comparison as text. A text is kept under all that it follows from: what was asked, today, which
 * municipalities the viewer sees with what is told about them, and the version of their sums. Whoever asks again
 * while nothing has changed costs the look-up of that.
 */
import { createHash } from "node:crypto";
import type { WritePlain } from "../../api/shaped/plain-writer.ts";
import { type Conditions, countTowns, townConditions } from "./town.reads.ts";
import type { RegionWideContext } from "../../kernel/context.ts";
import { KeptTexts } from "../../kernel/kept-texts.ts";
import { plainDateIn } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { compareWork, MOST_READ, type WorkRequest } from "./work-comparison.service.ts";

export interface WorkWriter {
  readonly write: WritePlain;
  /** The same for the same selection. */
  readonly name: string;
}

const texts = new KeptTexts(64 * 1024 * 1024);

/** Stands in a kept text for the moment it is told. */
const MOMENT = "0000-00-00T00:00:00.000Z";

/** A page as JSON in UTF-8. */
export async function writtenWork(
  ctx: RegionWideContext,
  request: WorkRequest,
  { write, name }: WorkWriter,
): Promise<Buffer> {
  const key = await keyOf(ctx, request, name);
  let text = key === null ? undefined : texts.get(key);
  if (text === undefined) {
    text = Buffer.from(write({ ...(await compareWork(ctx, request)), asOf: MOMENT }));
    if (key !== null) texts.set(key, text);
  }
  return withMoment(text, ctx.clock.now());
}

function withMoment(text: Buffer, moment: Date): Buffer {
  const at = text.indexOf(`"${MOMENT}"`);
  if (at === -1) return text;
  const told = Buffer.from(text);
  told.write(moment.toISOString(), at + 1);
  return told;
}

/** Null for more municipalities than it is worth: something changes among them all the time. */
async function keyOf(ctx: RegionWideContext, request: WorkRequest, name: string): Promise<string | null> {
  const conditions = await townConditions(ctx, request);
  if ((await countTowns(ctx, conditions)) > MOST_READ) return null;
  const now = ctx.clock.now();
  // The first and the last place of the country where a day begins.
  const days = [plainDateIn("Asia/Kamchatka", now), plainDateIn("Europe/Kaliningrad", now)];
  const facts = await versionOf(ctx, conditions, now);
  return createHash("sha256")
    .update(JSON.stringify([name, request, days, facts]))
    .digest("base64url");
}

/**
 * What the municipalities and their sums are now. Read before the figures: a text may be newer than its key, never
 * older. Ids of differences are never used twice, and folding counts on, so no version comes back.
 */
async function versionOf(ctx: RegionWideContext, { sql, values }: Conditions, now: Date): Promise<unknown> {
  const [row] = await select<{ version: string }>(
    ctx.em,
    `select count(*) || ' ' || coalesce(md5(string_agg(concat_ws(' ', m.id, m.slug, quote_nullable(m.name),
       quote_nullable(m.kind), m.time_zone, (?::timestamptz at time zone m.time_zone)::date, m.region_id, m.is_demo,
       quote_nullable(m.population), quote_nullable(m.population_source), coalesce(v.folds, 0),
       (select count(*) || ' ' || bit_xor(uuid_hash_extended(c.id, 0)) from indicator_change c where c.municipality_id = m.id),
       (select count(*) || ' ' || bit_xor(uuid_hash_extended(c.id, 0)) from duration_change c where c.municipality_id = m.id)),
       ',' order by m.id)), '') as version
     from municipality m left join indicator_version v on v.municipality_id = m.id where ${sql}`,
    [now.toISOString(), ...values],
  );
  return row?.version;
}
