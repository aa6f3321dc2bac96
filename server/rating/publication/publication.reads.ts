/** Published ratings as they are looked at: a page of rows by one index range, whatever the region's size. */
import type { GrainPeriod } from "../../indicator/period.ts";

import type { MunicipalContext, RegionWideContext } from "../../kernel/context.ts";
import { badInput } from "../../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import { pageSize } from "../../kernel/paging.ts";
import { select } from "../../kernel/select.ts";
import { rate } from "../rate.ts";
import { regionSubjects } from "../rating.service.ts";
import type { RatingComponentFigure, RatingDrift } from "../rating.types.ts";
import { RatingDetail, RatingPlace, RatingPublication } from "./rating-publication.entity.ts";

type Reader = MunicipalContext | RegionWideContext;

/** Publications of the viewer's regions, or of one of them, the newest first. */
export function listPublications(
  ctx: Reader,
  regionId: RegionId | null,
  first: number,
): Promise<RatingPublication[]> {
  return ctx.em.find(RatingPublication, regionId === null ? {} : { region: regionId }, {
    orderBy: { startsOn: "desc", publishedAt: "desc", id: "desc" },
    limit: pageSize(first),
  });
}

/** @param after position of the last row of the page before; 0 for the first page */
export function placesOfPublication(
  ctx: Reader,
  { region, id }: RatingPublication,
  first: number,
  after: number,
): Promise<RatingPlace[]> {
  if (after < 0) throw badInput("Место в списке (after) не бывает отрицательным.");
  return ctx.em.find(
    RatingPlace,
    { region, publicationId: id, position: { $gt: after } },
    { orderBy: { position: "asc" }, limit: pageSize(first) },
  );
}

/** The viewer's own municipality in it; null for a region. */
export function ownPlace(ctx: Reader, { region, id }: RatingPublication): Promise<RatingPlace | null> {
  if (ctx.kind !== "municipal") return Promise.resolve(null);
  return ctx.em.findOne(RatingPlace, { region, publicationId: id, subjectId: ctx.municipalityId });
}

const COMPONENTS_SQL = `
  select d.publication_id || ' ' || d.municipality_id as key, d.components
  from unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::uuid[]) as w(publication_id, municipality_id)
  join rating_detail d on d.municipality_id = w.municipality_id and d.publication_id = w.publication_id`;

/**
 * What rows of publications are made of: a municipality finds its own alone.
 *
 * @param keys publication and municipality, with a space between
 */
export async function componentsOf(
  ctx: Reader,
  keys: readonly string[],
): Promise<Map<string, readonly RatingComponentFigure[]>> {
  const parts = (at: 0 | 1) => keys.map((key) => key.split(" ")[at]).join(",");
  const rows = await select<{ key: string; components: RatingComponentFigure[] }>(ctx.em, COMPONENTS_SQL, [
    parts(0),
    parts(1),
  ]);
  return new Map(rows.map(({ key, components }) => [key, components]));
}

/** Below so small a change the value reads the same. */
const LEAST_DRIFT = 0.05;

/** What late changes of the registers would make of a published rating, by the formula it was published by. */
export async function driftOf(
  ctx: RegionWideContext,
  publication: RatingPublication,
): Promise<RatingDrift[]> {
  const { region, grain, startsOn, formula, id } = publication;
  const period: GrainPeriod = { grain, startsOn };

  const now = rate(formula, await regionSubjects(ctx, region, period));
  const places = await ctx.em.find(RatingPlace, { region, publicationId: id });
  const then = new Map(places.map((place) => [place.subjectId, place]));
  return now.flatMap((row) => {
    const before = then.get(row.id) ?? null;
    const drift = { id: row.id, name: row.name, published: isEnoughOf(before), now: isEnoughOf(row) };
    const isSame =
      drift.published === drift.now ||
      (drift.published !== null && drift.now !== null && Math.abs(drift.published - drift.now) < LEAST_DRIFT);
    return isSame ? [] : [drift];
  });
}

const isEnoughOf = (row: { isEnough: boolean; value: number } | null): number | null =>
  row?.isEnough ? row.value : null;

/** Every row of a publication, for a file. */
export function allPlaces(ctx: Reader, { region, id }: RatingPublication): Promise<RatingPlace[]> {
  return ctx.em.find(RatingPlace, { region, publicationId: id }, { orderBy: { position: "asc" } });
}

/** What the viewer may see of what its rows were made of. */
export async function detailsOf(
  ctx: Reader,
  { region, id }: RatingPublication,
): Promise<Map<MunicipalityId, RatingDetail>> {
  const details = await ctx.em.find(RatingDetail, { regionId: region, publicationId: id });
  return new Map(details.map((detail) => [detail.municipality, detail]));
}
