/** `GET /export/submissions`: exactly what is filtered, as a table, written while it is read. */
import { once } from "node:events";
import type { Express, Response } from "express";
import type { HttpDoor, Visit } from "../../api/http-door.ts";
import { recordAudit } from "../../audit/record-audit.ts";
import { DenialError } from "../../kernel/errors.ts";
import { plainDateIn } from "../../kernel/plain-date.ts";
import { selectionOf } from "../submission-list.reads.ts";
import { csvFile } from "./csv-file.ts";
import { EXPORT_COLUMNS } from "./export-columns.ts";
import { type ExportRequest, readExportRequest } from "./export-request.ts";
import { exportRows } from "./export-rows.ts";
import { localTime } from "./local-time.ts";
import type { TableFile } from "./table-file.ts";
import { xlsxFile } from "./xlsx-file.ts";

const PERMISSION = "submission:export";
/** Exports of one account at once. */
const MOST_AT_ONCE = 2;

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const running = new Map<string, number>();

/** Adds the route to the API. */
export function addExportRoutes(app: Express, door: HttpDoor): void {
  app.get(
    "/export/submissions",
    door.handle(async (visit, request, response) => {
      const wanted = readExportRequest(request.query);
      const begun = await begin(visit, wanted);
      await onlyFew(begun.accountId, () => send(visit, response, wanted, begun));
    }),
  );
}

/** What an export goes by from its first row to its last. */
async function begin(visit: Visit, wanted: ExportRequest) {
  return visit.inMunicipality(PERMISSION, async (ctx) => {
    const selection = await selectionOf(ctx, wanted.filter);
    recordAudit(ctx, "submissions.exported", wanted.format, detailsOf(wanted));
    await ctx.em.flush();
    const { timeZone } = ctx;
    return {
      selection,
      timeZone,
      today: plainDateIn(timeZone, ctx.clock.now()),
      accountId: ctx.viewer.accountId,
    };
  });
}

/** What was searched for may name people; that something was is enough. */
function detailsOf({ format, filter: { text, place, ...filter } }: ExportRequest): Record<string, unknown> {
  return { format, filter, hasText: Boolean(text?.trim()), hasPlace: Boolean(place?.trim()) };
}

async function onlyFew(account: string, work: () => Promise<void>): Promise<void> {
  const count = running.get(account) ?? 0;
  if (count >= MOST_AT_ONCE)
    throw new DenialError("RATE_LIMITED", "Дождитесь, пока закончатся начатые выгрузки.");
  running.set(account, count + 1);
  try {
    await work();
  } finally {
    const left = (running.get(account) ?? 1) - 1;
    if (left > 0) running.set(account, left);
    else running.delete(account);
  }
}

async function send(
  visit: Visit,
  response: Response,
  wanted: ExportRequest,
  { selection, timeZone, today }: Awaited<ReturnType<typeof begin>>,
): Promise<void> {
  const { format, language, sort } = wanted;
  const { localOf, textOf } = localTime(timeZone);
  const file: TableFile = format === "csv" ? csvFile(textOf) : xlsxFile(localOf);
  const name = { ru: "обращения", en: "submissions" }[language];
  response
    .status(200)
    .setHeader("content-type", CONTENT_TYPES[format])
    .setHeader("cache-control", "no-store")
    .setHeader("x-content-type-options", "nosniff")
    .setHeader(
      "content-disposition",
      `attachment; filename*=UTF-8''${encodeURIComponent(`${name}-${today}.${format}`)}`,
    );
  let count = 0;
  let isWhole = false;
  try {
    await write(response, file.begin(EXPORT_COLUMNS.map((column) => column[language])));
    const inTransaction = <T>(step: Parameters<typeof visit.inMunicipality<T>>[1]) =>
      visit.inMunicipality(PERMISSION, step, true);
    for await (const rows of exportRows(inTransaction, selection, sort)) {
      await write(
        response,
        file.add(rows.map((row) => EXPORT_COLUMNS.map(({ cell }) => cell(row, language)))),
      );
      count += rows.length;
    }
    await write(response, file.end());
    isWhole = true;
  } finally {
    await visit.inMunicipality(PERMISSION, async (ctx) => {
      recordAudit(ctx, "submissions.export_ended", format, { ...detailsOf(wanted), count, isWhole });
      await ctx.em.flush();
    });
  }
  response.end();
}

/** @throws {Error} when the client went away */
async function write(response: Response, bytes: Buffer): Promise<void> {
  if (response.destroyed) throw new DenialError("UNAVAILABLE");
  if (bytes.length === 0 || response.write(bytes)) return;
  await Promise.race([once(response, "drain"), once(response, "close")]);
}
