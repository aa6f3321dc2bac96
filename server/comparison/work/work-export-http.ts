/** `GET /export/work-comparison?format=csv|xlsx|pdf`: what a view compares, as a file. */
import { stringify } from "csv-stringify/sync";
import type { Express, Request, Response } from "express";
import { z } from "zod";
import type { HttpDoor, Visit } from "../../api/http-door.ts";
import { documentOf } from "../../document/document-writer.ts";
import { requirePermissions } from "../../identity/authorization.ts";
import { localTime } from "../../inbox/export/local-time.ts";
import { PeriodGrain } from "../../indicator/period.types.ts";
import { clientId, optionalId } from "../../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../../kernel/context.ts";
import { badInput, forbidden } from "../../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import { parsePlainDate } from "../../kernel/plain-date.ts";
import { listRegions } from "../../municipality/municipality.reads.ts";
import { compareWork, type WorkRequest } from "./work-comparison.service.ts";
import type { WorkComparison, WorkRow } from "./work-comparison.types.ts";
import { workDocument, workLines } from "./work-file.ts";
import { FILE_WORDS } from "./work-file-words.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

/** A file holds so many pages of the comparison at most. */
const MOST_PAGES = 17;
const PAGE = 60;

const day = z
  .string()
  .transform((text, ctx) => parsePlainDate(text) ?? (ctx.addIssue("no such day"), z.NEVER));

/** The same fields as `WorkComparisonInput` of the API. */
const Input = z.strictObject({
  period: z.strictObject({ grain: z.enum(PeriodGrain), startsOn: day }),
  indicators: z.array(z.string().max(40)).max(40),
  regionId: z.string().nullish(),
  municipalityIds: z.array(z.string()).max(1_000).nullish(),
  peersOf: z.string().nullish(),
  sortBy: z.string().max(40).nullish(),
  isDescending: z.boolean().default(true),
  months: z.int().default(0),
  bySector: z.boolean().default(false),
  first: z.int().optional(),
  after: z.string().nullish(),
});

const Query = z.object({
  format: z.enum(["csv", "xlsx", "pdf"]),
  lang: z.enum(["ru", "en"]).default("ru"),
  input: z.string().max(60_000),
});

/** Adds the route to the API. */
export function addWorkExportRoutes(app: Express, door: HttpDoor): void {
  app.get(
    "/export/work-comparison",
    door.handle((visit, request, response) => send(visit, request, response)),
  );
}

/** @throws {DenialError} BAD_INPUT for an address that the portal does not make */
function asked(request: Request): z.infer<typeof Query> & { wanted: WorkRequest } {
  const query = Query.safeParse(request.query);
  const input = query.success ? Input.safeParse(parsed(query.data.input)) : null;
  if (!query.success || !input?.success) throw badInput("Сравнение для выгрузки записано неверно.");
  const { municipalityIds, regionId, peersOf, sortBy, ...rest } = input.data;
  const wanted: WorkRequest = {
    ...rest,
    regionId: optionalId<RegionId>(regionId),
    municipalityIds: municipalityIds?.map((id) => clientId<MunicipalityId>(id)) ?? null,
    peersOf: optionalId<MunicipalityId>(peersOf),
    sortBy: sortBy ?? null,
    first: PAGE,
    after: null,
  };
  return { ...query.data, wanted };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const { format, lang, wanted } = asked(request);
  const { pages, issuer, timeZone } = await visit.amongTenants((ctx) => readAll(ctx, wanted), true);
  const [comparison] = pages;
  const rows: WorkRow[] = pages.flatMap((page) => page.rows);
  const words = FILE_WORDS[lang];
  const asOf = localTime(timeZone).textOf(comparison.asOf);
  const bytes =
    format === "csv"
      ? csvOf(workLines(comparison, rows, `${words.asOf} ${asOf}`, lang))
      : await documentOf(format, workDocument(comparison, rows, { issuer, asOf, language: lang }));
  const name = `${words.file}-${comparison.period.startsOn}.${format}`;
  response
    .status(200)
    .set({
      "content-type": TYPES[format],
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    .end(bytes);
}

async function readAll(ctx: MunicipalContext | RegionWideContext, wanted: WorkRequest) {
  if (ctx.kind === "municipal") throw forbidden();
  await requirePermissions(ctx, ["comparison:view"]);
  const first = await compareWork(ctx, wanted);
  const pages: [WorkComparison, ...WorkComparison[]] = [first];
  for (let last = first; last.pageInfo.hasNextPage; pages.push(last)) {
    if (pages.length >= MOST_PAGES)
      throw badInput(
        "Для одного файла муниципалитетов слишком много. Выберите регион или часть муниципалитетов.",
      );
    last = await compareWork(ctx, { ...wanted, after: last.pageInfo.endCursor });
  }
  const regions = await listRegions(ctx);
  const shown = regions.filter(({ id }) => wanted.regionId === null || id === wanted.regionId);
  return {
    pages,
    issuer: shown.map(({ centreName }) => centreName).join(", "),
    timeZone: shown[0]?.timeZone ?? "Europe/Moscow",
  };
}

function csvOf(lines: readonly (readonly (string | number)[])[]): Buffer {
  const text = stringify(
    lines.map((line) => [...line]),
    {
      delimiter: ";",
      escape_formulas: true,
      record_delimiter: "windows",
      bom: true,
    },
  );
  return Buffer.from(text);
}
