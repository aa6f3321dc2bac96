/** `GET /export/cooperation`: every row of a list of two-way work as a table, written while it is read. */
import { once } from "node:events";
import type { Express, Response } from "express";
import { z } from "zod";
import type { HttpDoor, Visit } from "../../api/http-door.ts";
import { zoneOf } from "../../audit/region-audit.reads.ts";
import { requirePermissions } from "../../identity/authorization.ts";
import { csvFile } from "../../inbox/export/csv-file.ts";
import { localTime } from "../../inbox/export/local-time.ts";
import { xlsxFile } from "../../inbox/export/xlsx-file.ts";
import { badInput, DenialError } from "../../kernel/errors.ts";
import { parsePlainDate } from "../../kernel/plain-date.ts";
import type { Looking } from "../acting.ts";
import { RequestView } from "../cooperation.enums.ts";
import { EXPORT_LISTS, type ExportListName, type Language, type Wanted } from "./export-lists.ts";

const names = Object.keys(EXPORT_LISTS) as [ExportListName, ...ExportListName[]];
const Day = z.string().transform((text, check) => {
  const day = parsePlainDate(text);
  if (!day) check.addIssue({ code: "custom", message: "no such day" });
  return day;
});
const Query = z.object({
  list: z.enum(names),
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  lang: z.enum(["ru", "en"]).default("ru"),
  view: z.enum(Object.keys(RequestView) as [RequestView, ...RequestView[]]).default("ALL"),
  municipality: z.string().nullable().default(null),
  about: z.string().nullable().default(null),
  text: z.string().nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});
type Asked = z.infer<typeof Query>;

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
/** Rows of one transaction. */
const BATCH = 200;

/** Adds the route to the API. */
export function addCooperationExportRoutes(app: Express, door: HttpDoor): void {
  app.get(
    "/export/cooperation",
    door.handle(async (visit, request, response) => {
      const asked = Query.safeParse(request.query);
      if (!asked.success) throw badInput("Адрес выгрузки записан неверно.");
      await send(visit, response, asked.data);
    }),
  );
}

async function send(visit: Visit, response: Response, { list: name, format, lang, ...wanted }: Asked) {
  const list = EXPORT_LISTS[name];
  const word = lang === "ru" ? 0 : 1;
  const page = (after: string | null) => readPage(visit, name, wanted, after, lang);
  let found = await page(null);
  const zone = await visit.amongTenants(timeZoneOf, true);
  const { localOf, textOf } = localTime(zone);
  const file = format === "csv" ? csvFile(textOf) : xlsxFile(localOf);
  response
    .status(200)
    .setHeader("content-type", CONTENT_TYPES[format])
    .setHeader("cache-control", "no-store")
    .setHeader("x-content-type-options", "nosniff")
    .setHeader(
      "content-disposition",
      `attachment; filename*=UTF-8''${encodeURIComponent(`${list.name[word]}.${format}`)}`,
    );
  await write(response, file.begin(list.columns.map((column) => column[word])));
  for (;;) {
    await write(response, file.add(found.edges.map(({ node }) => node)));
    const { hasNextPage, endCursor } = found.pageInfo;
    if (!hasNextPage) break;
    found = await page(endCursor);
  }
  await write(response, file.end());
  response.end();
}

/** One page in a transaction of its own: a long table holds none between pages. */
function readPage(
  visit: Visit,
  name: ExportListName,
  wanted: Wanted,
  after: string | null,
  language: Language,
) {
  return visit.amongTenants(async (ctx) => {
    await requirePermissions(ctx, [name === "journal" ? "region:work" : "cooperation:view"]);
    return EXPORT_LISTS[name].page(ctx, { first: BATCH, after }, wanted, language);
  }, true);
}

const timeZoneOf = async (ctx: Looking): Promise<string> =>
  ctx.kind === "municipal" ? ctx.timeZone : zoneOf(ctx, ctx.regionIds);

/** @throws {DenialError} when the client went away */
async function write(response: Response, bytes: Buffer): Promise<void> {
  if (response.destroyed) throw new DenialError("UNAVAILABLE");
  if (bytes.length === 0 || response.write(bytes)) return;
  await Promise.race([once(response, "drain"), once(response, "close")]);
}
