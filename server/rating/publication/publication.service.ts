/** Ratings that are made public: frozen with all they were made of. */
import { createHash } from "node:crypto";
import { recordRegionAudit } from "../../audit/record-region-audit.ts";
import { endOfPeriod, type GrainPeriod } from "../../indicator/period.ts";
import type { PeriodInput } from "../../indicator/period.types.ts";
import type { MunicipalContext, RegionalContext, RegionWideContext } from "../../kernel/context.ts";
import { forbidden, notFound } from "../../kernel/errors.ts";
import { type MunicipalityId, newId, type RegionId } from "../../kernel/ids.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { spanText } from "../../report/report-period.ts";
import { RATING_RULES } from "../rating-book.ts";
import type { RatingSubject } from "../rating-cell.ts";
import { rate, type RatingRow } from "../rate.ts";
import {
  finishedPeriod,
  MUNICIPALITIES,
  ratedRegion,
  ratingOf,
  regionSubjects,
  todayIn,
} from "../rating.service.ts";
import { type MunicipalityRating, RatingPublished, RatingRefused } from "../rating.types.ts";
import {
  RatingDetail,
  RatingPlace,
  RatingPublication,
  type RatingPublicationId,
} from "./rating-publication.entity.ts";

/** Days after the period in which the last answers come in and closings are taken back. */
export const publishableFrom = (period: GrainPeriod): PlainDate =>
  addDays(endOfPeriod(period), RATING_RULES.publishAfterDays + 1);

/** The rating of a region's municipalities as the figures are now, beside what was published of the period. */
export async function rateMunicipalities(
  ctx: RegionWideContext,
  regionId: RegionId | null,
  input: PeriodInput,
): Promise<MunicipalityRating> {
  const region = await ratedRegion(ctx, regionId);
  const period = finishedPeriod(input, todayIn(ctx, region));
  const rows = rate(MUNICIPALITIES, await regionSubjects(ctx, region.id, period));
  return {
    ...ratingOf(MUNICIPALITIES, period, rows, ctx.clock.now()),
    publication: await findPublication(ctx, region.id, period),
    publishableFrom: publishableFrom(period),
  };
}

function findPublication(
  { em }: RegionWideContext,
  region: RegionId,
  { grain, startsOn }: GrainPeriod,
): Promise<RatingPublication | null> {
  return em.findOne(RatingPublication, { region, grain, startsOn });
}

/**
 * Publishes the rating of a finished period, once and for all.
 *
 * @throws {DenialError} FORBIDDEN for whoever does not work for the regional centre itself
 */
export async function publishRating(
  ctx: RegionWideContext,
  regionId: RegionId | null,
  input: PeriodInput,
): Promise<RatingPublished | RatingRefused> {
  if (ctx.kind !== "regional") throw forbidden();
  const region = await ratedRegion(ctx, regionId);
  const today = todayIn(ctx, region);
  const period = finishedPeriod(input, today);
  const from = publishableFrom(period);
  if (today < from)
    return refuse(
      "TOO_EARLY",
      `Опубликовать рейтинг можно с ${russianDay(from)}: до этого дня ещё приходят последние ответы.`,
    );
  if (await isPublished(ctx, region.id, period)) return alreadyPublished();
  const subjects = await regionSubjects(ctx, region.id, period);
  const rows = rate(MUNICIPALITIES, subjects);
  if (!rows.some(({ isEnough }) => isEnough))
    return refuse(
      "NOTHING_TO_RATE",
      "За этот период ни у одного муниципалитета нет нужного числа обращений. Выберите период длиннее.",
    );
  const publication = publicationOf(ctx, region.id, period, rows, subjects);
  return (await keep(ctx, publication, rows, subjects)) ? published(publication) : alreadyPublished();
}

