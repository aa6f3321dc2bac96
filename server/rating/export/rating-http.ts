/** `GET /export/rating`: a rating with everything it is reckoned from. */
import type { Express } from "express";
import { z } from "zod";
import type { HttpDoor, Visit } from "../../api/http-door.ts";
import { requirePermissions } from "../../identity/authorization.ts";
import { localTime } from "../../inbox/export/local-time.ts";
import { endOfPeriod } from "../../indicator/period.ts";
import { PeriodGrain } from "../../indicator/period.types.ts";
import { clientId, optionalId } from "../../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../../kernel/context.ts";
import { badInput, forbidden } from "../../kernel/errors.ts";
import type { RegionId } from "../../kernel/ids.ts";
import { parsePlainDate } from "../../kernel/plain-date.ts";
import { allPlaces, detailsOf } from "../publication/publication.reads.ts";
import { getPublication } from "../publication/publication.service.ts";
import type { RatingPublicationId } from "../publication/rating-publication.entity.ts";
import { RATING_RULES } from "../rating-book.ts";
import { rate } from "../rate.ts";
import { finishedPeriod, MUNICIPALITIES, ratedRegion, regionSubjects, todayIn } from "../rating.service.ts";
import { ratingCsv, ratingWorkbook } from "./rating-file.ts";
import { type Language, ratingTables, type WrittenRating } from "./rating-tables.ts";

const Query = z.object({
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  part: z.enum(["places", "inputs"]).default("places"),
  lang: z.enum(["ru", "en"]).default("ru"),
  publication: z.string().optional(),
  region: z.string().optional(),
  grain: z.enum(PeriodGrain).optional(),
  on: z.string().optional(),
});
type Asked = z.infer<typeof Query>;
type Reader = MunicipalContext | RegionWideContext;

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Adds the route to the API. */
export function addRatingExportRoutes(app: Express, door: HttpDoor): void {
  app.get(
    "/export/rating",
    door.handle(async (visit, request, response) => {
      const asked = Query.safeParse(request.query);
      if (!asked.success) throw badInput("Адрес выгрузки записан неверно.");
      const { format, part, lang } = asked.data;
      const rating = await writtenRating(visit, asked.data);
      const tables = ratingTables(rating, lang);
      const name = { ru: "рейтинг", en: "rating" }[lang];
      response
        .status(200)
        .setHeader("content-type", CONTENT_TYPES[format])
        .setHeader("cache-control", "no-store")
        .setHeader("x-content-type-options", "nosniff")
        .setHeader(
          "content-disposition",
          `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
        );
      response.end(
        format === "xlsx" ? await ratingWorkbook(tables) : ratingCsv(tables[part === "places" ? 0 : 1]),
      );
    }),
  );
}

function writtenRating(visit: Visit, asked: Asked): Promise<WrittenRating> {
  return visit.amongTenants(async (ctx) => {
    await requirePermissions(ctx, ["rating:view"]);
    if (asked.publication !== undefined)
      return publishedRating(ctx, clientId<RatingPublicationId>(asked.publication), asked.lang);
    if (ctx.kind === "municipal") throw forbidden();
    await requirePermissions(ctx, ["comparison:view"]);
    return ratingNow(ctx, asked);
  }, true);
}

const FACTS = {
  ru: { period: "Период", asOf: "Данные на", published: "Опубликован", hash: "SHA-256" },
  en: { period: "Period", asOf: "Data as of", published: "Published", hash: "SHA-256" },
} as const;

async function ratingNow(ctx: RegionWideContext, { region, grain, on, lang }: Asked): Promise<WrittenRating> {
  const startsOn = parsePlainDate(on ?? "");
  if (!startsOn || !grain) throw badInput("Укажите период.");
  const rated = await ratedRegion(ctx, optionalId<RegionId>(region));
  const period = finishedPeriod({ grain, startsOn }, todayIn(ctx, rated));
  const inputs = await regionSubjects(ctx, rated.id, period);
  const { textOf } = localTime(rated.timeZone);
  return {
    formula: MUNICIPALITIES,
    version: RATING_RULES.formulaVersion,
    facts: [
      [FACTS[lang].period, `${period.startsOn} – ${endOfPeriod(period)}`],
      [FACTS[lang].asOf, textOf(ctx.clock.now())],
    ],
    rows: rate(MUNICIPALITIES, inputs),
    inputs,
  };
}

async function publishedRating(ctx: Reader, id: RatingPublicationId, lang: Language): Promise<WrittenRating> {
  const publication = await getPublication(ctx, id);
  const { formula, formulaVersion, startsOn, publishedAt, publishedBy, hash } = publication;
  const places = await allPlaces(ctx, publication);
  const details = await detailsOf(ctx, publication);
  return {
    formula,
    version: formulaVersion,
    facts: [
      [FACTS[lang].period, `${startsOn} – ${endOfPeriod(publication)}`],
      [FACTS[lang].published, `${publishedAt.toISOString()}, ${publishedBy}`],
      [FACTS[lang].hash, hash],
    ],
    rows: places.map(({ subjectId, subjectName, ...place }) => ({
      ...place,
      id: subjectId,
      name: subjectName,
      components: details.get(subjectId)?.components ?? [],
    })),
    inputs: places.flatMap(({ subjectId, subjectName }) => {
      const detail = details.get(subjectId);
      return detail ? [{ id: subjectId, name: subjectName, cells: detail.cells }] : [];
    }),
  };
}
