/** Sums that ratings are made of, out of the rollups: the cost does not grow with the register. */
import type { Dimension } from "../indicator/measure.reads.ts";
import { sumsOf } from "../indicator/measure.reads.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RecipientId, RegionId } from "../kernel/ids.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { FAST_SHARE, RATING_MEASURES, type RatingCell, type RatingSubject } from "./rating-cell.ts";

type ReadingContext = MunicipalContext | RegionWideContext;

export interface Town {
  readonly id: MunicipalityId;
  readonly name: string;
}

/** Municipalities of a region by name. */
export function townsOf(ctx: ReadingContext, regionId: RegionId): Promise<Town[]> {
  return select<Town>(ctx.em, "select id, name from municipality where region_id = ? order by name, id", [
    regionId,
  ]);
}

/** Which of its municipality's recipients a rating looks at. */
export async function recipientsOf(
  ctx: MunicipalContext,
): Promise<{ readonly id: RecipientId; readonly name: string }[]> {
  return select<{ id: RecipientId; name: string }>(
    ctx.em,
    "select id, name from recipient where municipality_id = ? order by name, id",
    [ctx.municipalityId],
  );
}

/** Municipalities with their sums by federal sector, channel and month. */
export async function subjectTowns(
  ctx: ReadingContext,
  towns: readonly Town[],
  period: GrainPeriod,
): Promise<RatingSubject<MunicipalityId>[]> {
  const ids = towns.map(({ id }) => id);
  const cells = await cellsBy(ctx, ids, "municipalityId", period);
  return towns.map(({ id, name }) => ({ id, name, cells: cells.get(id) ?? [] }));
}

/** Recipients of the municipality with theirs; those who had nothing to do are left out. */
export async function subjectRecipients(
  ctx: MunicipalContext,
  period: GrainPeriod,
): Promise<RatingSubject<RecipientId>[]> {
  const recipients = await recipientsOf(ctx);
  const cells = await cellsBy(ctx, [ctx.municipalityId], "recipientId", period);
  return recipients.flatMap(({ id, name }) => {
    const own = cells.get(id);
    return own ? [{ id, name, cells: own }] : [];
  });
}

type Subject = "municipalityId" | "recipientId";
const SLICES = { municipalityId: "MIX", recipientId: "RECIPIENT" } as const;
const COLUMNS = { municipalityId: "municipality_id", recipientId: "recipient_id" } as const;

interface FastRow {
  readonly subject: string | null;
  readonly sector: string | null;
  readonly channel: string | null;
  readonly month: string;
  readonly fast: number;
}

async function cellsBy(
  ctx: ReadingContext,
  towns: readonly MunicipalityId[],
  subject: Subject,
  period: GrainPeriod,
): Promise<Map<string, RatingCell[]>> {
  const range = { from: period.startsOn, to: endOfPeriod(period) };
  const by: readonly Dimension[] = [subject, "federalSector", "channel", "startsOn"];
  const sums = await sumsOf(ctx, {
    municipalityIds: towns,
    slice: SLICES[subject],
    grain: "MONTH",
    ...range,
    by,
  });
  const fast = await fastOf(ctx, towns, subject, range);
  const fastBy = new Map(
    fast.map((row) => [keyOf(row.subject, row.sector, row.channel, row.month), row.fast]),
  );
  const cells = new Map<string, RatingCell[]>();
  for (const row of sums) {
    const id = row[subject];
    if (!id) continue;
    const [sector, channel, month] = [row.federalSector ?? null, row.channel ?? null, row.startsOn!];
    const measures = Object.fromEntries(RATING_MEASURES.map((name) => [name, row[name]]));
    const cell = {
      ...(measures as Omit<RatingCell, "sector" | "channel" | "month" | "ratedFast">),
      ratedFast: fastBy.get(keyOf(id, sector, channel, month)) ?? 0,
      sector,
      channel,
      month: plainDate(month),
    };
    const known = cells.get(id);
    if (known) known.push(cell);
    else cells.set(id, [cell]);
  }
  return cells;
}

const keyOf = (...parts: readonly (string | null)[]): string => parts.join("|");

/** How many were solved within the time that most of the same sector and channel took. */
function fastOf(
  ctx: ReadingContext,
  towns: readonly MunicipalityId[],
  subject: Subject,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<FastRow[]> {
  return select<FastRow>(
    ctx.em,
    `with counted as (
       select ${COLUMNS[subject]} as subject, federal_sector as sector, channel, starts_on, bucket, sum(count) as n
       from duration_rows(?::uuid[], 'RATED_SOLUTION', ?, 'MONTH', ?::date, ?::date)
       group by 1, 2, 3, 4, 5 having sum(count) <> 0),
     upto as (
       select sector, channel, bucket, sum(sum(n)) over (partition by sector, channel order by bucket) as upto,
         sum(sum(n)) over (partition by sector, channel) as cases
       from counted group by sector, channel, bucket),
     limits as (
       select sector, channel, min(bucket) filter (where upto >= ?::float8 * cases) as most
       from upto group by sector, channel)
     select c.subject, c.sector, c.channel, c.starts_on::text as month, sum(c.n)::int as fast
     from counted c join limits l on l.sector is not distinct from c.sector
       and l.channel is not distinct from c.channel
     where c.bucket <= l.most group by 1, 2, 3, 4`,
    [`{${towns.join(",")}}`, SLICES[subject], from, to, FAST_SHARE],
  );
}