const refuse = (code: string, message: string) => Object.assign(new RatingRefused(), { code, message });
const published = (publication: RatingPublication) => Object.assign(new RatingPublished(), { publication });
const alreadyPublished = () =>
  refuse(
    "ALREADY_PUBLISHED",
    "Рейтинг за этот период уже опубликован. Опубликованное не меняется: откройте его в архиве.",
  );
/** «Рейтинг за III квартал 2026 года». */
function periodText({ grain, startsOn }: RatingPublication): string {
  const rhythm = ({ MONTH: "MONTHLY", QUARTER: "QUARTERLY", YEAR: "YEARLY" } as const)[grain as "MONTH"];
  return `Рейтинг ${spanText(rhythm, { startsOn, endsOn: endOfPeriod({ grain, startsOn }) })}`;
}

const russianDay = (day: PlainDate): string => day.split("-").toReversed().join(".");

async function isPublished(ctx: RegionalContext, region: RegionId, period: GrainPeriod): Promise<boolean> {
  return (await findPublication(ctx, region, period)) !== null;
}

function publicationOf(
  ctx: RegionalContext,
  region: RegionId,
  { grain, startsOn }: GrainPeriod,
  rows: readonly RatingRow[],
  subjects: readonly RatingSubject[],
): RatingPublication {
  const at = ctx.clock.now();
  return ctx.em.create(
    RatingPublication,
    {
      region,
      id: newId<RatingPublicationId>(at.getTime()),
      grain,
      startsOn,
      formulaVersion: RATING_RULES.formulaVersion,
      formula: MUNICIPALITIES,
      hash: hashOf({ grain, startsOn, formula: MUNICIPALITIES, rows, subjects }),
      publishedAt: at,
      publishedById: ctx.viewer.accountId,
      publishedBy: ctx.viewer.displayName,
      rowCount: rows.length,
    },
    { persist: false },
  );
}

/** SHA-256 of what is published; the same content gives the same text. */
export function hashOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

const PUBLICATION_SQL = `
  insert into rating_publication (region_id, id, grain, starts_on, formula_version, formula, hash, published_at,
    published_by_id, published_by, row_count)
  values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
  on conflict (region_id, grain, starts_on) do nothing returning id`;

/** @returns false when somebody else has published the period meanwhile */
async function keep(
  ctx: RegionalContext,
  publication: RatingPublication,
  rows: readonly RatingRow<MunicipalityId>[],
  subjects: readonly RatingSubject<MunicipalityId>[],
): Promise<boolean> {
  const { region, id, grain, startsOn, formula } = publication;
  const made = await select(ctx.em, PUBLICATION_SQL, [
    region,
    id,
    grain,
    startsOn,
    publication.formulaVersion,
    JSON.stringify(formula),
    publication.hash,
    publication.publishedAt,
    publication.publishedById,
    publication.publishedBy,
    publication.rowCount,
  ]);
  if (made.length === 0) return false;
  const cellsOf = new Map(subjects.map((subject) => [subject.id, subject.cells]));
  rows.forEach((row, at) => {
    const { id: subjectId, name: subjectName, components, ...figures } = row;
    const key = { region, publicationId: id };
    ctx.em.persist(
      ctx.em.create(RatingPlace, { ...key, position: at + 1, subjectId, subjectName, ...figures }),
    );
    ctx.em.persist(
      ctx.em.create(RatingDetail, {
        municipality: subjectId,
        publicationId: id,
        regionId: region,
        components,
        cells: cellsOf.get(subjectId) ?? [],
      }),
    );
  });
  recordRegionAudit(ctx, region, "rating.published", periodText(publication), {
    grain,
    startsOn,
    hash: publication.hash,
  });
  await ctx.em.flush();
  return true;
}

type Reader = MunicipalContext | RegionWideContext;

/** A publication the viewer may see. @throws {DenialError} NOT_FOUND */
export async function getPublication(ctx: Reader, id: RatingPublicationId): Promise<RatingPublication> {
  const found = await ctx.em.findOne(RatingPublication, { id });
  if (!found) throw notFound();
  return found;
}
